import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.js';

/** A file as the manifest lists it. */
export interface FileDigest {
  readonly name: string;
  readonly sha256: string;
  /** bytes */
  readonly size: number;
}

/** What a file is written of. */
export type Pieces = AsyncIterable<string | Buffer> | Iterable<string | Buffer>;

/** Characters of text that are written at once: each write is a call of the system. */
const TEXT_CHUNK = 16 * 1024;

/** Writes files of a folder durably, and keeps their hashes. Errors of the file system are thrown as they are. */
export class FolderWriter {
  private readonly written: FileDigest[] = [];

  constructor(readonly path: string) {}

  /** Writes a file in pieces; its name may lead into folders of the folder. */
  async write(name: string, pieces: Pieces): Promise<void> {
    const hash = createHash('sha256');
    let size = 0;
    const place = join(this.path, name);
    if (name.includes('/')) await mkdir(dirname(place), { recursive: true });
    const handle = await open(place, 'wx');
    try {
      for await (const bytes of inChunks(pieces)) {
        await handle.appendFile(bytes);
        hash.update(bytes);
        size += bytes.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (name.includes('/')) await syncFolder(dirname(place));
    this.written.push({ name, sha256: hash.digest('hex'), size });
  }

  /** The files written so far, by name. */
  digests(): FileDigest[] {
    return [...this.written].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** Joins small pieces of text, so that each write is worth its call. */
export async function* inChunks(pieces: Pieces): AsyncGenerator<Buffer> {
  let text = '';
  for await (const piece of pieces) {
    const isText = typeof piece === 'string';
    if (isText) text += piece;
    if (isText && text.length < TEXT_CHUNK) continue;
    yield Buffer.from(text);
    text = '';
    if (!isText) yield piece;
  }
  yield Buffer.from(text);
}
