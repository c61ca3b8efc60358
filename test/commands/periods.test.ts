import { describe, expect, it } from 'vitest';
import { BRANCH } from './branch.js';
import { deskRoom } from './command.js';
import { twoYears } from './scenes/requests.js';

const desk = deskRoom();

describe.concurrent('the period', () => {
  it.for([
    { asked: ['quarter', 'q3'], found: '2025Q3', from: '2025-07-01 to 2025-09-30, 92 days' },
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

  it('leaves no file where it is refused and no row is', async () => {
    const here = desk();
    const outcome = await here.run(['quarter', 'Q1', twoYears(here), '--out', 'runs']);
    expect(outcome.status).toBe(65);
    expect(here.files('runs')).toEqual([]);
  });

  it('is decided by --year where the ledger has several', async () => {
    const here = desk();
    const args = ['quarter', 'Q3', twoYears(here), '--year', '2024', '--show', 'summary'];
    const outcome = await here.run(args);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain('Appraisal of customer managers 2024Q3\n');
  });
});
