import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BRANCH } from './branch.js';
import { type Desk, deskRoom } from './command.js';
import { writeLargeLedger } from './large-ledger.js';

const desk = deskRoom();

/** A ledger of 300,000 rows, and one of 60,000 for the run that is only to be killed. */
let ledger = '';
let smaller = '';

beforeAll(() => {
  const { path } = desk();
  ledger = join(path, 'ledger.csv');
  smaller = join(path, 'smaller.csv');
  writeLargeLedger(ledger, 30_000);
  writeLargeLedger(smaller, 6_000);
});

/** Moments of a run, by what it has put down so far. */
const MOMENTS = {
  'while rows are read': (here: Desk) => namesIn(here.scratch).some((name) => namesIn(join(here.scratch, name)).length > 0),
  'while files are written': (here: Desk) => namesIn(join(here.path, 'runs')).length > 0,
};

const interruptions = [
  { signal: 'SIGINT', moment: 'while rows are read' },
  { signal: 'SIGTERM', moment: 'while rows are read' },
  { signal: 'SIGTERM', moment: 'while files are written' },
] as const;

describe.concurrent('a run on 300,000 rows is interrupted', () => {
  it.for(interruptions)('$signal $moment', async ({ signal, moment }, { expect }) => {
    const here = desk();
    const outcome = await here.run(['quarter', '2025Q3', ledger, '--out', 'runs', '--lang', 'zh'], {
      started: (child) => killAt(child, signal, () => MOMENTS[moment](here)),
    });
    expect(outcome).toMatchObject({ status: 130, signal: null, stdout: '', scratch: [] });
    expect(outcome.stderr).toBe('已中断：未写入任何内容\n');
    expect(namesIn(join(here.path, 'runs'))).toEqual([]);
  });

});

describe('a run that is killed while it writes its files', () => {
  it('leaves nothing in the output folder once the next run has ended', async () => {
    const { here, left } = await aftermath();
    expect(left.every((name) => name.startsWith('runs/.2025Q3.'))).toBe(true);
    expect(namesIn(join(here.path, 'runs'))).toEqual(['2025Q3', 'journal.jsonl']);
    expect(here.bytes('runs/2025Q3/statements.csv')).toEqual(here.bytes('fixtures/branch/expected-statements.csv'));
  });

  it('leaves nothing in the temporary folder once the next run has ended', async () => {
    const { scratch } = await aftermath();
    expect(scratch).toEqual([]);
  });
});

interface Aftermath {
  readonly here: Desk;
  /** files of the output folder when the run had been killed */
  readonly left: readonly string[];
  /** what is in the temporary folder after the next run */
  readonly scratch: readonly string[];
}

let wholeAftermath: Promise<Aftermath> | undefined;

/** A run that is killed while it writes its files, and the next run; once for all tests. */
function aftermath(): Promise<Aftermath> {
  wholeAftermath ??= killAndRunAgain();
  return wholeAftermath;
}

async function killAndRunAgain(): Promise<Aftermath> {
  const here = desk();
  const outcome = await here.run(['quarter', '2025Q3', smaller, '--out', 'runs'], {
    started: (child) => killAt(child, 'SIGKILL', () => MOMENTS['while files are written'](here)),
  });
  expect(outcome).toMatchObject({ status: null, signal: 'SIGKILL' });
  const left = here.files('runs');
  const { status, scratch } = await here.run(['quarter', '2025Q3', ...BRANCH, '--out', 'runs', '--quiet']);
  expect(status).toBe(0);
  return { here, left, scratch };
}

/** Looks every few milliseconds, and signals once when the moment has come. */
function killAt(child: ChildProcess, signal: NodeJS.Signals, hasCome: () => boolean): void {
  const timer = setInterval(() => {
    if (!hasCome()) return;
    clearInterval(timer);
    child.kill(signal);
  }, 5);
  child.once('close', () => clearInterval(timer));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
