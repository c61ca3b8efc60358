import { mkdir, open, readFile, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.js';

/** A process of another machine that has not shown itself for so long, in milliseconds, is taken for dead. */
const SILENT_FOR = 10 * 60_000;
const SHOWS_ITSELF_EVERY = 20_000;

/** How often a lock that is given up meanwhile is tried again. */
const ATTEMPTS = 20;

/** Claims of this very process. */
const OWN = new Set<string>();

/**
 * The right of one process to write under a name of an output folder. It is a folder with one file, the claim, which names
 * machine and process: a folder takes an empty one's place in one step, and never one that holds a claim. So two processes
 * never hold it, and whoever takes away the claim of a dead one takes away that claim and no other.
 */
export class Lock {
  private readonly heartbeat: NodeJS.Timeout;

  private constructor(
    private readonly place: string,
    private readonly claim: string,
    /** the output folder, where it was made for this */
    private readonly made: string | undefined,
  ) {
    OWN.add(join(place, claim));
    this.heartbeat = setInterval(() => void showsItself(join(place, claim)), SHOWS_ITSELF_EVERY);
    this.heartbeat.unref();
  }

  /**
   * Takes the lock, also where a killed process left it; makes the output folder where it is missing, and takes it away
   * again with the lock where nothing was written to it.
   * @returns the problem that a living process holds it
   */
  static async acquire(out: string, name: string): Promise<Lock | Problem> {
    const made = (await mkdir(out, { recursive: true })) === undefined ? undefined : out;
    const place = join(out, `.${name}.lock`);
    const claim = [hostname().replace(/[^\w-]/g, '_'), process.pid, await startOf(process.pid)].join('.');
    const prepared = `${place}.${claim}.${OWN.size}`;
    try {
      await rm(prepared, { recursive: true, force: true });
      await mkdir(prepared, { recursive: true });
      await writeFile(join(prepared, claim), ' ', { flag: 'wx' });
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (await takesPlace(prepared, place)) return new Lock(place, claim, made);
        const holder = await livingHolder(place, prepared);
        if (holder !== undefined) return { code: 'run_held', value: name, details: { holder, folder: place } };
      }
      return { code: 'run_held', value: name, details: { holder: '?', folder: place } };
    } finally {
      await rm(prepared, { recursive: true, force: true });
    }
  }

  async release(): Promise<void> {
    clearInterval(this.heartbeat);
    const claim = join(this.place, this.claim);
    await rm(claim, { force: true });
    OWN.delete(claim);
    // Somebody may have taken its place already.
    await rmdir(this.place).catch(() => undefined);
    if (this.made !== undefined) await rmdir(this.made).catch(() => undefined);
  }
}

/** Whether the process that prepared a lock, by the name of what it prepared, has gone. */
export async function isAbandoned(path: string, lock: string): Promise<boolean> {
  const claim = path.slice(lock.length + 1).replace(/\.\d+$/, '');
  return claim !== path && !(await isLiving(path, claim, path));
}

/** A folder takes the place of an empty one or of none; of no other. */
async function takesPlace(prepared: string, place: string): Promise<boolean> {
  try {
    await rename(prepared, place);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(code) && (await isFolder(place))) return false;
    throw error;
  }
}

/** Who holds a lock; the claims of the dead are taken away. */
async function livingHolder(place: string, prepared: string): Promise<string | undefined> {
  const claims = await readdir(place).catch((): string[] => []);
  for (const claim of claims) {
    if (await isLiving(join(place, claim), claim, prepared)) return claim;
    await rm(join(place, claim), { force: true });
  }
  // Where a folder does not take the place of an empty one.
  await rmdir(place).catch(() => undefined);
  return undefined;
}

/** @param beside a file or folder just made there, which tells what time the disk has */
async function isLiving(path: string, claim: string, beside: string): Promise<boolean> {
  const { host = '', pid = '', start } = /^(?<host>[\w-]*)\.(?<pid>\d+)\.(?<start>\d+)$/.exec(claim)?.groups ?? {};
  if (start === undefined) return true;
  if (host !== hostname().replace(/[^\w-]/g, '_')) return !(await isSilent(path, beside));
  if (Number(pid) === process.pid) return OWN.has(path);
  return (await startOf(Number(pid))) === start;
}

async function isSilent(path: string, beside: string): Promise<boolean> {
  const [claimed, now] = await Promise.all([modified(path), modified(beside)]);
  return claimed === undefined || now === undefined || now - claimed > SILENT_FOR;
}

async function modified(path: string): Promise<number | undefined> {
  return stat(path).then(({ mtimeMs }) => mtimeMs, () => undefined);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => true);
}

/**
 * When a process began, in ticks since the machine did, so that another one that is given its number later is not taken
 * for it; 0 where the system does not tell, and `-` where no such process runs.
 */
async function startOf(processId: number): Promise<string> {
  const text = await readFile(`/proc/${processId}/stat`, 'latin1').catch(() => undefined);
  const start = text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  if (start !== undefined) return start;
  return (await hasProcesses()) || !isRunning(processId) ? '-' : '0';
}

async function hasProcesses(): Promise<boolean> {
  return stat('/proc/self/stat').then(() => true, () => false);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A write, not a set time: the clock is the one of the disk. */
async function showsItself(claim: string): Promise<void> {
  const handle = await open(claim, 'r+').catch(() => undefined);
  await handle?.write(' ', 0).catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
