import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, it } from 'vitest';
import { textWidth } from '../../src/report/screen/text-width.js';
import { BRANCH, BRANCH_SCORED } from './branch.js';
import { deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();

const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');

const QUARTER = ['quarter', '2025Q3', ...BRANCH] as const;
const SET = ['--set', 'rate.lend_out=0.02', '--set', 'setting.provision_table=regulator', '--set', 'rate.ftp_loan=0.025'];
/** Figures of all three parts change. */
const EVERY_PART = [...SET, '--set', 'expected_loss.normal=0.004'];

/** The built-in policy under another name with another lend-out rate. */
const draft = builtIn
  .replace('name: built-in\n', 'name: draft\n')
  .replace('{from: 1990-01-01, value: "0.0180"}', '{from: 1990-01-01, value: "0.02"}');

const screens = [
  { name: 'screen-en', columns: 120, locale: 'C.UTF-8', options: SET },
  { name: 'screen-en-60', columns: 60, locale: 'C.UTF-8', options: SET },
  { name: 'screen-zh', columns: 120, locale: 'zh_CN.UTF-8', options: SET },
  { name: 'screen-zh-40', columns: 40, locale: 'C.UTF-8', options: [...SET, '--lang', 'zh'] },
  { name: 'screen-nothing-changes', columns: 80, locale: 'C.UTF-8', options: ['--set', 'rate.lend_out=0.0180'] },
  { name: 'screen-other-lines-only', columns: 80, locale: 'C.UTF-8', options: ['--set', 'expected_loss.normal=0.004'] },
];

describe.concurrent('the screen of a simulation', () => {
  it.for(screens)('$name', async ({ name, columns, locale, options }, { expect }) => {
    const outcome = await desk().run([...QUARTER, ...options], { columns, locale });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/simulation/${name}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    expect(outcome.stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
    expect(outcome.stdout.match(/SIMULATION/g)).toHaveLength(2);
  });

  it.for([
    { language: 'en', columns: 120 },
    { language: 'zh', columns: 80 },
    { language: 'en', columns: 50 },
  ])('names the managers whose grade changes, in $language, $columns wide', async ({ language, columns }, { expect }) => {
    const args = ['quarter', '2025Q3', ...BRANCH_SCORED, '--set', 'setting.patience=3', '--lang', language];
    const outcome = await desk().run(args, { columns });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/simulation/screen-grades-${language}-${columns}.txt`);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    expect(outcome.stdout.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
  });

  it('names both policies, and what was changed in the second', async ({ expect }) => {
    const here = desk();
    const policy = here.put('draft.yaml', draft);
    const outcome = await here.run([...QUARTER, '--simulate', policy, '--set', 'rate.borrow_in=0.03'], { columns: 100 });
    await expect(transcript(outcome)).toMatchFileSnapshot('golden/simulation/screen-second-policy.txt');
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
  });

  it('says how many rows are in no figure', async ({ expect }) => {
    const here = desk();
    const ledger = here.put('ledger.csv', `${here.read(BRANCH[0])}loan,2025-09-30,L9,C9,M01,B01,working_capital,x,0.04,,\n`);
    const outcome = await here.run(['quarter', '2025Q3', ledger, '--max-rejects', '1', ...SET], { columns: 100 });
    await expect(transcript(outcome)).toMatchFileSnapshot('golden/simulation/screen-rejected-row.txt');
    expect(outcome.status).toBe(0);
  });
});

const forms = {
  'forms.csv': ['--format', 'csv'],
  'forms-zh.csv': ['--format', 'csv', '--lang', 'zh', '--excel'],
  'forms.json': ['--format', 'json'],
};

describe.concurrent('forms of a simulation', () => {
  it.for(Object.entries(forms))('%s', async ([name, options], { expect }) => {
    const outcome = await desk().run([...QUARTER, ...EVERY_PART, ...options], { locale: 'zh_CN.UTF-8' });
    await expect(outcome.stdout).toMatchFileSnapshot(`golden/simulation/${name}`);
    expect(outcome).toMatchObject({ status: 0, stderr: '', scratch: [] });
    if (name.endsWith('.json')) expect(JSON.parse(outcome.stdout)).toMatchObject({ simulation: true });
  });

  it('say in every row of CSV that it is a simulation, and change figures of every part', async ({ expect }) => {
    const { stdout } = await desk().run(['quarter', '2025Q3', ...BRANCH_SCORED, ...EVERY_PART, '--format', 'csv']);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(new Set(rows.map(({ simulation }) => simulation))).toEqual(new Set(['simulation']));
    const changed = rows.filter(({ base, simulated }) => base !== simulated);
    expect(new Set(changed.map(({ part }) => part))).toEqual(new Set(['statement', 'efficiency', 'risk', 'contribution']));
  });

  it('defuse the names of managers', async ({ expect }) => {
    const here = desk();
    const roster = here.put('roster.csv', 'manager,name,branch,status\nM01,"=1+1,a",B01,active\n');
    const { stdout } = await here.run(['quarter', '2025Q3', BRANCH[0], '--roster', roster, ...SET, '--format', 'csv']);
    expect(stdout).toContain(`\n2025Q3,simulation,B01,M01,"'=1+1,a",statement,loan_average,`);
  });
});

describe.concurrent('the folder of a simulation', () => {
  const FILES = ['runs/2025Q3.simulation/manifest.json', 'runs/2025Q3.simulation/simulation.csv'];

  it('has these files, to the byte, and no run beside it', async ({ expect }) => {
    const here = desk();
    const run = () => here.run([...QUARTER, ...EVERY_PART, '--format', 'csv', '--out', 'runs']);
    const outcome = await run();
    expect(outcome).toMatchObject({ status: 0, stderr: 'simulation written to runs/2025Q3.simulation\n', scratch: [] });
    expect(here.files('runs')).toEqual(FILES);
    expect(here.read('runs/2025Q3.simulation/simulation.csv')).toBe(outcome.stdout);
    const manifest = here.read('runs/2025Q3.simulation/manifest.json');
    const parsed = JSON.parse(manifest);
    const briefly = { ...parsed, policy: named(parsed.policy), simulation: { ...parsed.simulation, policy: named(parsed.simulation.policy) } };
    await expect(`${JSON.stringify(briefly, null, 2)}\n`).toMatchFileSnapshot('golden/simulation/manifest.json');
    expect(parsed.policy.text).toBe(builtIn);
    for (const { text, sha256 } of [parsed.policy, parsed.simulation.policy]) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    }
    await run();
    expect(here.read('runs/2025Q3.simulation/manifest.json')).toBe(manifest);
  });

  it('leaves a run of the period as it is', async ({ expect }) => {
    const here = desk();
    await here.run([...QUARTER, '--out', 'runs', '--quiet']);
    const [files, manifest] = [here.files('runs/2025Q3'), here.read('runs/2025Q3/manifest.json')];
    expect(await here.run([...QUARTER, ...SET, '--out', 'runs', '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(here.files('runs')).toEqual([...FILES, ...files].sort());
    expect(here.read('runs/2025Q3/manifest.json')).toBe(manifest);
  });

  it('is not made where rows are rejected', async ({ expect }) => {
    const here = desk();
    const ledger = here.put('ledger.csv', `${here.read(BRANCH[0])}loan,2025-09-30,L9,C9,M01,B01,working_capital,x,0.04,,\n`);
    const outcome = await here.run(['quarter', '2025Q3', ledger, ...SET, '--out', 'runs'], { columns: 100 });
    await expect(transcript(outcome)).toMatchFileSnapshot('golden/simulation/refused.txt');
    expect(outcome).toMatchObject({ status: 65, stdout: '', scratch: [] });
    expect(here.files('runs')).toEqual([]);
  });
});

describe.concurrent('what is compared', () => {
  const csv = ['--format', 'csv'];

  it('by the same policy differs by nothing', async ({ expect }) => {
    const here = desk();
    const { stdout } = await here.run([...QUARTER, '--simulate', here.put('same.yaml', builtIn), ...csv]);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ base, simulated }) => base !== simulated)).toEqual([]);
    const figures = rows.filter(({ line }) => !['decision', 'grade_after'].includes(line ?? ''));
    expect(figures.filter(({ base, difference }) => Number(difference) !== 0 || (base === '') !== (difference === ''))).toEqual([]);
  });

  it('by --set is what a policy file so edited gives', async ({ expect }) => {
    const here = desk();
    const policy = here.put('draft.yaml', draft);
    const [byFile, bySetting] = await Promise.all([
      here.run([...QUARTER, '--simulate', policy, ...csv]),
      here.run([...QUARTER, '--set', 'rate.lend_out=0.02', ...csv]),
    ]);
    expect(bySetting).toMatchObject({ status: 0, stdout: byFile.stdout });
  });

  it('is what each policy gives by itself', async ({ expect }) => {
    const here = desk();
    const policy = here.put('draft.yaml', draft);
    const [simulation, base, simulated] = await Promise.all([
      here.run([...QUARTER, '--simulate', policy, ...csv]),
      here.run([...QUARTER, ...csv]),
      here.run([...QUARTER, '--policy', policy, ...csv]),
    ]);
    const rows: Record<string, string>[] = parse(simulation.stdout, { columns: true });
    for (const [side, { stdout }] of [['base', base], ['simulated', simulated]] as const) {
      for (const statement of parse<Record<string, string>>(stdout, { columns: true })) {
        const own = rows.filter(({ manager, part }) => manager === statement['manager'] && part === 'statement');
        expect(own.length).toBeGreaterThan(10);
        for (const row of own) expect(row[side], `${row['manager']} ${row['line']}`).toBe(statement[row['line'] ?? '']);
      }
    }
  });

  it('is what each policy scores and decides by itself', async ({ expect }) => {
    const here = desk();
    const scored = ['quarter', '2025Q3', ...BRANCH_SCORED, ...csv];
    const policy = here.put('draft.yaml', builtIn.replace(/(?<= {2}patience:[^]*?value: )"2"/, '"3"'));
    const [simulation, base, simulated] = await Promise.all([
      here.run([...scored, '--simulate', policy]),
      here.run([...scored, '--show', 'grades']),
      here.run([...scored, '--show', 'grades', '--policy', policy]),
    ]);
    const rows = parse<Record<string, string>>(simulation.stdout, { columns: true }).filter(({ part }) => part === 'contribution');
    expect(rows).toHaveLength(3 * 5);
    expect(new Set(rows.filter((row) => row['base'] !== row['simulated']).map(({ line }) => line))).toEqual(new Set(['decision', 'grade_after']));
    for (const [side, { stdout }] of [['base', base], ['simulated', simulated]] as const) {
      for (const grade of parse<Record<string, string>>(stdout, { columns: true })) {
        for (const row of rows.filter(({ manager }) => manager === grade['manager'])) expect(row[side], row['line']).toBe(grade[row['line'] ?? '']);
      }
    }
  });
});

/** A policy without its text, which is long. */
function named({ name, sha256 }: Record<string, string>): Record<string, string | undefined> {
  return { name, sha256 };
}
