import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Verdict, attack, attackByCommand } from './attack.js';
import { mutations } from './mutations.js';
import { SMALL_LEDGER, TARGETS, type Target } from './targets.js';

/**
 * What takes too long for the tests: `npm run fuzz` runs the branch over 10,000 changed files, and over every beginning of a
 * small ledger. Numbers behind the command change how many, by what step, and from what seed: `npm run fuzz -- 300 97 7`.
 */
const [count = 10_000, step = 1, seed = 1, worker, workers] = process.argv.slice(2).map(Number);

/** Of so many cases one is run by the command too. */
const BY_COMMAND = 33;

interface Case {
  readonly what: string;
  readonly target: Target;
  readonly bytes: Buffer;
}

function* cases(): Generator<Case> {
  const drawn = count === 0 ? [] : fc.sample(fc.tuple(fc.constantFrom(...TARGETS), mutations), { seed, numRuns: count });
  for (const [index, [target, { what, apply }]] of drawn.entries()) yield { what: `${index} ${target.name}: ${what}`, target, bytes: apply(target.bytes) };
  const { bytes } = SMALL_LEDGER;
  for (let length = 0; length < bytes.length; length += step) yield { what: `the first ${length} bytes`, target: SMALL_LEDGER, bytes: bytes.subarray(0, length) };
}

/** Runs every case that is this worker's. @returns how many ended how, and what must not be */
async function work(own: number, of: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const ended = { done: 0, refused: 0, failed: 0, slowest: 0 };
  let index = 0;
  try {
    for (const { what, target, bytes } of cases()) {
      index += 1;
      if (index % of !== own) continue;
      const maxRejects = index % 3 === 0 ? 0 : 1_000_000;
      const { outcome, seconds, faults } = await attack(target, bytes, home, maxRejects);
      if (index % BY_COMMAND === 0) byCommand(what, attackByCommand(target, bytes, home, maxRejects));
      ended[outcome] += 1;
      ended.slowest = Math.max(ended.slowest, seconds);
      for (const fault of faults) process.stdout.write(`FAULT ${what}: ${fault.slice(0, 600)}\n`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  process.stdout.write(`${JSON.stringify(ended)}\n`);
}

function byCommand(what: string, { faults }: Verdict): void {
  for (const fault of faults) process.stdout.write(`FAULT ${what}, by the command: ${fault.slice(0, 600)}\n`);
}

/** One process for each processor. */
async function share(): Promise<void> {
  const script = fileURLToPath(import.meta.url);
  const total = { done: 0, refused: 0, failed: 0, slowest: 0, faults: 0 };
  const parts = Array.from({ length: availableParallelism() }, (_, own, all = availableParallelism()) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...[count, step, seed, own, all].map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let last = '{}';
    createInterface(child.stdout).on('line', (line) => {
      if (!line.startsWith('FAULT')) last = line;
      else {
        total.faults += 1;
        process.stdout.write(`${line}\n`);
      }
    });
    return new Promise<void>((resolve) => {
      child.once('close', (status) => {
        if (status !== 0) total.faults += 1;
        const ended = JSON.parse(status === 0 ? last : '{}') as Partial<typeof total>;
        for (const outcome of ['done', 'refused', 'failed'] as const) total[outcome] += ended[outcome] ?? 0;
        total.slowest = Math.max(total.slowest, ended.slowest ?? 0);
        resolve();
      });
    });
  });
  await Promise.all(parts);
  const { done, refused, failed, slowest, faults } = total;
  process.stdout.write(`${done + refused + failed} changed files: ${done} appraised, ${refused} refused, ${failed} failed with a message; the slowest ${slowest.toFixed(1)} s; ${faults} faults\n`);
  if (faults > 0) process.exitCode = 1;
}

await (worker === undefined || workers === undefined ? share() : work(worker, workers));
