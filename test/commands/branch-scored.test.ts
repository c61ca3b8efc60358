/** The fixture branch with targets, marks and earlier grades comes to what fixtures/SCORECARD.md works by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { BRANCH_SCORED } from './branch.js';
import { type Desk, type Outcome, ROOT, deskRoom } from './command.js';

const desk = deskRoom();

const WORKED = ['scorecard.csv', 'quality.csv', 'grades.csv'] as const;

/** In the order of SCORECARD.md, which ends with each of the files. */
const BLOCKS = [...readFileSync(join(ROOT, 'fixtures/SCORECARD.md'), 'utf8').matchAll(/(?<=```csv\n)[\s\S]*?(?=```)/g)].map(String);

let scoredRun: Promise<{ here: Desk; outcome: Outcome }> | undefined;

/** The scored job, run once for all tests. */
function scoredJob(): Promise<{ here: Desk; outcome: Outcome }> {
  const here = desk();
  scoredRun ??= here.run(['quarter', '2025Q3', ...BRANCH_SCORED, '--out', 'runs', '--quiet']).then((outcome) => ({ here, outcome }));
  return scoredRun;
}

/** A file of the run as it is worked by hand: grades without their last column, the reasons. */
function comparable(here: Desk, name: (typeof WORKED)[number]): string {
  const text = here.read(`runs/2025Q3/${name}`);
  if (name !== 'grades.csv') return text;
  const rows: string[][] = parse(text);
  expect(rows[0]?.at(-1)).toBe('reasons');
  return stringify(rows.map((row) => row.slice(0, -1)));
}

describe('the scores and grades of the fixture branch', () => {
  it('are made without a word', async () => {
    const { outcome } = await scoredJob();
    expect(outcome).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it.for([...WORKED.entries()])('are to the byte those worked by hand: %s', async ([place, name]) => {
    const { here } = await scoredJob();
    const worked = here.read(`fixtures/branch/expected-${name}`);
    expect(comparable(here, name)).toBe(worked);
    expect(BLOCKS[place]).toBe(worked);
  });

  it('are told with the gates in the order of SCORECARD.md, and what came of each', async () => {
    const { here } = await scoredJob();
    const rows: string[][] = parse(here.read('runs/2025Q3/gates.csv'), { fromLine: 2 });
    const results = rows.map(([, manager, , , grade, gate, , , , result]) => [manager, grade, gate, result].join(' '));
    expect(results).toEqual(workedGates());
  });

  it('are what `npm start` shows', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts.start).toBe(['node bin/cm-appraise.js quarter Q3', ...BRANCH_SCORED].join(' '));
  });
});

/** The tables of gates of SCORECARD.md: a blank grade is that of the row above. */
function workedGates(): string[] {
  const text = readFileSync(join(ROOT, 'fixtures/SCORECARD.md'), 'utf8');
  const sections = text.split(/^### (?=M\d\d: )/m).slice(1);
  return sections.flatMap((section) => {
    let grade = '';
    return [...section.matchAll(/^\|([^|]*)\|([^|]*)\|[^|]*\|[^|]*\| (holds|fails|unknown) \|$/gm)].map(([, name = '', gate = '', result]) => {
      grade = name.trim().split(',')[0] || grade;
      return [section.slice(0, 3), grade, gate.trim(), result].join(' ');
    });
  });
}
