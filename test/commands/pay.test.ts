import type { ChildProcess } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { type ExpectStatic, describe, it } from 'vitest';
import { textWidth } from '../../src/report/screen/text-width.js';
import { type Desk, type Outcome, deskRoom } from './command.js';
import { FOURTH, THIRD, WHOLE_YEAR, pay, putBranch, putRun, scorecardOf } from './pays.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const FILES = ['cuts.csv', 'deposits.csv', 'manifest.json', 'pay.csv', 'payslips.csv', 'pools.csv', 'prizes.csv'];
const TABLES = FILES.filter((name) => name.endsWith('.csv'));

/** A branch with the runs of two quarters and their year. */
function branch(order?: (rows: readonly string[]) => readonly string[]): Desk {
  const here = desk();
  putBranch(here, order);
  putRun(here, '2025Q3', THIRD);
  putRun(here, '2025Q4', FOURTH);
  putRun(here, '2025', WHOLE_YEAR);
  return here;
}

/** The same with a correction of the third quarter's run: more for M01, less for the others. */
function corrected(): Desk {
  const here = branch();
  putRun(here, '2025Q3', { ...THIRD, scorecard: scorecardOf('95.00') }, { folder: 'corrected/2025Q3' });
  return here;
}

const RESTATED = ['--run', 'corrected/2025Q3', '--restates', 'score of M01 corrected'] as const;

/** Pays periods one after another, with no word of them. */
async function paid(here: Desk, expect: ExpectStatic, ...periods: readonly string[]): Promise<void> {
  for (const period of periods) expect(await here.run(pay(period, '--quiet'))).toMatchObject({ status: 0, stdout: '', stderr: '', scratch: [] });
}

/** What the folder of a pay has, by file. */
function filesOf(here: Desk, name: string): Record<string, string> {
  const folder = `runs/${name}.pay`;
  return Object.fromEntries(here.files(folder).map((file) => [file.slice(folder.length + 1), here.read(file)]));
}

async function shown(outcome: Outcome, name: string, expect: ExpectStatic): Promise<void> {
  expect(outcome).toMatchObject({ status: 0, scratch: [] });
  await expect(transcript(outcome)).toMatchFileSnapshot(`golden/pay/${name}.txt`);
}

async function written(here: Desk, name: string, expect: ExpectStatic, golden = name): Promise<void> {
  const files = filesOf(here, name);
  expect(Object.keys(files)).toEqual(FILES);
  for (const file of TABLES) await expect(files[file]).toMatchFileSnapshot(`golden/pay/files/${golden}/${file}`);
}

