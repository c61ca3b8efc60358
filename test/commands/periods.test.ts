import { describe, expect, it } from 'vitest';
import { BRANCH } from './branch.js';
import { type Desk, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const HEADER = 'record,date,account,customer,manager,branch,product,balance,rate,class,amount';

/** A loan in the third quarter of each of these years. */
function thirdQuarters(here: Desk, ...years: number[]): string {
  const rows = years.map((year) => `loan,${year}-07-31,L001,C001,M01,B01,working_capital,1000000.00,0.0435,normal,`);
  return here.put('ledger.csv', `${[HEADER, ...rows].join('\n')}\n`);
}

describe.concurrent('the period', () => {
  it.for([
    { asked: ['quarter', 'Q3'], found: '2025Q3', from: '2025-07-01 to 2025-09-30, 92 days' },
    { asked: ['quarter', 'q3', '--year', '2025'], found: '2025Q3', from: '2025-07-01 to 2025-09-30, 92 days' },
    { asked: ['month', '07'], found: '2025-07', from: '2025-07-01 to 2025-07-31, 31 days' },
    { asked: ['half', 'H2'], found: '2025H2', from: '2025-07-01 to 2025-12-31, 184 days' },
    { asked: ['year', '2025'], found: '2025', from: '2025-01-01 to 2025-12-31, 365 days' },
  ])('$asked is $found', async ({ asked, found, from }, { expect }) => {
    const here = desk();
    const [command = '', period = '', ...options] = asked;
    const outcome = await here.run([command, period, ...BRANCH, ...options, '--out', 'runs']);
    expect(outcome).toMatchObject({ status: 0, scratch: [] });
    expect(outcome.stdout).toContain(`Appraisal of customer managers ${found}\n  period          ${from}\n`);
    expect(outcome.stderr).toMatch(new RegExp(`written to runs/${found}\n$`));
    const { command: noted, period: resolved } = JSON.parse(here.read(`runs/${found}/manifest.json`));
    expect({ noted, name: resolved.name }).toEqual({ noted: command, name: found });
  });

  it.for([
    { name: 'ambiguous', period: 'Q3', years: [2024, 2025], status: 65 },
    { name: 'without-rows', period: 'Q1', years: [2024, 2025], status: 65 },
  ])('is refused where it is $name', async ({ name, period, years, status }, { expect }) => {
    const here = desk();
    const outcome = await here.run(['quarter', period, thirdQuarters(here, ...years), '--out', 'runs']);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/period/${name}.txt`);
    expect(outcome).toMatchObject({ status, stdout: '', scratch: [] });
  });

  it('is decided by --year where the ledger has several', async () => {
    const here = desk();
    const args = ['quarter', 'Q3', thirdQuarters(here, 2024, 2025), '--year', '2024', '--show', 'summary'];
    const outcome = await here.run(args);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain('Appraisal of customer managers 2024Q3\n');
  });
});
