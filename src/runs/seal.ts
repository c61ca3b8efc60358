import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './sync-folder.js';

/** The file that seals a run: it names the manifest by its SHA-256. */
export const SEAL = 'seal.json';

/** What the file says. */
export function sealText(manifest: string): string {
  return `${JSON.stringify({ manifest }, null, 2)}\n`;
}

/** Whatever the seal says: a run with a broken one is kept too. */
export async function isSealed(folder: string): Promise<boolean> {
  return stat(join(folder, SEAL)).then(() => true, () => false);
}

/** Whether the seal is the one of a manifest; undefined where there is none. */
export async function sealFits(folder: string, manifest: string): Promise<boolean | undefined> {
  const text = await readFile(join(folder, SEAL), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : text === sealText(manifest);
}

/** Seals a folder, durably and in one step. */
export async function sealFolder(folder: string, manifest: string): Promise<void> {
  const temporary = join(folder, `.${SEAL}.tmp`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(sealText(manifest));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(folder, SEAL));
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(folder);
}

export async function unsealFolder(folder: string): Promise<void> {
  await rm(join(folder, SEAL), { force: true });
  await syncFolder(folder);
}
