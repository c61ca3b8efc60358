import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAM = new URL('../../bin/cm-appraise.js', import.meta.url).pathname;

/** How a process ended. */
export interface Ending {
  readonly status: number | null;
  readonly seconds: number;
}

/** A run that waits for its ledger on standard input; it holds the lock of its period meanwhile, or ends at once. */
export interface WaitingRun {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
}

/** Starts a run of a quarter whose ledger comes through standard input. */
export function startWaiting(folder: string): WaitingRun {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'quarter', '2025Q3', '-', '--out', 'runs', '--quiet'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Who ends at once does not read what is written to it.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (status) => {
      resolve({ status, seconds: (performance.now() - began) / 1000 });
    });
  });
  return { child, ended };
}

/**
 * Starts runs of one period at once; when all but one have ended, the last is given its ledger.
 * @returns how those ended that were refused, and how the last one did
 */
export async function contend(folder: string, ledger: string, runs: number): Promise<{ refused: Ending[]; last: Ending }> {
  const waiting = Array.from({ length: runs }, () => startWaiting(folder));
  const refused: Ending[] = [];
  await new Promise<void>((resolve) => {
    for (const { ended } of waiting) {
      void ended.then((ending) => {
        refused.push(ending);
        if (refused.length === runs - 1) resolve();
      });
    }
  });
  const text = readFileSync(ledger);
  for (const { child } of waiting) if (child.exitCode === null && child.signalCode === null) child.stdin?.end(text);
  const endings = await Promise.all(waiting.map(({ ended }) => ended));
  const last = endings.reduce((a, b) => (a.seconds > b.seconds ? a : b));
  return { refused: refused.slice(0, runs - 1), last };
}

/** What lies in the output folder, hidden things too. */
export function namesIn(folder: string): string[] {
  return readdirSync(join(folder, 'runs')).sort();
}
