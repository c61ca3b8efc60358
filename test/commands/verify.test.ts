import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();
const BRANCH = ['roster', 'assignments', 'targets', 'quality'] as const;

/** A desk with the branch's files of its own and a run of them. */
let template: Desk;

beforeAll(async () => {
  template = desk();
  template.copy('branch', 'in');
  const files = BRANCH.flatMap((name) => [`--${name}`, `in/${name}.csv`]);
  const outcome = await template.run(['quarter', 'Q3', 'in/ledger.csv', ...files, '--history', 'in/history/*.csv', '--out', 'runs', '--quiet', '--lang', 'zh', '--top', '2']);
  expect(outcome.status).toBe(0);
});

describe('a manifest', () => {
  it('that names no period of a year is none of this program', async () => {
    const here = copied();
    here.put('runs/2025Q3/manifest.json', here.read('runs/2025Q3/manifest.json').replace('"name": "2025Q3"', '"name": "Q3"'));
    for (const [status, ...args] of [[1, 'verify'], [65, 'explain', 'M01'], [65, 'compare', 'runs/2025Q3']] as const) {
      const [command, ...rest] = args;
      const outcome = await here.run([command, 'runs/2025Q3', ...rest]);
      expect(outcome.stderr).toContain('[written_changed]');
      expect(outcome).toMatchObject({ status, stdout: '', scratch: [] });
    }
  });
});

/** A copy of it. */
function copied(): Desk {
  const here = desk();
  for (const folder of ['in', 'runs']) cpSync(join(template.path, folder), join(here.path, folder), { recursive: true });
  // The journal has the paths of the desk where the run was made.
  here.put('runs/journal.jsonl', here.read('runs/journal.jsonl').replaceAll(template.path, here.path));
  return here;
}

function flip(here: Desk, file: string, bit: number): void {
  const bytes = here.bytes(file);
  const place = Math.floor(bit / 8) % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit % 8);
  writeFileSync(join(here.path, file), bytes);
}

describe.concurrent('a run is verified', () => {
  it('as it was', async ({ expect: see }) => {
    const here = copied();
    const outcome = await here.run(['verify', 'runs/2025Q3', '--lang', 'zh']);
    // The rule is as long as the path of the desk makes it.
    const stdout = outcome.stdout.replaceAll(here.path, '…').replaceAll(/─+/g, '───');
    await see(transcript({ ...outcome, stdout })).toMatchFileSnapshot('golden/verify/same.txt');
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    expect(here.files('runs')).toEqual(template.files('runs'));
  });

  it('also where output and inputs were moved together', async () => {
    const here = copied();
    const moved = join(here.path, 'archive');
    for (const folder of ['in', 'runs']) cpSync(join(here.path, folder), join(moved, folder), { recursive: true });
    for (const folder of ['in', 'runs']) rmSync(join(here.path, folder), { recursive: true });
    expect(await here.run(['verify', 'archive/runs/2025Q3', '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('against inputs that are elsewhere under other names', async () => {
    const here = copied();
    rmSync(join(here.path, 'runs/journal.jsonl'));
    renameSync(join(here.path, 'in'), join(here.path, 'elsewhere'));
    renameSync(join(here.path, 'elsewhere/ledger.csv'), join(here.path, 'elsewhere/export-0930.csv'));
    const unknown = await here.run(['verify', 'runs/2025Q3']);
    expect(unknown.status).toBe(66);
    expect(unknown.stdout).toContain('--against');
    const files = here.files('elsewhere').filter((file) => !file.includes('expected'));
    const outcome = await here.run(['verify', 'runs/2025Q3', '--against', ...files]);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('and a row that the ledger has no more is named with the file where it shows', async () => {
    const here = copied();
    const rows = here.read('in/ledger.csv').trimEnd().split('\n');
    here.put('in/ledger.csv', `${rows.slice(0, -1).join('\n')}\n`);
    const outcome = await here.run(['verify', 'runs/2025Q3', '--format', 'json']);
    expect(outcome.status).toBe(1);
    const found = JSON.parse(outcome.stdout);
    expect(found).toMatchObject({ verdict: 'different', causes: ['data'], rerun: 'done' });
    expect(found.inputs.filter(({ state }: { state: string }) => state !== 'same')).toMatchObject([{ role: 'ledger', state: 'changed' }]);
    expect(found.differences.map(({ name }: { name: string }) => name)).toContain('reconciliation.csv');
  });

  it('and a rate that somebody has put into the policy of the manifest is told', async () => {
    const here = copied();
    here.put('runs/2025Q3/manifest.json', here.read('runs/2025Q3/manifest.json').replace('value: \\"0.0180\\"', 'value: \\"0.0190\\"'));
    const outcome = await here.run(['verify', 'runs/2025Q3', '--against', ...here.files('in').filter((file) => !file.includes('expected')), '--format', 'json']);
    expect(outcome.status).toBe(1);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ verdict: 'different', causes: ['files', 'policy'] });
  });

  it('and the version that made it is told where it is another', async () => {
    const here = copied();
    const text = here.read('runs/2025Q3/manifest.json').replace('"version": "0.1.0"', '"version": "0.0.9"');
    here.put('runs/2025Q3/manifest.json', text);
    rmSync(join(here.path, 'runs/journal.jsonl'));
    const files = here.files('in').filter((file) => !file.includes('expected'));
    const same = await here.run(['verify', 'runs/2025Q3', '--against', ...files]);
    expect(same.status).toBe(0);
    expect(same.stdout).toContain('made by version 0.0.9, verified by version 0.1.0');
    const statements = here.read('runs/2025Q3/statements.csv');
    const changed = statements.replace(/\d(?=\r?\n$)/, (digit) => (digit === '1' ? '2' : '1'));
    here.put('runs/2025Q3/statements.csv', changed);
    const { createHash } = await import('node:crypto');
    const hash = (content: string) => createHash('sha256').update(content).digest('hex');
    here.put('runs/2025Q3/manifest.json', text.replace(hash(statements), hash(changed)));
    const other = await here.run(['verify', 'runs/2025Q3', '--against', ...files]);
    expect(other.status).toBe(1);
    expect(other.stdout).toContain('The difference comes from: the program');
  });
});

describe('one flipped bit', () => {
  /** More of them are flipped by `npm run soak`. */
  const FLIPS = 24;

  it('is found, in whichever output or input', async () => {
    const files = [...template.files('runs'), ...template.files('in').filter((file) => !file.includes('expected'))];
    const missed: string[] = [];
    await Promise.all(
      Array.from({ length: FLIPS }, async (_, number) => {
        const here = copied();
        const [file = '', bit] = [files[(number * 7) % files.length], number * 7919 + 13];
        flip(here, file, bit);
        const outcome = await here.run(['verify', 'runs/2025Q3', '--quiet']);
        if (outcome.status !== 1) missed.push(`${file} bit ${bit}: ${String(outcome.status)}`);
      }),
    );
    expect(missed).toEqual([]);
  }, 120_000);
});
