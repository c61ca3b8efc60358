/** How far a run is: the line of a terminal, and the log of JSON. */
import { describe, expect, it } from 'vitest';
import { counterLine } from '../../src/cli/progress.js';
import { RunProgress } from '../../src/cli/run-progress.js';
import { BRANCH_SCORED } from './branch.js';
import { deskRoom } from './command.js';

const desk = deskRoom();

describe('the line of progress', () => {
  const started = (percent: { now: number }) => {
    const run = new RunProgress(0);
    run.stageEnded('open files', undefined, 1000);
    run.engineOpened({ progress: () => percent.now }, { files: 2, bytes: 800_000_000 });
    return run;
  };

  it('tells bytes, their rate and the time left while the ledger is read, then rows', () => {
    const percent = { now: 50 };
    const run = started(percent);
    // A quarter of two files; 0.08 + 0.42 / 4 is 0.185 of all after 5 seconds, so that the whole takes 27.03.
    expect(run.line(5000, 200, 'en')).toBe('reading the ledger 18%, about 23 s left, 200 of 800 MB, 50 MB/s');
    expect(run.line(5000, 200, 'zh')).toBe('读取台账 18%，约剩 23 秒，200 / 800 MB，50 MB/s');
    run.stageEnded('ledger file', 4_000_000, 9000);
    percent.now = 0;
    expect(run.line(9000, 200, 'en')).toMatch(/^reading the ledger 29%, .* 400 of 800 MB, 50 MB\/s$/);
    run.stageEnded('ledger to typed rows', 9_000_000, 17000);
    expect(run.line(17000, 200, 'en')).toBe('measuring accounts and customers 50%, about 17 s left, 9,000,000 rows');
  });

  it('never goes back, and says nothing of the time left once it is over', () => {
    const percent = { now: 90 };
    const run = started(percent);
    run.line(5000, 200, 'en');
    percent.now = 10;
    expect(run.line(60_000, 200, 'en')).toMatch(/^reading the ledger 26%, \d+ of/);
  });

  it('leaves out from the end what does not fit, in wide characters too', () => {
    const run = started({ now: 50 });
    expect(run.line(5000, 42, 'en')).toBe('reading the ledger 18%, about 23 s left');
    expect(run.line(5000, 20, 'zh')).toBe('读取台账 18%');
  });
});

it('a counter tells how many of how many, and the time left', () => {
  expect(counterLine('managers', 1250, 5000, 10_000, 'en')).toBe('managers 1,250 of 5,000, about 30 s left');
  expect(counterLine('客户经理', 0, 5000, 1000, 'zh')).toBe('客户经理 0 / 5,000');
});

describe('messages as JSON', () => {
  const entries = (stderr: string) => stderr.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

  it('are an entry for each phase and for what was written', async () => {
    const outcome = await desk().run(['quarter', '2025Q3', ...BRANCH_SCORED, '--out', 'runs', '--log-format', 'json']);
    const told = entries(outcome.stderr);
    expect(told.map(({ level, message }) => `${String(level)} ${String(message)}`)).toEqual([
      'info opening files',
      'info reading the ledger',
      'info measuring accounts and customers',
      'info statements, scores and grades',
      'info writing files',
      'info written to runs/2025Q3',
    ]);
    expect(told[1]).toMatchObject({ phase: 'ledger to typed rows', rows: 134 });
    for (const { time } of told) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('have place, code and hint of what is wrong, and the same exit status', async () => {
    const here = desk();
    here.put('bad.csv', 'record,date,account,customer,manager,branch,product,balance,rate\nloan,2025-09-31,L1,C1,M1,B1,working_capital,1,0.04\n');
    const outcome = await here.run(['quarter', '2025Q3', 'bad.csv', '--log-format', 'json', '--quiet']);
    expect(outcome).toMatchObject({ status: 65, stdout: '' });
    expect(entries(outcome.stderr)[0]).toMatchObject({ level: 'error', code: 'date_impossible', file: 'bad.csv', line: 2, column: 'date', value: '2025-09-31' });
  });

  it('say nothing on a good run that is to be quiet', async () => {
    expect(await desk().run(['quarter', '2025Q3', ...BRANCH_SCORED, '--log-format', 'json', '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});