describe.concurrent('pay', () => {
  it('is that of two quarters and their year, each after the one before', async ({ expect }) => {
    const here = branch();
    for (const period of ['2025Q3', '2025Q4', '2025']) {
      await shown(await here.run(pay(period), { columns: 100 }), period, expect);
      await written(here, period, expect);
    }
    const [third = '', fourth = '', year = ''] = ['2025Q3', '2025Q4', '2025'].map((name) => filesOf(here, name)['deposits.csv']);
    expect(fourth.startsWith(third) && year.startsWith(fourth)).toBe(true);
    expect(new Set([third, fourth, year].map((text) => text.length)).size).toBe(3);
  });

  it('is explained to each, step by step', async ({ expect }) => {
    const here = branch();
    for (const period of ['2025Q3', '2025Q4', '2025']) await shown(await here.run(pay(period, '--manager', 'M01'), { columns: 80 }), `${period}-M01-80`, expect);
    await shown(await here.run(pay('2025', '--manager', 'T01'), { columns: 120 }), '2025-T01-120', expect);
  });

  it('speaks Chinese on a narrow screen, and in its files where it is asked to', async ({ expect }) => {
    const here = branch();
    const outcomes = [];
    for (const period of ['2025Q3', '2025Q4', '2025']) {
      const outcome = await here.run(pay(period, '--lang', 'zh'), { columns: 60 });
      await shown(outcome, `${period}-zh-60`, expect);
      const slip = await here.run(pay(period, '--lang', 'zh', '--manager', 'M02'), { columns: 60 });
      await shown(slip, `${period}-M02-zh-60`, expect);
      outcomes.push(outcome, slip);
    }
    expect(outcomes.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => textWidth(line) > 60)).toEqual([]);
    await written(here, '2025Q4', expect, '2025Q4-zh');
  });

  it('is printed as CSV and JSON too, as its files have it', async ({ expect }) => {
    const here = branch();
    const csv = await here.run(pay('2025Q3', '--format', 'csv'));
    expect(csv.stdout).toBe(here.read('runs/2025Q3.pay/pay.csv'));
    const [header = '', ...rows] = here.read('runs/2025Q3.pay/payslips.csv').split('\n');
    const slip = await here.run(pay('2025Q3', '--format', 'csv', '--manager', 'M01'));
    expect(slip.stdout.split('\n')).toEqual([header, ...rows.filter((row) => row.startsWith('2025Q3,M01,')), '']);
    await expect((await here.run(pay('2025Q3', '--format', 'json'))).stdout).toMatchFileSnapshot('golden/pay/2025Q3.json');
    await expect((await here.run(pay('2025Q3', '--format', 'json', '--manager', 'M01'))).stdout).toMatchFileSnapshot('golden/pay/2025Q3-M01.json');
  });

  it('takes its files and the output folder from the settings of the working folder', async ({ expect }) => {
    const [here, there] = [branch(), branch()];
    here.put('cm-appraise.yaml', 'roster: roster.csv\npools: pools.csv\nprizes: prizes.csv\nsanctions: sanctions.csv\nout: runs\npolicy: nowhere.yaml\n');
    expect(await here.run(['pay', '2025Q3', '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    await paid(there, expect, '2025Q3');
    expect(filesOf(here, '2025Q3')).toEqual(filesOf(there, '2025Q3'));
  });

  it('is whole where the reader goes away', async ({ expect }) => {
    const here = branch();
    const goesAway = { started: ({ stdout }: ChildProcess) => stdout?.once('data', () => stdout.destroy()) };
    expect(await here.run(pay('2025Q3', '--format', 'csv'), goesAway)).toMatchObject({ status: 0, scratch: [] });
    expect(here.files('runs/2025Q3.pay')).toHaveLength(FILES.length);
  });
});

describe.concurrent('a restatement', () => {
  it('is beside what was paid, and the next pay books the difference', async ({ expect }) => {
    const here = corrected();
    await paid(here, expect, '2025Q3');
    const before = filesOf(here, '2025Q3');
    await shown(await here.run(pay('2025Q3', ...RESTATED), { columns: 100 }), '2025Q3.r2', expect);
    await written(here, '2025Q3.r2', expect);
    expect(filesOf(here, '2025Q3')).toEqual(before);
    await shown(await here.run(pay('2025Q4'), { columns: 120 }), '2025Q4-after-r2', expect);
    await shown(await here.run(pay('2025Q4', '--manager', 'M01'), { columns: 120 }), '2025Q4-after-r2-M01', expect);
    const manifest = JSON.parse(here.read('runs/2025Q4.pay/manifest.json'));
    expect(manifest).toMatchObject({ after: { name: '2025Q3.pay' }, booked: [{ name: '2025Q3.r2.pay' }] });
  });

  it('may be made anew until it is paid, and is then followed by another', async ({ expect }) => {
    const here = corrected();
    await paid(here, expect, '2025Q3');
    const restate = () => here.run(pay('2025Q3', ...RESTATED, '--quiet'));
    for (const each of [restate, restate]) expect(await each()).toMatchObject({ status: 0, stderr: '' });
    await paid(here, expect, '2025Q4');
    expect(await restate()).toMatchObject({ status: 0, stderr: '' });
    expect(here.files('runs').filter((file) => /\.pay\/manifest/.test(file))).toEqual([
      'runs/2025Q3.pay/manifest.json', 'runs/2025Q3.r2.pay/manifest.json', 'runs/2025Q3.r3.pay/manifest.json', 'runs/2025Q4.pay/manifest.json',
    ]);
    await paid(here, expect, '2025');
    expect(JSON.parse(here.read('runs/2025.pay/manifest.json')).booked).toEqual([expect.objectContaining({ name: '2025Q3.r3.pay' })]);
    // Advances of 48,192.64 and 29,640.13, and 4,321.40 that the restatement added.
    expect(here.read('runs/2025.pay/pay.csv')).toContain('M01,李明,corporate_manager,senior,80.50,86.83,365,0.00,128800.33,-82154.17,');
  });
});

describe.concurrent('the folder of a pay', () => {
  it('has the same bytes whatever the order of rows, and says nothing of place or time', async ({ expect }) => {
    const [here, there] = [branch(), branch((rows) => rows.toReversed())];
    for (const each of [here, there]) await paid(each, expect, '2025Q3', '2025Q4', '2025');
    for (const period of ['2025Q3', '2025Q4', '2025']) {
      const [ours, theirs] = [filesOf(here, period), filesOf(there, period)];
      for (const file of TABLES) expect(theirs[file], `${period} ${file}`).toBe(ours[file]);
      const manifest = ours['manifest.json'] ?? '';
      expect(manifest).not.toContain(here.path);
      expect(Object.keys(JSON.parse(manifest))).toEqual(['tool', 'command', 'period', 'version', 'restates', 'run', 'after', 'booked', 'options', 'inputs', 'outputs', 'policy']);
      expect(manifest).not.toMatch(/\d\d:\d\d/);
    }
  });

  it('is not changed by the same again, nor by anything else once another follows', async ({ expect }) => {
    const here = branch();
    await paid(here, expect, '2025Q3', '2025Q4', '2025');
    const before = ['2025Q3', '2025Q4', '2025'].map((period) => filesOf(here, period));
    await paid(here, expect, '2025Q4', '2025Q3', '2025');
    here.put('pools.csv', here.read('pools.csv').replace('60000.00', '60000.01'));
    for (const period of ['2025Q3', '2025Q4']) {
      const outcome = await here.run(pay(period));
      expect(outcome).toMatchObject({ status: 75, stdout: '', scratch: [] });
      expect(outcome.stderr).toContain(`'${period}.pay' is kept as it is`);
    }
    expect(['2025Q3', '2025Q4', '2025'].map((period) => filesOf(here, period))).toEqual(before);
    await paid(here, expect, '2025');
    expect(filesOf(here, '2025')['manifest.json']).not.toBe(before[2]?.['manifest.json']);
  });

  it('is not touched by a command that is refused', async ({ expect }) => {
    const here = branch();
    await paid(here, expect, '2025Q3');
    const before = here.files('runs');
    expect(await here.run(pay('2025Q4', '--manager', 'M10'))).toMatchObject({ status: 64, stdout: '' });
    expect(here.files('runs')).toEqual(before);
    here.put('runs/2025Q3.pay/payslips.csv', here.read('runs/2025Q3.pay/payslips.csv').replace('M01', 'M02'));
    here.put('runs/2025Q3.pay/pay.csv', here.read('runs/2025Q3.pay/pay.csv').replace('M01', 'M02'));
    const outcome = await here.run(pay('2025Q4'));
    expect(outcome).toMatchObject({ status: 65, stdout: '', scratch: [] });
    expect(outcome.stderr).toContain('error: runs/2025Q3.pay/pay.csv: the file is not as it was written [written_changed]');
    expect(here.files('runs')).toEqual(before);
  });

  it('follows a pay that a killed one has taken aside, and clears what it left', async ({ expect }) => {
    const [here, there] = [branch(), branch()];
    for (const each of [here, there]) await paid(each, expect, '2025Q3');
    renameSync(join(here.path, 'runs/2025Q3.pay'), join(here.path, 'runs/.2025Q3.pay.999999.old'));
    here.put('runs/.2025Q3.pay.999999.tmp/pay.csv', 'half');
    here.put('runs/.[.pay.1.old', 'of somebody else');
    for (const each of [here, there]) await paid(each, expect, '2025Q4');
    for (const name of ['2025Q3', '2025Q4']) expect(filesOf(here, name)).toEqual(filesOf(there, name));
    expect(here.files('runs').filter((file) => file.startsWith('runs/.'))).toEqual(['runs/.[.pay.1.old']);
  });

  it('does not take the place of what somebody else has put there', async ({ expect }) => {
    const here = branch();
    here.put('runs/2025Q3.pay/notes.txt', 'mine');
    const outcome = await here.run(pay('2025Q3'));
    expect(outcome).toMatchObject({ status: 73, stdout: '' });
    expect(outcome.stderr).toContain('[out_folder]');
    expect(here.files('runs/2025Q3.pay')).toEqual(['runs/2025Q3.pay/notes.txt']);
  });
});
