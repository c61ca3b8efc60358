import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, deskRoom } from './command.js';
import { transcript } from './transcript.js';

const desk = deskRoom();
const FILES = ['roster', 'assignments', 'targets', 'quality'].flatMap((role) => [`--${role}`, `in/${role}.csv`]);

interface Difference {
  readonly file: string;
  readonly key: readonly string[];
  readonly column: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly difference: string | null;
}

let here: Desk;

/** The branch, and the same with a higher rate of one loan. */
beforeAll(async () => {
  here = desk();
  here.copy('branch', 'in');
  here.put('in/corrected.csv', here.read('in/ledger.csv').replaceAll('12000000.00,0.0435', '12000000.00,0.0440'));
  const run = (ledger: string, ...more: readonly string[]) => here.run(['quarter', '2025Q3', ledger, ...FILES, '--quiet', ...more]);
  expect(await run('in/ledger.csv', '--out', 'runs', '--seal')).toMatchObject({ status: 0 });
  expect(await run('in/corrected.csv', '--out', 'runs', '--restate', 'rate of L001')).toMatchObject({ status: 0 });
  expect(await run('in/ledger.csv', '--out', 'zh', '--lang', 'zh', '--excel')).toMatchObject({ status: 0 });
});

async function differences(a: string, b: string): Promise<Difference[]> {
  const outcome = await here.run(['compare', a, b, '--format', 'json']);
  return JSON.parse(outcome.stdout).differences;
}

describe('two runs', () => {
  it('that are the same have no difference', async () => {
    expect(await here.run(['compare', 'runs/2025Q3', 'runs/2025Q3'])).toMatchObject({ status: 0, stdout: 'A: runs/2025Q3 and B: runs/2025Q3\nnothing differs\n' });
  });

  it.each([
    { name: 'restated', args: ['--top', '3'], columns: 80 },
    { name: 'restated-zh', args: ['--lang', 'zh', '--top', '2', '--manager', 'M01'], columns: 100 },
  ])('show what differs, and why: $name', async ({ name, args, columns }) => {
    const outcome = await here.run(['compare', 'runs/2025Q3', 'runs/2025Q3.r2', ...args], { columns });
    await expect(transcript(outcome)).toMatchFileSnapshot(`golden/compare/${name}.txt`);
    expect(outcome).toMatchObject({ status: 1, stderr: '' });
  });

  it('differ by as much the other way round', async () => {
    const [there, back] = [await differences('runs/2025Q3', 'runs/2025Q3.r2'), await differences('runs/2025Q3.r2', 'runs/2025Q3')];
    const turned = back.map(({ a, b, difference, ...rest }) => ({ ...rest, a: b, b: a, difference: difference === null ? null : String(-Number(difference)) }));
    expect(turned.map((each) => JSON.stringify(sorted(each)))).toEqual(
      there.map((each) => JSON.stringify(sorted({ ...each, difference: each.difference === null ? null : String(Number(each.difference)) }))),
    );
    expect(there.find(({ file, key, column }) => file === 'statements.csv' && key[0] === 'M01' && column === 'loan_interest')).toMatchObject({ a: '161694.17', b: '162877.50', difference: '1183.33' });
  });

  it('are compared by what they mean under headers of either language; only words differ', async () => {
    const found = await differences('runs/2025Q3', 'zh/2025Q3');
    expect(found.filter(({ difference }) => difference !== null)).toEqual([]);
    expect(new Set(found.map(({ column }) => column))).toEqual(new Set(['reasons', 'note', 'needed', 'found']));
  });

  it('and a cell that is changed anywhere is found, as are a row more and a row less', async () => {
    const other = desk();
    for (const file of here.files('runs/2025Q3')) other.put(file, here.bytes(file));
    for (const file of here.files('runs/2025Q3')) other.put(file.replace('runs', 'changed'), here.bytes(file));
    const [statements, grades] = [other.read('changed/2025Q3/statements.csv'), other.read('changed/2025Q3/grades.csv')];
    const changed = { 'statements.csv': statements.replace('161694.17', '161694.18'), 'grades.csv': `${grades.trimEnd().split('\n').slice(0, -1).join('\n')}\n` };
    let manifest = other.read('changed/2025Q3/manifest.json');
    for (const [file, text] of Object.entries(changed)) {
      manifest = manifest.replace(hash(other.read(`changed/2025Q3/${file}`)), hash(text));
      other.put(`changed/2025Q3/${file}`, text);
    }
    other.put('changed/2025Q3/manifest.json', manifest);
    const outcome = await other.run(['compare', 'runs/2025Q3', 'changed/2025Q3', '--format', 'csv']);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toBe('file,key,column,a,b,difference\ngrades.csv,M03,,there,,\nstatements.csv,M01,loan_interest,161694.17,161694.18,0.01\n');
    other.put('changed/2025Q3/risk.csv', 'x');
    other.put('changed/2025Q3/manifest.json', manifest.replace(hash(other.read('runs/2025Q3/risk.csv')), hash('y')));
    expect(await other.run(['compare', 'runs/2025Q3', 'changed/2025Q3'])).toMatchObject({ status: 65, stdout: '' });
    expect(await other.run(['compare', 'runs/2025Q3', 'nowhere'])).toMatchObject({ status: 66, stdout: '' });
  });
});

/** Whatever the order in which its parts were put down. */
function sorted(difference: Difference): [string, unknown][] {
  return Object.entries(difference).sort(([a], [b]) => (a < b ? -1 : 1));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
