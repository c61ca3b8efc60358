import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileDigest, FolderWriter, type Pieces, inChunks } from './folder-writer.js';
import { clearLeftovers } from './leftovers.js';
import { SEAL, isSealed, sealFolder, sealText } from './seal.js';
import { syncFolder } from './sync-folder.js';

const CHUNK = 1024 * 1024;
const MANIFEST = 'manifest.json';

/** What is done with a folder as it takes its place. */
export interface Publishing {
  /** whether it is sealed, in the same step */
  readonly seal?: boolean;
  /** whether it has more than the manifest lists, so that it replaces one that the manifest says is the same */
  readonly isWhole?: boolean;
  /** last thing before the step: told the SHA-256 of the manifest */
  readonly noteBefore?: (manifest: string) => Promise<void>;
}

/**
 * The folder of a run, written under another name and put in its place in one step: it is there whole or not at all.
 * Errors of the file system are thrown as they are.
 */
export class RunFolder {
  private readonly writer: FolderWriter;

  private constructor(
    private readonly out: string,
    private readonly name: string,
    /** folder under which files are written until they are published */
    readonly path: string,
  ) {
    this.writer = new FolderWriter(path);
  }

  /** Clears what a killed run left, and begins a run folder. Only who holds the lock of the name may do so. */
  static async begin(out: string, name: string): Promise<RunFolder> {
    await mkdir(out, { recursive: true });
    await clearLeftovers(out, name);
    const path = join(out, `.${name}.${process.pid}.tmp`);
    await mkdir(path);
    return new RunFolder(out, name, path);
  }

  /** Writes a file of the run in pieces, durably. */
  write(name: string, pieces: Pieces): Promise<void> {
    return this.writer.write(name, pieces);
  }

  /** The files written so far, by name; not those of its parts. */
  digests(): FileDigest[] {
    return this.writer.digests();
  }

  /** A folder within it, which the manifest does not list. */
  async part(name: string): Promise<FolderWriter> {
    const path = join(this.path, name);
    await mkdir(path);
    return new FolderWriter(path);
  }

  /**
   * Writes the manifest last and puts the folder in its place; the same bytes again are no change.
   * @returns the folder's final path
   */
  async publish(manifest: string, { seal = false, isWhole = false, noteBefore }: Publishing = {}): Promise<string> {
    const target = join(this.out, this.name);
    await this.write(MANIFEST, [manifest]);
    const sha256 = createHash('sha256').update(manifest).digest('hex');
    const before = await readFile(join(target, MANIFEST), 'utf8').catch(() => undefined);
    if (!isWhole && before === manifest && (await isIntact(target, this.digests()))) {
      await this.discard();
      await noteBefore?.(sha256);
      if (seal && !(await isSealed(target))) await sealFolder(target, sha256);
      return target;
    }
    await refuseStranger(target);
    if (seal) await this.write(SEAL, [sealText(sha256)]);
    await syncFolder(this.path);
    await noteBefore?.(sha256);
    await this.takePlace(target);
    return target;
  }

  private async takePlace(target: string): Promise<void> {
    const aside = join(this.out, `.${this.name}.${process.pid}.old`);
    const replaced = await rename(target, aside).then(
      () => true,
      () => false,
    );
    await rename(this.path, target);
    await syncFolder(this.out);
    if (replaced) await rm(aside, { recursive: true, force: true });
  }

  /** Takes away what was written. */
  async discard(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** The bytes of a file in pieces. */
export async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Writes one file beside the run folders, complete or not at all. */
export async function writeBeside(
  out: string,
  name: string,
  pieces: AsyncIterable<string | Buffer>,
): Promise<string> {
  await mkdir(out, { recursive: true });
  const temporary = join(out, `.${name}.${process.pid}.tmp`);
  const target = join(out, name);
  try {
    const handle = await open(temporary, 'w');
    try {
      for await (const bytes of inChunks(pieces)) await handle.appendFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  return target;
}

/** Only what a run has written may be replaced: anything else at that place is somebody's. */
async function refuseStranger(target: string): Promise<void> {
  const entries = await readdir(target).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (entries === undefined || entries.length === 0 || entries.includes(MANIFEST)) return;
  throw Object.assign(new Error(`${target} is no run folder`), { code: 'EEXIST' });
}

async function isIntact(target: string, digests: readonly FileDigest[]): Promise<boolean> {
  for (const { name, sha256 } of digests) {
    const hash = createHash('sha256');
    try {
      for await (const piece of piecesOf(join(target, name))) hash.update(piece);
    } catch {
      return false;
    }
    if (hash.digest('hex') !== sha256) return false;
  }
  return true;
}
