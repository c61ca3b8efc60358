/** The settled disputes of the fixture branch come to what fixtures/README.md works by hand. */
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/report/screen/text-width.js';
import { explainsAll } from '../appraisal/explained-run.js';
import { BRANCH, BRANCH_SCORED } from './branch.js';
import { type Desk, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();
const DISPUTES = ['--adjustments', 'fixtures/disputes/adjustments.csv'] as const;
const HEADER = 'manager,line,amount,reason,approver\n';

let here: Desk;

/** The scored branch as it is, and with its disputes. */
beforeAll(async () => {
  here = desk();
  const runs = [['plain'], ['runs', ...DISPUTES, '--archive']].map(([out = '', ...more]) => here.run(['quarter', '2025Q3', ...BRANCH_SCORED, '--out', out, ...more, '--quiet']));
  for (const outcome of await Promise.all(runs)) expect(outcome).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

function rows(of: Desk, file: string): Record<string, string>[] {
  return parse(of.read(file), { columns: true });
}

describe('the files of a run with a dispute file', () => {
  it('are to the byte those worked by hand', () => {
    expect(here.read('runs/2025Q3/statements.csv')).toBe(here.read('fixtures/disputes/expected-statements.csv'));
    expect(here.read('runs/2025Q3/adjustments.csv')).toBe(here.read('fixtures/disputes/expected-adjustments.csv'));
  });

  it('are one more than without, and the manifest has it and the dispute file', () => {
    const [before, after] = ['plain', 'runs'].map((out) => here.files(`${out}/2025Q3`).map((file) => file.slice(`${out}/2025Q3/`.length)).filter((file) => !file.startsWith('archive/')));
    expect(after).toEqual([...(before ?? []), 'adjustments.csv'].sort());
    const { inputs, outputs, rows: counts } = JSON.parse(here.read('runs/2025Q3/manifest.json'));
    expect(inputs.filter(({ role }: { role: string }) => role === 'adjustments').map(({ name }: { name: string }) => name)).toEqual(['adjustments.csv']);
    expect(outputs.map(({ name }: { name: string }) => name)).toContain('adjustments.csv');
    expect(counts).toEqual(JSON.parse(here.read('plain/2025Q3/manifest.json')).rows);
  });

  it('reconcile the statements to the dispute file, and the ledger as without it', () => {
    expect(here.read('runs/2025Q3/reconciliation.csv')).toBe(`${here.read('plain/2025Q3/reconciliation.csv')}adjustment,6,6,0,0,1,42865.05,42865.05,0.00,0.00\n`);
  });

  it('leave efficiency, risk, balances, positions, losses and customers as they are', () => {
    for (const file of ['efficiency.csv', 'risk.csv', 'balances.csv', 'positions.csv', 'losses.csv', 'customers.csv', 'customer-groups.csv', 'quality.csv']) {
      expect(here.read(`runs/2025Q3/${file}`), file).toBe(here.read(`plain/2025Q3/${file}`));
    }
  });

  it('have them in the centres of managers and branches, and apart in the others', () => {
    const consolidated = rows(here, 'runs/2025Q3/centres.csv').filter(({ book }) => book === 'consolidated');
    const found = consolidated.filter(({ adjustments }) => adjustments !== '0.00').map(({ dimension, centre, adjustments }) => `${dimension} ${centre} ${adjustments}`);
    expect(found).toEqual([
      'manager M01 1650.50', 'manager M02 -20.01', 'manager M03 41234.56', 'branch B01 42865.05', 'department (adjustments) 42865.05', 'line (adjustments) 42865.05',
      'product (adjustments) 42865.05', 'bank bank 42865.05',
    ]);
    const [bank] = consolidated.filter(({ dimension }) => dimension === 'bank');
    expect(bank?.['virtual_profit']).toBe('398224.55');
  });

  it('rank and grade by the adjusted profit', () => {
    const board = rows(here, 'runs/2025Q3/leaderboard.csv').map(({ id, value }) => [id, value]);
    expect(board).toEqual([['M01', '490580.88'], ['M02', '299570.75'], ['M03', '-394187.88']]);
    expect(rows(here, 'runs/2025Q3/grades.csv').map(({ virtual_profit: profit }) => profit)).toEqual(['490580.88', '299570.75', '-394187.88']);
  });
});

describe('a dispute file', () => {
  it('may have its rows in any order', async () => {
    const [head = '', ...body] = here.read('fixtures/disputes/adjustments.csv').trimEnd().split('\n');
    const other = desk();
    other.put('adjustments.csv', [head, ...body.reverse(), ''].join('\n'));
    const outcome = await other.run(['quarter', '2025Q3', ...BRANCH_SCORED, '--adjustments', 'adjustments.csv', '--out', 'runs', '--quiet']);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    for (const file of other.files('runs/2025Q3')) {
      if (!file.endsWith('manifest.json')) expect(other.read(file), file).toBe(here.read(file));
    }
  });

  it('without rows of the period changes nothing but the reconciliation, and says so', async () => {
    const other = desk();
    other.put('adjustments.csv', 'period,manager,line,amount,reason,approver\n2025Q2,M01,loan_interest,5.00,late,P01\n');
    const outcome = await other.run(['quarter', '2025Q3', ...BRANCH_SCORED, '--adjustments', 'adjustments.csv', '--out', 'runs', '--show', 'summary']);
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toContain('[adjustments_outside]');
    expect(other.read('runs/2025Q3/adjustments.csv').split('\n')).toHaveLength(2);
    expect(other.read('runs/2025Q3/reconciliation.csv')).toContain('\nadjustment,1,1,0,0,1,0.00,0.00,0.00,0.00\n');
    for (const file of other.files('runs/2025Q3').filter((name) => !/manifest|adjustments|reconciliation/.test(name))) {
      expect(other.read(file), file).toBe(here.read(file.replace('runs/', 'plain/')));
    }
  });

  it('gives who is on the roster alone, even who left, a statement', async () => {
    const other = desk();
    other.put('roster.csv', 'manager,name,branch,status\nM01,李明,B01,active\nM08,赵六,B02,left\n');
    other.put('adjustments.csv', `${HEADER}M08,loan_interest,5.00,late,P01\n`);
    const outcome = await other.run(['quarter', '2025Q3', BRANCH[0], '--roster', 'roster.csv', '--adjustments', 'adjustments.csv', '--out', 'runs', '--quiet']);
    expect(outcome.status).toBe(0);
    const [statement] = rows(other, 'runs/2025Q3/statements.csv').filter(({ manager }) => manager === 'M08');
    expect(statement).toMatchObject({ branch: 'B02', name: '赵六', loan_interest: '0.00', adjustments: '5.00', virtual_profit: '5.00' });
    expect(rows(other, 'runs/2025Q3/centres.csv').filter(({ centre, book }) => centre === 'B02' && book === 'primary').map(({ adjustments }) => adjustments)).toEqual(['5.00']);
  });

  it('may be named by the settings of the folder', async () => {
    const other = desk();
    other.put('cm-appraise.yaml', 'roster: fixtures/branch/roster.csv\nassignments: fixtures/branch/assignments.csv\nadjustments: fixtures/disputes/adjustments.csv\n');
    const outcome = await other.run(['quarter', '2025Q3', BRANCH[0], '--format', 'csv', '--show', 'statements']);
    expect(outcome).toMatchObject({ status: 0, stdout: here.read('runs/2025Q3/statements.csv') });
  });

  it('is read by simulations and comparisons of policies, on both sides', async () => {
    const simulated = await here.run(['quarter', '2025Q3', ...BRANCH, ...DISPUTES, '--set', 'rate.lend_out=0.02', '--format', 'csv']);
    const compared = await here.run(['policy', 'diff', 'built-in', 'built-in', ...BRANCH, ...DISPUTES, '--period', '2025Q3', '--json']);
    const lines: Record<string, string>[] = parse(simulated.stdout, { columns: true });
    const line = (name: string) => lines.filter((row) => row['manager'] === 'M01' && row['line'] === name).map(({ base, difference }) => [base, difference]);
    expect(line('adjustments')).toEqual([['1650.50', '0.00']]);
    expect(line('virtual_profit')).toEqual([['490580.88', line('lent_out_income')[0]?.[1]]]);
    expect(compared).toMatchObject({ status: 0 });
    expect(compared.stdout).toContain('adjustments');
  });
});

describe('a run with adjustments', () => {
  it('is verified, also from its archive', async () => {
    expect(await here.run(['verify', 'runs/2025Q3'])).toMatchObject({ status: 0 });
    const outcome = await here.run(['quarter', '2025Q3', 'runs/2025Q3', '--out', 'again', '--quiet']);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(here.read('again/2025Q3/manifest.json')).toBe(here.read('runs/2025Q3/manifest.json'));
  });

  it.for([
    { name: 'profit', words: 'M01 virtual_profit --depth 1' },
    { name: 'line', words: 'M03 adjustments' },
    { name: 'line-zh', words: 'M01 调整 --lang zh' },
    { name: 'line-csv', words: 'M03 adjustments --format csv' },
  ])('is explained: $name', async ({ name, words }, { expect: see }) => {
    const outcome = await here.run(['explain', 'runs/2025Q3', ...words.split(' ')], { columns: 100 });
    await see(transcript(outcome)).toMatchFileSnapshot(`golden/adjustments/explain-${name}.txt`);
    see(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('is explained figure by figure, as it was published', async () => {
    await explainsAll(join(here.path, 'runs/2025Q3'), undefined, 'the branch with its disputes');
  });

  it('has nothing to explain of adjustments where it has none', async () => {
    expect(await here.run(['explain', 'plain/2025Q3', 'M01', 'adjustments'])).toMatchObject({ status: 64, stdout: '' });
  });

  it('differs from one without in what the adjustments touch', async () => {
    const outcome = await here.run(['compare', 'plain/2025Q3', 'runs/2025Q3', '--format', 'json']);
    const { differences } = JSON.parse(outcome.stdout);
    const found = differences.filter(({ file }: { file: string }) => file === 'statements.csv').map(({ key, column, b }: Record<string, string>) => `${key} ${column} ${b}`);
    expect(found).toEqual([
      'M01 adjustments 1650.50', 'M01 virtual_profit 490580.88', 'M02 adjustments -20.01', 'M02 virtual_profit 299570.75', 'M03 adjustments 41234.56', 'M03 virtual_profit -394187.88',
    ]);
  });

  it('stands in the dossier of a manager', async () => {
    const outcome = await here.run(['dossier', 'M01', 'runs', '--format', 'json']);
    expect(JSON.parse(outcome.stdout).figures).toMatchObject([{ period: '2025Q3', adjustments: '1650.50', virtual_profit: '490580.88' }]);
    expect(JSON.parse(outcome.stdout).adjustments).toMatchObject([
      { period: '2025Q3', line: 'intermediary_income', amount: '1200.00', approver: 'P01' },
      { period: '2025Q3', line: 'realised_loss', amount: '-450.50', reason: 'his part of the recovery on L900' },
    ]);
    const plain = await here.run(['dossier', 'M01', 'plain', '--format', 'json']);
    expect(JSON.parse(plain.stdout).figures[0]).not.toHaveProperty('adjustments');
  });
});

describe.concurrent('the screen of a run with adjustments', () => {
  it.for([
    { name: 'en-100', columns: 100, locale: 'C.UTF-8' },
    { name: 'en-60', columns: 60, locale: 'C.UTF-8' },
    { name: 'zh-100', columns: 100, locale: 'zh_CN.UTF-8' },
    { name: 'zh-60', columns: 60, locale: 'zh_CN.UTF-8' },
  ])('$name', async ({ name, columns, locale }, { expect: see }) => {
    const outcome = await desk().run(['quarter', '2025Q3', ...BRANCH, ...DISPUTES, '--show', 'statements,centres,reconciliation'], { columns, locale });
    await see(transcript(outcome)).toMatchFileSnapshot(`golden/adjustments/screen-${name}.txt`);
    see(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    see(outcome.stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
  });

  it('and its JSON name each', async ({ expect: see }) => {
    const outcome = await desk().run(['quarter', '2025Q3', ...BRANCH, ...DISPUTES, '--format', 'json', '--show', 'statements,reconciliation']);
    await see(outcome.stdout).toMatchFileSnapshot('golden/adjustments/statements.json');
  });

  it('have Chinese headers under --lang zh', async ({ expect: see }) => {
    const other = desk();
    await other.run(['quarter', '2025Q3', ...BRANCH, ...DISPUTES, '--out', 'runs', '--quiet', '--lang', 'zh']);
    see(other.read('runs/2025Q3/adjustments.csv').split('\n')[0]).toBe('期间,客户经理,项目,金额,利润影响,原因,审批人,计量值,调整后');
    see(other.read('runs/2025Q3/statements.csv').split('\n')[0]).toMatch(/,贷款损失,调整,虚拟利润$/);
    see((await other.run(['verify', 'runs/2025Q3'])).status).toBe(0);
  });
});
