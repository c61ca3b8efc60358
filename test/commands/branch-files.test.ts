import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BRANCH, BRANCH_ZH } from './branch.js';
import { type Desk, type Outcome, ROOT, deskRoom } from './command.js';

const desk = deskRoom();

/** Worked by hand in fixtures/README.md and fixtures/EFFICIENCY.md: each is fixtures/branch/expected-… to the byte. */
const WORKED = ['balances.csv', 'customers.csv', 'efficiency.csv', 'losses.csv', 'risk.csv', 'statements.csv'];
const GOLDEN = [
  'centres.csv', 'customer-groups.csv', 'gates.csv', 'grades.csv', 'leaderboard.csv', 'positions.csv', 'quality.csv', 'reconciliation.csv', 'rejects.csv',
  'scorecard.csv',
];
const TABLES = [...WORKED, ...GOLDEN].sort();
const FILES = [...TABLES, 'manifest.json'].sort();

const run = (here: Desk, ...options: string[]) =>
  here.run(['quarter', '2025Q3', ...BRANCH, '--out', 'runs', ...options]);

let mainRun: Promise<{ here: Desk; outcome: Outcome }> | undefined;

/** The main job, run once for all tests. */
function mainJob(): Promise<{ here: Desk; outcome: Outcome }> {
  const here = desk();
  mainRun ??= run(here, '--show', 'summary').then((outcome) => ({ here, outcome }));
  return mainRun;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

describe.concurrent('the files of the main job', () => {
  it('are these, to the byte, and do not change when the same run is made again', async ({ expect }) => {
    const { here, outcome } = await mainJob();
    expect(outcome).toMatchObject({ status: 0, stderr: 'written to runs/2025Q3\n', scratch: [] });
    expect(here.files('runs')).toEqual(FILES.map((name) => `runs/2025Q3/${name}`));
    for (const name of GOLDEN) {
      await expect(here.read(`runs/2025Q3/${name}`)).toMatchFileSnapshot(`golden/files/${name}`);
    }
    await expect(manifestOf(here)).toMatchFileSnapshot('golden/files/manifest.json');
    const before = traces(here);
    const again = await run(here, '--quiet');
    expect(again).toMatchObject({ status: 0, stdout: '', stderr: '', scratch: [] });
    expect(traces(here)).toEqual(before);
  });

  it('are to the byte those worked by hand, where a statement is', async () => {
    const { here } = await mainJob();
    expectWorked(here);
  });

  it('are the same from the Chinese twin, but for the names and hashes of its inputs', async () => {
    const here = desk();
    await here.run(['quarter', '2025Q3', ...BRANCH_ZH, '--out', 'runs', '--quiet'], { locale: 'zh_CN.UTF-8' });
    expect(here.files('runs')).toEqual(FILES.map((name) => `runs/2025Q3/${name}`));
    expectWorked(here);
    const { here: twin } = await mainJob();
    for (const name of TABLES) {
      expect(here.bytes(`runs/2025Q3/${name}`), name).toEqual(twin.bytes(`runs/2025Q3/${name}`));
    }
    const withoutInputs = (text: string) => ({ ...JSON.parse(text), inputs: [] });
    const manifest = 'runs/2025Q3/manifest.json';
    expect(withoutInputs(here.read(manifest))).toEqual(withoutInputs(twin.read(manifest)));
  });

  it('do not take the place of a file that no run has written', async () => {
    const here = desk();
    here.put('runs/2025Q3', 'of someone else\n');
    const outcome = await run(here);
    expect(outcome).toMatchObject({ status: 73, stdout: '' });
    expect(here.read('runs/2025Q3')).toBe('of someone else\n');
  });

  it('are replaced as a whole by a run on other inputs, with headers in Chinese and a byte order mark', async ({ expect }) => {
    const here = desk();
    here.put('runs/2025Q3/manifest.json', 'of an earlier run');
    here.put('runs/2025Q3/old.csv', 'of an earlier run');
    await run(here, '--quiet', '--lang', 'zh', '--excel', '--max-rejects', '3', '--top', '2', '--by', 'loan_interest');
    expect(here.files('runs')).toEqual(FILES.map((name) => `runs/2025Q3/${name}`));
    const heads = TABLES.map((name) => `${name}: ${here.read(`runs/2025Q3/${name}`).split('\n', 1)[0] ?? ''}\n`);
    await expect(heads.join('')).toMatchFileSnapshot('golden/files/chinese-headers.txt');
    const { options } = JSON.parse(here.read('runs/2025Q3/manifest.json'));
    expect(options).toEqual({
      snapshots: 'full',
      encoding: null,
      max_rejects: 3,
      rank: 'managers',
      by: 'loan_interest',
      top: 2,
      group: null,
      language: 'zh',
      excel: true,
    });
  });
});

function expectWorked(here: Desk) {
  for (const name of WORKED) {
    expect(here.read(`runs/2025Q3/${name}`), name).toBe(here.read(`fixtures/branch/expected-${name}`));
  }
}

/** The manifest without what changes with every version of the program, once that is seen to be right. */
function manifestOf(here: Desk): string {
  const manifest = JSON.parse(here.read('runs/2025Q3/manifest.json'));
  const { tool, policy, inputs, outputs } = manifest;
  const digest = (bytes: Buffer) => ({ sha256: sha256(bytes), size: bytes.length });
  for (const { name, ...found } of outputs) expect(found).toEqual(digest(here.bytes(`runs/2025Q3/${name}`)));
  for (const { name, sha256: hash, size } of inputs) {
    expect({ sha256: hash, size }).toEqual(digest(here.bytes(`fixtures/branch/${name}`)));
  }
  expect(tool.version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  expect(policy.text).toBe(readFileSync(join(ROOT, 'src/policy/built-in.yaml'), 'utf8'));
  expect(policy.sha256).toBe(sha256(policy.text));
  const shown = { ...manifest, tool: { ...tool, version: '…' }, policy: { ...policy, sha256: '…', text: '…' } };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/** What would show that a file was written again. */
function traces(here: Desk) {
  return here.files('runs').map((name) => {
    const { mtimeMs, ino } = statSync(join(here.path, name));
    return { name, mtimeMs, ino, sha256: sha256(here.bytes(name)) };
  });
}
