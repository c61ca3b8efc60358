import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { textWidth } from '../../src/report/screen/text-width.js';
import { BRANCH_SCORED } from './branch.js';
import { type Desk, deskRoom } from './command.js';
import { policyText } from './scenes/policies.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');

/** The built-in policy under another name: another rate from the fourth quarter of 2025 on, more patience, an easier gate. */
const draft = builtIn
  .replace('name: built-in\n', 'name: draft\n')
  .replace('- {from: 1990-01-01, value: "0.0180"}', '- {from: 1990-01-01, value: "0.0180"}\n      - {from: 2025-10-01, value: "0.02"}')
  .replace(/(?<= {2}patience:[^]*?value: )"2"/, '"3"')
  .replace('score_min: "50"', 'score_min: "20"')
  .replace(/(?<= {2}consumer:[^]*?risk_weight: .*value: )"[\d.]+"/, '"0.80"');

const DIFF = ['policy', 'diff', 'built-in', 'draft.yaml'];
const WITH_LEDGER = [...DIFF, ...BRANCH_SCORED, '--period', 'Q3'];

function withDraft(): Desk {
  const here = desk();
  here.put('draft.yaml', draft);
  return here;
}

const screens = [
  { name: 'diff-en-80', columns: 80, args: [...DIFF, '--at', '2025-09-30'] },
  { name: 'diff-en-40', columns: 40, args: [...DIFF, '--at', '2025-10-01'] },
  { name: 'diff-zh-60', columns: 60, args: [...DIFF, '--at', '2025-10-01', '--lang', 'zh'] },
  { name: 'diff-the-other-way', columns: 80, args: ['policy', 'diff', 'draft.yaml', 'built-in', '--at', '2025-10-01'] },
  { name: 'diff-of-the-same', columns: 80, args: ['policy', 'diff', 'built-in', 'built-in', '--at', '2025-10-01'] },
  { name: 'diff-with-a-ledger-en', columns: 100, args: WITH_LEDGER },
  { name: 'diff-with-a-ledger-zh', columns: 60, args: [...WITH_LEDGER, '--lang', 'zh'] },
  { name: 'diff-with-a-ledger-of-the-same', columns: 80, args: ['policy', 'diff', 'built-in', 'built-in', ...BRANCH_SCORED, '--period', '2025Q3'] },
];

describe.concurrent('policy diff', () => {
  it.for(screens)('$name', async ({ name, columns, args }, { expect }) => {
    const outcome = await withDraft().run(args, { columns });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/policy/${name}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    expect(outcome.stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
  });

  it('is as of today without a day', async ({ expect }) => {
    const { stdout } = await withDraft().run([...DIFF, '--json']);
    const { at, policies, differences } = JSON.parse(stdout);
    expect(at).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(policies).toEqual({ from: { name: 'built-in', file: 'built-in' }, to: { name: 'draft', file: 'draft.yaml' } });
    expect(differences).toContainEqual({
      section: 'rates',
      name: 'lend_out',
      kind: 'changed',
      from: '0.018',
      to: '0.02',
      label: expect.objectContaining({ en: 'lend-out rate on surplus deposits' }),
      words: expect.objectContaining({ en: 'lend-out rate on surplus deposits changes from 0.018 to 0.02' }),
      touches: { en: 'all managers', zh: '全部客户经理' },
    });
  });

  it('is with a ledger the simulation too, in JSON', async ({ expect }) => {
    const here = withDraft();
    const [diff, simulation] = await Promise.all([
      here.run([...WITH_LEDGER, '--json']),
      here.run(['quarter', 'Q3', ...BRANCH_SCORED, '--simulate', 'draft.yaml', '--format', 'json']),
    ]);
    const parsed = JSON.parse(diff.stdout);
    expect(parsed).toMatchObject({ at: '2025-09-30' });
    expect(parsed.simulation).toEqual(JSON.parse(simulation.stdout));
  });

  it('takes the settings of the folder with a ledger, but for the policy', async ({ expect }) => {
    const here = withDraft();
    here.put('cm-appraise.yaml', 'policy: nowhere.yaml\nroster: fixtures/branch/roster.csv\n');
    const ledger = 'fixtures/branch/ledger.csv';
    const [settled, given] = await Promise.all([
      here.run([...DIFF, ledger, '--period', '2025Q3', '--json']),
      withDraft().run([...DIFF, ledger, '--period', '2025Q3', '--roster', 'fixtures/branch/roster.csv', '--json']),
    ]);
    expect(settled).toMatchObject({ status: 0, stdout: given.stdout });
  });
});

const refused = {
  'diff-of-missing-files': { status: 66, args: ['policy', 'diff', 'a.yaml', 'b.yaml'] },
  'diff-in-another-currency': {
    status: 64,
    args: ['policy', 'diff', 'bank.yaml', 'dollars.yaml', 'fixtures/branch/ledger.csv', '--period', '2025Q3'],
  },
  'diff-of-nothing-understood': { status: 64, args: [...DIFF, '-', '--period', 'soon', '--max-rejects', 'few', '--memory', '1'] },
  'diff-with-rejected-rows': { status: 65, args: [...DIFF, 'ledger.csv', '--period', '2025Q3'] },
};

describe.concurrent('no policy diff', () => {
  it.for(Object.entries(refused))('%s', async ([name, { status, args }], { expect }) => {
    const here = withDraft();
    const bank = policyText('bank.yaml');
    here.put('bank.yaml', bank);
    here.put('dollars.yaml', bank.replace(/^currency: .*$/m, 'currency: USD'));
    here.put('ledger.csv', `${here.read('fixtures/branch/ledger.csv')}loan,2025-09-30,L9,C9,M01,B01,working_capital,x,0.04,,\n`);
    const outcome = await here.run(args, { columns: 100 });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/policy/${name}.txt`);
    expect(outcome).toMatchObject({ status, stdout: '', scratch: [] });
  });
});
