import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();
const ROLES = ['roster', 'assignments', 'targets', 'quality'] as const;

let here: Desk;

/** The branch, run once with an archive and once without. */
beforeAll(async () => {
  here = desk();
  const args = ['quarter', '2025Q3', 'fixtures/branch/ledger.csv', ...ROLES.flatMap((role) => [`--${role}`, `fixtures/branch/${role}.csv`]), '--quiet'];
  expect(await here.run([...args, '--out', 'runs', '--archive'])).toMatchObject({ status: 0 });
  expect(await here.run([...args, '--out', 'plain', '--lang', 'zh', '--excel'])).toMatchObject({ status: 0 });
});

const SCREENS = [
  { name: 'virtual-profit', args: ['M03'] },
  { name: 'loan-interest-zh', args: ['M01', '贷款利息收入', '--lang', 'zh', '--depth', '3', '--top', '2'], columns: 80 },
  { name: 'efficiency', args: ['M03', 'efficiency', '--depth', '1'], columns: 60 },
  { name: 'loss-offset-csv', args: ['M03', 'loss_offset', '--format', 'csv'] },
  { name: 'economic-capital-csv', args: ['M02', 'economic_capital', '--format', 'csv', '--depth', '1'] },
  { name: 'allocated-cost', args: ['M03', 'allocated_cost', '--depth', '3'], columns: 80 },
  { name: 'allocated-cost-csv', args: ['M03', '分摊成本', '--format', 'csv', '--lang', 'zh'] },
  { name: 'raroc', args: ['M03', 'raroc', '--depth', '1'], columns: 80 },
  { name: 'raroc-blank', args: ['(unassigned)', 'raroc', '--format', 'json', '--depth', '0'] },
  { name: 'others-of-a-basis', args: ['M03', 'eva', '--depth', '1', '--top', '1', '--lang', 'zh'] },
  { name: 'score-zh', args: ['M01', '得分', '--lang', 'zh'], columns: 80 },
  { name: 'score-csv', args: ['M02', 'score', '--format', 'csv'] },
  { name: 'quality', args: ['M01', 'quality'] },
  { name: 'indicator', args: ['M01', '30'] },
  { name: 'measure-of-a-quotient', args: ['M01', 'demand_share', '--depth', '3'] },
  { name: 'measure-of-customers', args: ['M01', '客户数', '--lang', 'zh', '--depth', '3'] },
  { name: 'measure-missing', args: ['M01', 'referred_assets'] },
  { name: 'gates', args: ['M01', 'gates'] },
  { name: 'gates-of-a-grade-json', args: ['M01', 'senior', '--format', 'json'] },
  { name: 'nobody', args: ['(unassigned)', 'deposit_cost', '--depth', '3'] },
];

describe('a figure is explained', () => {
  it.for(SCREENS)('$name', async ({ name, args, columns = 100 }, { expect: see }) => {
    const outcome = await here.run(['explain', 'runs/2025Q3', ...args], { columns });
    await see(transcript(outcome)).toMatchFileSnapshot(`golden/explain/${name}.txt`);
    see(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    for (const line of outcome.stdout.split('\n')) if (!args.includes('csv') && !args.includes('json')) see([...line].length).toBeLessThanOrEqual(columns);
  });

  it('alike from the archive and from the files that were read, whatever the language of the run', async ({ expect: see }) => {
    const [archived, plain] = await Promise.all(
      ['runs', 'plain'].map((folder) => here.run(['explain', `${folder}/2025Q3`, 'M03', '--format', 'json'])),
    );
    const figureOf = (text = '') => JSON.stringify(JSON.parse(text).figure);
    see(figureOf(plain?.stdout)).toBe(figureOf(archived?.stdout));
  });

  it('as JSON: the change of a provision to the row that it came with', async ({ expect: see }) => {
    const { stdout } = await here.run(['explain', 'runs/2025Q3', 'M03', 'provision_change', '--format', 'json']);
    const { figure, published } = JSON.parse(stdout);
    see(published).toBe('-140000.00');
    see(figure.children.map(({ name, amount }: Record<string, string>) => `${name} ${amount}`)).toEqual(['loan L004 360000.00', 'loan L006 -500000.00']);
    see(figure.children[1].children[0]).toMatchObject({ amount: '500000.00', exact: '500000', file: 'ledger.csv', line: 18 });
  });
});

describe('a figure that does not follow from the ledger', () => {
  it('is explained as the ledger has it, and said to differ', async () => {
    const other = desk();
    await other.run(['quarter', '2025Q3', 'fixtures/branch/ledger.csv', '--out', 'runs', '--quiet']);
    const { createHash } = await import('node:crypto');
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const [statements, manifest] = [other.read('runs/2025Q3/statements.csv'), other.read('runs/2025Q3/manifest.json')];
    const forged = statements.replace(/(M03.*)\.\d\d\n/, '$1.99\n');
    other.put('runs/2025Q3/statements.csv', forged);
    other.put('runs/2025Q3/manifest.json', manifest.replace(hash(statements), hash(forged)));
    rmSync(join(other.path, 'runs/journal.jsonl'));
    const outcome = await other.run(['explain', 'runs/2025Q3', 'M03', '--depth', '0', '--against', 'fixtures/branch/ledger.csv']);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('virtual profit');
    expect(outcome.stderr).toContain('[explain_differs] verify says what of the run has changed.');
  });
});

describe('a run whose inputs are gone', () => {
  it('is explained by what --against names', async () => {
    const other = desk();
    other.copy('branch', 'in');
    await other.run(['quarter', '2025Q3', 'in/ledger.csv', '--out', 'runs', '--quiet']);
    other.put('kept/ledger.csv', other.read('in/ledger.csv'));
    rmSync(join(other.path, 'in'), { recursive: true });
    expect(await other.run(['explain', 'runs/2025Q3', 'M03'])).toMatchObject({ status: 66, stdout: '' });
    expect(await other.run(['explain', 'runs/2025Q3', 'M03', '--against', 'kept/ledger.csv'])).toMatchObject({ status: 0, stderr: '' });
    other.put('kept/ledger.csv', `${other.read('kept/ledger.csv')}\n`);
    expect(await other.run(['explain', 'runs/2025Q3', 'M03', '--against', 'kept/ledger.csv'])).toMatchObject({ status: 65, stdout: '' });
  });
});
