import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc/PID/stat: 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;
const SCAN_EVERY = 4;

/**
 * Watches a process and its descendants through /proc. Each `sample` is cheap; new descendants are looked for in every fourth.
 * On a system without /proc nothing is known and both figures stay undefined.
 */
export class ProcessTree {
  peakBytes: number | undefined;
  private readonly ticks = new Map<number, number>();
  private members: readonly number[];
  private samples = 0;

  constructor(private readonly root: number) {
    this.members = [root];
  }

  /** Processor seconds of the tree, up to the last sample. */
  get cpuSeconds(): number | undefined {
    if (this.ticks.size === 0) return undefined;
    return [...this.ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND;
  }

  sample(): void {
    if (this.samples % SCAN_EVERY === 0) this.members = descendants(this.root);
    this.samples += 1;
    let bytes = 0;
    for (const pid of this.members) {
      bytes += highWaterBytes(pid);
      const stat = readStat(pid);
      if (stat !== undefined) this.ticks.set(pid, stat.ticks);
    }
    if (bytes > 0) this.peakBytes = Math.max(this.peakBytes ?? 0, bytes);
  }
}

function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const pid of runningProcesses()) {
    const parent = readStat(pid)?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

function runningProcesses(): number[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    return [];
  }
}

/** The parent, and user and system time, of one process. Its name stands in brackets and may hold blanks. */
function readStat(pid: number): { parent: number; ticks: number } | undefined {
  const text = readProc(pid, 'stat');
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

function highWaterBytes(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readProc(pid, 'status') ?? '')?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

/** Undefined when the process is gone or the system has no /proc. */
function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
