import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './alive.js';

const NAME = /^cm-appraise-(\d+)-\w{6}$/;

/** Makes a scratch folder for one run, and takes away those that killed runs left. */
export async function makeScratch(): Promise<string> {
  const home = tmpdir();
  for (const entry of await readdir(home)) {
    const processId = NAME.exec(entry)?.[1];
    if (processId === undefined || Number(processId) === process.pid || isAlive(Number(processId))) continue;
    // Somebody else's on a shared machine stays where it is.
    await rm(join(home, entry), { recursive: true, force: true }).catch(() => undefined);
  }
  return mkdtemp(join(home, `cm-appraise-${process.pid}-`));
}
