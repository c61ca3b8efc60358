import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters of text that are written at once: each write is a call of the system. */
const TEXT_CHUNK = 16 * 1024;

/** The body of a file of the run, made in the scratch folder while something else is worked out. */
export class ScratchBody {
  private readonly descriptor: number;
  private text = '';

  constructor(readonly path: string) {
    this.descriptor = openSync(path, 'wx');
  }

  add(text: string): void {
    this.text += text;
    if (this.text.length >= TEXT_CHUNK) this.write();
  }

  /** Writes what is left. */
  finish(): void {
    this.write();
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private write(): void {
    const bytes = Buffer.from(this.text);
    this.text = '';
    for (let written = 0; written < bytes.length; ) written += writeSync(this.descriptor, bytes, written);
  }
}
