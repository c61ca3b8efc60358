import type { FileHandle } from 'node:fs/promises';

/** A buffer to read a file by: of so many bytes, or of fewer where the file has fewer, as hundreds of small files are read one after another. */
export async function readBuffer(handle: FileHandle, most: number): Promise<Buffer<ArrayBuffer>> {
  const facts = await handle.stat();
  return Buffer.alloc(facts.isFile() ? Math.min(most, facts.size + 1) : most);
}
