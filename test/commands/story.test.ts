/** Two years of a branch come to what fixtures/story/README.md works by hand: ten pays and a restatement. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskRoom } from './command.js';
import { lines } from './scenes/scene.js';
import { PAYS, type Told, cents, columnOf, filesOf, payArgs, rowsOf, tellStory } from './story.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

let told: Told;

beforeAll(async () => {
  told = await tellStory(desk());
}, 600_000);

const read = (name: string): string => told.desk.read(name);
const worked = (name: string): string => read(`fixtures/story/${name}`);
const paid = (period: string, file: string): string => read(`runs/${period}.pay/${file}`);

/** The row of a person in the pay of a period, by column. */
function rowOf(period: string, manager: string): Record<string, string> {
  const [header = [], ...rows] = paid(period, 'pay.csv').trimEnd().split('\n').map((line) => line.split(','));
  const row = rows.find((cells) => cells[2] === manager) ?? [];
  return Object.fromEntries(row.map((cell, index) => [header[index], cell]));
}

interface Node {
  readonly name: string;
  readonly role: string;
  readonly amount: string;
  readonly children?: readonly Node[];
}

describe('the story of a branch', () => {
  it('is run and paid without a word', () => {
    expect(told.outcomes).toHaveLength(2 * PAYS.length + 2);
    for (const outcome of told.outcomes) expect(outcome).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it.each(PAYS)('pays in %s what was worked by hand', (period) => {
    const expected = worked('expected-pay.csv').split('\n');
    const rows = expected.filter((line, index) => index === 0 || line.startsWith(`${period},`));
    expect(paid(period, 'pay.csv')).toBe(lines(...rows));
  });

  it('is verified to the byte: every run and every pay, the restated one too', async () => {
    const folders = [...PAYS, ...PAYS.map((period) => `${period}.pay`), '2024Q2.r2.pay'];
    const verified = await Promise.all(folders.map((folder) => told.desk.run(['verify', `runs/${folder}`, '--quiet'])));
    expect(verified.map(({ status, stderr }, index) => `${folders[index] ?? ''} ${String(status)} ${stderr}`)).toEqual(folders.map((folder) => `${folder} 0 `));
  }, 200_000);

  it.each([
    { name: 'M01', args: ['runs'], columns: 100 },
    { name: 'M03-leaver-zh', manager: 'M03', args: ['runs', '--lang', 'zh'], columns: 80 },
    { name: 'M01-loans-csv', manager: 'M01', args: ['runs/2024Q2', 'runs/2025Q1', 'runs/2025Q2', '--show', 'loans', '--format', 'csv'], columns: 100 },
  ])('is told again in the dossier $name', async ({ name, manager = name, args, columns }) => {
    const outcome = await told.desk.run(['dossier', manager, ...args], { columns });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/dossier/${name}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('has in a dossier as JSON what pays and runs say', async () => {
    const { stdout } = await told.desk.run(['dossier', 'M02', 'runs', '--format', 'json']);
    const { figures, pay, deposits } = JSON.parse(stdout) as Record<string, Record<string, string>[]>;
    expect(pay?.map(({ period, net }) => [period, net])).toEqual(PAYS.map((period) => [period, rowOf(period === '2024Q2' ? '2024Q2.r2' : period, 'M02')['net']]));
    expect(deposits?.length).toBe(rowsOf(paid('2025', 'deposits.csv')).filter((row) => row.includes('M02')).length);
    expect(figures?.map(({ period }) => period)).toEqual([...PAYS]);
  });

  it.for([
    { name: 'net', args: ['runs/2024Q4.pay', 'M01'] },
    { name: 'performance-csv', args: ['runs/2024Q4.pay', 'M01', 'performance', '--format', 'csv'] },
    { name: 'carried-forward-zh', args: ['runs/2025Q2.pay', 'M02', '结转下期', '--lang', 'zh', '--depth', '4'] },
  ])('is explained: $name', async ({ name, args }, { expect: see }) => {
    await see(transcript(await told.desk.run(['explain', ...args], { columns: 100 }))).toMatchFileSnapshot(`golden/explain-pay/${name}.txt`);
  });

  it('is explained so that every amount of every pay adds up at each level', async () => {
    let sums = 0;
    const check = ({ amount, children = [], name }: Node): void => {
      const parts = children.filter(({ role }) => role === 'plus');
      if (parts.length > 0) {
        sums += 1;
        expect(parts.reduce((total, part) => total + cents([part.amount]), 0), name).toBe(cents([amount]));
      }
      children.forEach(check);
    };
    for (const period of ['2024Q1', '2024Q4', '2025Q2', '2025']) {
      for (const manager of columnOf(paid(period, 'pay.csv'), 'manager')) {
        const outcome = await told.desk.run(['explain', `runs/${period}.pay`, manager, '--format', 'json']);
        expect(outcome).toMatchObject({ status: 0, stderr: '' });
        const { figure, published } = JSON.parse(outcome.stdout);
        expect([figure.amount, published]).toEqual([rowOf(period, manager)['net'], rowOf(period, manager)['net']]);
        check(figure);
      }
    }
    expect(sums).toBeGreaterThan(30);
  });

  it('touches nothing in a dossier, not even what a pay that still runs has put down', async () => {
    const [half, aside] = ['runs/.2025.pay.1.tmp/pay.csv', 'runs/.2025.pay.1.old/pay.csv'];
    for (const file of [half, aside]) told.desk.put(file, 'of a pay that is being written\n');
    const before = told.desk.files('runs');
    expect(await told.desk.run(['dossier', 'M02', 'runs'])).toMatchObject({ status: 0 });
    expect(told.desk.files('runs')).toEqual(before);
    for (const file of [half, aside]) rmSync(join(told.desk.path, dirname(file)), { recursive: true });
  });

  it('has no dossier of somebody who was never there, nor of a folder that is no run', async () => {
    expect(await told.desk.run(['dossier', 'M99', 'runs'])).toMatchObject({ status: 65, stdout: '' });
    expect(await told.desk.run(['dossier', 'M01', 'nowhere'])).toMatchObject({ status: 66, stdout: '' });
    expect(await told.desk.run(['dossier', 'M01', 'runs', '--show', 'wages'])).toMatchObject({ status: 64, stdout: '' });
  });

  it('shows what the restatement of a pay changed, person by person', async () => {
    const { status, stdout } = await told.desk.run(['compare', 'runs/2024Q2.pay', 'runs/2024Q2.r2.pay', '--format', 'csv']);
    expect(status).toBe(1);
    const [header = [], ...rows] = ['2024Q2.pay', '2024Q2.r2.pay'].map((folder) => read(`runs/${folder}/pay.csv`).trimEnd().split('\n').map((line) => line.split(',')))
      .reduce((before, after) => before.map((row, index) => row.map((cell, place) => (index === 0 ? cell : `${cell}>${after[index]?.[place] ?? ''}`))));
    const changed = rows.flatMap((row) => row.flatMap((cell, place) => {
      const [was, is] = cell.split('>');
      return was === is ? [] : [`pay.csv,${row[2]?.split('>')[0] ?? ''},${header[place] ?? ''},${was ?? ''},${is ?? ''}`];
    }));
    expect(changed).not.toEqual([]);
    for (const line of changed) expect(stdout).toContain(`${line},`);
  });

  it('holds, cuts, vests and returns the deposits that were worked by hand', () => {
    expect(rowsOf(paid('2025', 'deposits.csv'), 8)).toEqual(rowsOf(worked('expected-deposits.csv')));
    const cuts = PAYS.flatMap((period) => rowsOf(paid(period, 'cuts.csv')).filter((row) => row.length > 1));
    expect(cuts).toEqual(rowsOf(worked('expected-cuts.csv')));
  });

  it('only ever appends to the deposit account', () => {
    for (const [index, period] of PAYS.entries()) {
      const before = PAYS[index - 1];
      if (before !== undefined) expect(paid(period, 'deposits.csv').startsWith(paid(before, 'deposits.csv')), period).toBe(true);
    }
  });

  it('pays every pool out to the cent', () => {
    for (const period of PAYS) {
      const [pools, shared, share] = ['pool', 'shared', 'share'].map((name) => columnOf(paid(period, 'pools.csv'), name));
      for (const pool of new Set(pools)) {
        const ofPool = (column: readonly string[] = []) => column.filter((_, index) => pools?.[index] === pool);
        expect(cents(ofPool(share)), `${period} ${pool}`).toBe(cents(ofPool(shared).slice(0, 1)));
      }
    }
  });

  it('has every amount in the document', () => {
    const document = worked('README.md');
    for (const file of ['expected-pay.csv', 'expected-pay-2024Q2.r2.csv', 'expected-deposits.csv', 'expected-cuts.csv']) {
      const amounts = new Set(worked(file).match(/\b\d+\.\d\d(?=,|\n)/g));
      const missing = [...amounts].filter((amount) => !document.includes(amount.replaceAll(/\B(?=(\d{3})+\.)/g, ',')));
      expect(missing, file).toEqual([]);
    }
  });
});

describe('the restatement of the story', () => {
  it('is paid beside what was paid, which stays byte for byte as it was', () => {
    expect(read('runs/2024Q2.r2.pay/pay.csv')).toBe(worked('expected-pay-2024Q2.r2.csv'));
    expect(Object.keys(told.paidFirst)).toHaveLength(7);
    expect(filesOf(told.desk, 'runs/2024Q2.pay')).toEqual(told.paidFirst);
  });

  it('is booked once, by the next pay of the chain, and set off with the year', () => {
    const manifests = PAYS.map((period) => JSON.parse(paid(period, 'manifest.json')));
    expect(manifests.map(({ booked }) => booked.length)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(manifests[3].booked[0].name).toBe('2024Q2.r2.pay');
    const steps = rowsOf(paid('2024Q4', 'payslips.csv')).filter((step) => step[3] === 'top_up' || step[3] === 'recovery');
    expect(steps.map((step) => [step[1], ...step.slice(3, 6), step.at(-2)])).toEqual([
      ['M01', 'top_up', 'performance', '2024Q2', '7321.72'],
      ['M02', 'recovery', 'performance', '2024Q2', '-3900.36'],
      ['M03', 'recovery', 'performance', '2024Q2', '-3421.36'],
    ]);
    expect(cents(columnOf(paid('2024', 'pay.csv'), 'advance_set_off'))).toBe(-4 * 140_000_00);
  });
});

describe('a pay of the story that others follow', () => {
  it('is no change when it is paid again as it was', async () => {
    const before = filesOf(told.desk, 'runs/2024Q1.pay');
    expect(await told.desk.run(payArgs('2024Q1'))).toMatchObject({ status: 0, scratch: [] });
    expect(filesOf(told.desk, 'runs/2024Q1.pay')).toEqual(before);
  });

  it('is kept when other pools would change it', async () => {
    const [folders, before] = [told.desk.files('runs'), filesOf(told.desk, 'runs/2024Q1.pay')];
    const pools = told.desk.put('pools.csv', lines('period,branch,line,amount', '2024Q1,B01,,300000.00'));
    const outcome = await told.desk.run(payArgs('2024Q1', pools));
    expect(outcome).toMatchObject({ status: 75, stdout: '', scratch: [] });
    expect(outcome.stderr).toContain('[pay_kept]');
    expect(filesOf(told.desk, 'runs/2024Q1.pay')).toEqual(before);
    expect(told.desk.files('runs')).toEqual(folders);
  });
});

describe('the people of the story', () => {
  it('have a leaver whose deposits stay, vest and are returned', () => {
    const rows = PAYS.map((period) => rowOf(period, 'M03'));
    expect(rows.map((row) => Number(row['days']))).toEqual([91, 91, 46, 0, 228, 0, 0, 0, 0, 0]);
    const returned = rowsOf(paid('2025', 'deposits.csv'), 8).filter((entry) => entry[1] === 'M03' && entry[3] === 'returned');
    expect(returned.map((entry) => [entry[0], entry[2]])).toEqual([['2025Q1', '2024Q1'], ['2025Q2', '2024Q2'], ['2025Q3', '2024Q3'], ['2025Q4', '2024']]);
    expect(rows.at(-1)).toMatchObject({ post_wage: '0.00', carried_over: '0.00', paid: '0.00', deposit_at_risk: '14248.87' });
  });

  it('have one who is hired without a grade, one who is promoted, and pay by the grade before the decision', () => {
    expect(rowOf('2024Q3', 'M04')).toMatchObject({ days: '46', grade: 'assistant', quality: '', post_wage: '6000.00' });
    const wang = PAYS.slice(2, 4).map((period) => rowOf(period, 'M02'));
    expect(wang).toMatchObject([{ grade: 'assistant', post_wage: '13200.00' }, { grade: 'manager', post_wage: '18150.00' }]);
    expect(read('runs/2024Q3/grades.csv')).toContain(',assistant,promote,0,manager,');
  });

  it('win a prize that the next quarter pays, not the year in between, and are fined', () => {
    expect(rowsOf(paid('2024Q4', 'prizes.csv')).map((row) => [row[1], row[2], row.at(-1)])).toEqual([['settlement sprint', 'M02', '2000.00']]);
    expect(['2024Q4', '2024', '2025Q1', '2025Q2'].map((period) => rowOf(period, 'M02')['prize'])).toEqual(['0.00', '0.00', '2000.00', '0.00']);
    expect(rowOf('2025Q2', 'M04')['fine']).toBe('-300.00');
  });
});
