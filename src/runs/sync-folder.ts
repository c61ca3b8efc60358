import { type FileHandle, open } from 'node:fs/promises';

/** Makes durable what was made or renamed in a folder. */
export async function syncFolder(path: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    await handle.sync();
  } catch {
    // Some systems cannot sync a folder; a rename is still one step.
  } finally {
    await handle?.close();
  }
}
