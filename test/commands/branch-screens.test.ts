import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/report/screen/text-width.js';
import { BRANCH } from './branch.js';
import { deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

/** The locale chooses the language of the screen, and `--lang` beats it. */
const screens = [
  { name: 'en-60', columns: 60, locale: 'C.UTF-8', options: [] },
  { name: 'en-80', columns: 80, locale: 'zh_CN.UTF-8', options: ['--lang', 'en'] },
  { name: 'en-120', columns: 120, locale: 'en_GB.UTF-8', options: [] },
  { name: 'zh-60', columns: 60, locale: 'zh_CN.UTF-8', options: [] },
  { name: 'zh-80', columns: 80, locale: 'C.UTF-8', options: ['--lang', 'zh'] },
  { name: 'zh-120', columns: 120, locale: 'zh_CN.UTF-8', options: [] },
];

describe.concurrent('the screen of the main job', () => {
  it.for(screens)('$name', async ({ name, columns, locale, options }, { expect }) => {
    const outcome = await desk().run(['quarter', '2025Q3', ...BRANCH, ...options], { columns, locale });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/screen/${name}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    const tooWide = outcome.stdout.split('\n').filter((line) => textWidth(line) > columns);
    expect(tooWide).toEqual([]);
    expect(outcome.stdout).not.toContain('\u001b');
  });
});

const sections = {
  statements: ['--show', 'statements'],
  reconciliation: ['--show', 'reconciliation'],
  'summary-and-leaderboard-by-interest': ['--show', 'leaderboard,summary', '--by', 'loan_interest', '--top', '2'],
  'by-loss-within-branches': ['--show', 'leaderboard', '--by', 'loan_loss', '--group', 'branch', '--top', '1'],
};

/** The fixture branch with its third manager in another branch. */
const TWO_BRANCHES = `manager,name,branch,status
M01,李明,B01,active
M02,王芳,B01,active
M03,张伟,B02,active
`;

describe.concurrent('parts of the report', () => {
  it.for(Object.entries(sections))('%s', async ([name, options], { expect }) => {
    const here = desk();
    const [ledger, , , ...assignments] = BRANCH;
    const roster = here.put('roster.csv', TWO_BRANCHES);
    const args = ['quarter', '2025Q3', ledger, '--roster', roster, ...assignments, ...options];
    const outcome = await here.run(args, { columns: 80 });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/show/${name}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
  });
});

const forms = {
  'leaderboard.csv': ['--format', 'csv', '--show', 'leaderboard'],
  'reconciliation-chinese-for-excel.csv': ['--format', 'csv', '--show', 'reconciliation', '--lang', 'zh', '--excel'],
  'all.json': ['--format', 'json'],
};

describe.concurrent('forms of the report', () => {
  it.for(Object.entries(forms))('%s', async ([name, options], { expect }) => {
    const outcome = await desk().run(['quarter', '2025Q3', ...BRANCH, ...options], { locale: 'zh_CN.UTF-8' });
    await expect(outcome.stdout).toMatchFileSnapshot(`golden/forms/${name}`);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    if (name.endsWith('.json')) expect(() => JSON.parse(outcome.stdout) as unknown).not.toThrow();
  });

  it('CSV on standard output is what the file of the run holds, the locale notwithstanding', async () => {
    const here = desk();
    const outcome = await here.run(['quarter', '2025Q3', ...BRANCH, '--format', 'csv'], { locale: 'zh_CN.UTF-8' });
    expect(outcome.stdout).toBe(here.read('fixtures/branch/expected-statements.csv'));
  });
});
