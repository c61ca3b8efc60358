import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const helps = {
  program: ['--help'],
  quarter: ['quarter', '--help'],
  month: ['month', '--help'],
  half: ['half', '--help'],
  year: ['year', '--help'],
  check: ['check', '--help'],
  mapping: ['mapping', '--help'],
  'mapping-init': ['mapping', 'init', '--help'],
  policy: ['policy', '--help'],
  'policy-show': ['policy', 'show', '--help'],
  'policy-check': ['policy', 'check', '--help'],
  'policy-init': ['policy', 'init', '--help'],
  'policy-diff': ['policy', 'diff', '--help'],
  explain: ['explain', '--help'],
  compare: ['compare', '--help'],
  dossier: ['dossier', '--help'],
  verify: ['verify', '--help'],
  runs: ['runs', '--help'],
  report: ['report', '--help'],
  seal: ['seal', '--help'],
  demo: ['demo', '--help'],
  doctor: ['doctor', '--help'],
  completion: ['completion', '--help'],
  man: ['man', '--help'],
  unseal: ['unseal', '--help'],
  pay: ['pay', '--help'],
  tender: ['tender', '--help'],
  'tender-open': ['tender', 'open', '--help'],
  'tender-award': ['tender', 'award', '--help'],
  'tender-track': ['tender', 'track', '--help'],
};

describe.concurrent('help', () => {
  it.for(Object.entries(helps))('of %s', async ([name, args], { expect }) => {
    const outcome = await desk().run(args);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/help/${name}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('is found by the name of a command too', async () => {
    const [byName, byOption] = await Promise.all([desk().run(['help', 'quarter']), desk().run(['quarter', '--help'])]);
    expect(byName).toMatchObject({ status: 0, stdout: byOption.stdout });
  });

  it('says which version this is', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(await desk().run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

const LEDGER = 'fixtures/branch/ledger.csv';

const misuses = {
  'no-arguments': [],
  'unknown-command': ['quarterly', '2025Q3', LEDGER],
  'no-period': ['quarter'],
  'no-ledger': ['quarter', '2025Q3'],
  'no-mapping-command': ['mapping'],
  'no-policy-command': ['policy'],
  'no-tender-command': ['tender'],
  'pay-without-period': ['pay', '--roster', 'roster.csv', '--out', 'runs'],
  'tender-without-customers': ['tender', 'open', '2025', 'runs/2025Q1'],
  'tender-without-a-day': ['tender', 'award', '2025', 'bids.csv', '--grades', 'grades.csv'],
  'no-policy-file': ['policy', 'check'],
  'one-policy': ['policy', 'diff', 'built-in'],
  'diff-of-a-ledger-without-period': ['policy', 'diff', 'built-in', 'built-in', LEDGER],
  'diff-of-a-period-without-ledger': ['policy', 'diff', 'built-in', 'built-in', '--period', '2025Q3', '--at', '2025-13-01'],
  'unknown-option': ['quarter', '2025Q3', LEDGER, '--outs', 'runs'],
  'option-without-value': ['quarter', '2025Q3', LEDGER, '--out'],
  'unknown-choice': ['quarter', '2025Q3', LEDGER, '--format', 'xml', '--group', 'product'],
  'unknown-language': ['check', LEDGER, '--lang', 'fr'],
};

describe.concurrent('a command line that is not understood', () => {
  it.for(Object.entries(misuses))('%s', async ([name, args], { expect }) => {
    const here = desk();
    const outcome = await here.run(args);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/usage/${name}.txt`);
    expect(outcome).toMatchObject({ status: 64, stdout: '', scratch: [] });
    expect(here.files('runs')).toEqual([]);
  });
});
