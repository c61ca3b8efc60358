import { closeSync, openSync, writeSync } from 'node:fs';

/** The body of a file of the run, made in the scratch folder while something else is worked out. */
export class ScratchBody {
  private readonly descriptor: number;

  constructor(readonly path: string) {
    this.descriptor = openSync(path, 'wx');
  }

  readonly add = (text: string): void => {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.descriptor, bytes, written);
  };

  end(): void {
    closeSync(this.descriptor);
  }
}
