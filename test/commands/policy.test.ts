import { describe, expect, it } from 'vitest';
import { deskRoom } from './command.js';
import { policyText } from './scenes/policies.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const SHOW = ['policy', 'show', 'policy.yaml'];

const shows = [
  { name: 'show-en-80', columns: 80, args: [...SHOW, '--at', '2025-09-30'], locale: 'C.UTF-8' },
  { name: 'show-en-160', columns: 160, args: [...SHOW, '--at', '2025-06-30'], locale: 'C.UTF-8' },
  { name: 'show-zh-120', columns: 120, args: [...SHOW, '--at', '2025-09-30'], locale: 'zh_CN.UTF-8' },
  { name: 'show-before-it-begins', columns: 120, args: [...SHOW, '--at', '2023-12-31'], locale: 'C.UTF-8' },
  { name: 'show-json', columns: 80, args: [...SHOW, '--at', '2025-09-30', '--json'], locale: 'C.UTF-8' },
];

describe.concurrent('policy show', () => {
  it.for(shows)('$name', async ({ name, columns, args, locale }, { expect }) => {
    const here = desk();
    here.put('policy.yaml', policyText('bank.yaml'));
    const outcome = await here.run(args, { columns, locale });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/policy/${name}.txt`);
    expect(outcome.status).toBe(0);
    if (args.includes('--json')) expect(JSON.parse(outcome.stdout)).toMatchObject({ policy: 'small-bank', at: '2025-09-30' });
  });

  it('gives the built-in policy where no file is named, and today where no date is', async () => {
    const outcome = await desk().run(['policy', 'show', '--json']);
    const { policy, at, values } = JSON.parse(outcome.stdout);
    expect({ policy, status: outcome.status }).toEqual({ policy: 'built-in', status: 0 });
    expect(at).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(values).toContainEqual(expect.objectContaining({ name: 'borrow_in', value: '0.025', from: '1990-01-01' }));
  });
});

describe.concurrent('policy check', () => {
  it.for(['en', 'zh'] as const)('finds nothing wrong, in %s', async (language, { expect }) => {
    const here = desk();
    const text = policyText('bank.yaml').replace('from: 2025-08-15', 'from: 2025-10-01');
    const outcome = await here.run(['policy', 'check', here.put('policy.yaml', text), '--lang', language]);
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/policy/check-${language}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('policy init', () => {
  it('prints a policy that is valid and gives what the built-in one gives', async () => {
    const here = desk();
    const { stdout, status } = await here.run(['policy', 'init']);
    expect(status).toBe(0);
    here.put('ours.yaml', stdout);
    expect(await here.run(['policy', 'check', 'ours.yaml'])).toMatchObject({ status: 0, stdout: 'the policy is valid\n' });
    const statements = ['quarter', 'Q3', 'fixtures/branch/ledger.csv', '--format', 'csv'];
    const [builtIn, ours] = [await here.run(statements), await here.run([...statements, '--policy', 'ours.yaml'])];
    expect(ours.stdout).toBe(builtIn.stdout);
  });
});
