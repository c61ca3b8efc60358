import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Desk, ROOT, deskRoom } from './command.js';
import { writeLargeLedger } from './large-ledger.js';

const desk = deskRoom();
const ZONES = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
const LOCALES = ['C', 'zh_CN.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8'];

/** Circumstances that no figure may depend on. */
interface Environment {
  readonly zone: string;
  readonly locale: string;
  /** working folder, below the desk */
  readonly folder: string;
  /** on one processor only */
  readonly single: boolean;
  /** in which order the rows of the ledger are */
  readonly order: number;
}

const ENVIRONMENTS: readonly Environment[] = Array.from({ length: 20 }, (_, number) => ({
  zone: ZONES[number % ZONES.length] ?? '',
  locale: LOCALES[number % LOCALES.length] ?? '',
  folder: ['.', 'a', 'a/b c', '考核'][number % 3 === 0 ? 0 : number % 4] ?? '.',
  single: number % 2 === 1,
  order: number % 5,
}));

const hasTaskset = ((): boolean => {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The rows of a ledger in another order; 0 is the order of the file. */
function reordered(text: string, order: number): string {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const keyOf = (row: string) => [...row].reduce((sum, character) => (sum * 31 + character.charCodeAt(0) * order) % 1_000_003, order);
  const sorted = order === 0 ? rows : rows.map((row) => [keyOf(row), row] as const).sort((a, b) => a[0] - b[0]).map(([, row]) => row);
  return `${[header, ...sorted].join('\n')}\n`;
}

/** Runs the quarter there. @returns the hashes of its files, and its manifest without its inputs */
async function run(here: Desk, { zone, locale, folder, single }: Environment, out: string): Promise<unknown> {
  const cwd = join(here.path, folder);
  mkdirSync(cwd, { recursive: true });
  const files = ['roster', 'assignments', 'targets', 'quality'].flatMap((role) => [`--${role}`, relative(cwd, join(here.path, `in/${role}.csv`))]);
  const program = [process.execPath, join(ROOT, 'bin/cm-appraise.js'), 'quarter', 'Q3', relative(cwd, join(here.path, 'in/ledger.csv')), ...files, '--out', join(here.path, out), '--quiet'];
  const [command = '', ...args] = single && hasTaskset ? ['taskset', '-c', '0', ...program] : program;
  const env = { PATH: process.env['PATH'], TMPDIR: here.scratch, TZ: zone, LANG: locale, LC_ALL: locale };
  const status = await new Promise((resolve) => {
    spawn(command, args, { cwd, env, stdio: 'inherit' }).once('close', resolve);
  });
  expect(status).toBe(0);
  const { inputs, ...manifest } = JSON.parse(here.read(`${out}/2025Q3/manifest.json`)) as { inputs: unknown[] };
  expect(inputs).toHaveLength(5);
  return manifest;
}

describe('the same inputs', () => {
  it('give the same bytes in 20 environments and orders of rows', async () => {
    const here = desk();
    here.copy('branch', 'in');
    const text = here.read('in/ledger.csv');
    const manifests: unknown[] = [];
    for (const [number, environment] of ENVIRONMENTS.entries()) {
      here.put('in/ledger.csv', reordered(text, environment.order));
      manifests.push(await run(here, environment, `runs-${number}`));
    }
    for (const manifest of manifests) expect(manifest).toEqual(manifests[0]);
  }, 120_000);

  it('give the same bytes on one processor and on all, where there are rows enough for several', async () => {
    const here = desk();
    cpSync(join(ROOT, 'fixtures/branch'), join(here.path, 'in'), { recursive: true });
    writeLargeLedger(join(here.path, 'in/ledger.csv'), 6_000);
    const manifests: unknown[] = [];
    for (const single of [false, true, false]) {
      manifests.push(await run(here, { zone: 'UTC', locale: 'C', folder: '.', single, order: 0 }, `runs-${manifests.length}`));
    }
    for (const manifest of manifests) expect(manifest).toEqual(manifests[0]);
  }, 120_000);
});
