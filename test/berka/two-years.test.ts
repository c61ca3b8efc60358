/** Promotions and demotions of a real bank from 1997Q1 to 1998Q4. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../oracle/random.js';
import { type Row, isPresent, source } from './bank-quarter.js';
import { LADDER, keptRecord, pathsText, quartersText } from './grade-record.js';
import { type Graded, LEDGER_FILES, QUARTERS, gradedIn, runQuarter, runTwoYears } from './two-years.js';

const [oldest = '', latest = ''] = [QUARTERS[0], QUARTERS.at(-1)];
const folder = mkdtempSync(join(tmpdir(), 'berka-years-'));
const [runs, again, joiners] = ['runs', 'again', 'joiners'].map((name) => join(folder, name)) as [string, string, string];

let years: readonly Graded[] = [];

beforeAll(async () => {
  if (!isPresent) return;
  [years] = await Promise.all([runTwoYears(runs), runOthers()]);
  await runQuarter(latest, again, runs, { ledger: again });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The first quarter of the shuffled ledger, and that of a bank whose roster knows no grades. */
async function runOthers(): Promise<void> {
  mkdirSync(again);
  for (const name of LEDGER_FILES) writeFileSync(join(again, name), shuffledRows(name));
  await runQuarter(oldest, again, runs, { ledger: again });
  const roster = join(folder, 'roster.csv');
  const text = readFileSync(join(source, 'roster.csv'), 'utf8');
  writeFileSync(roster, text.replaceAll(/,(assistant|manager|senior|chief),/g, ',,'));
  await runQuarter(oldest, joiners, runs, { roster });
}

function shuffledRows(name: string): string {
  const [header = '', ...rows] = readFileSync(join(source, name), 'utf8').trimEnd().split('\n');
  return [header, ...new Random(1998).shuffled(rows), ''].join('\n');
}

/** Every decision with the one on the same manager in the quarter before, none in the first. */
function decisions(): { quarter: string; row: Row; before: Row | undefined; gates: readonly Row[] }[] {
  return years.flatMap(({ quarter, grades, gates }, index) =>
    grades.map((row) => ({
      quarter,
      row,
      before: years[index - 1]?.grades.find(({ manager }) => manager === row['manager']),
      gates: gates.filter(({ manager }) => manager === row['manager']),
    })),
  );
}

/** The kinds of the gates of one grade that do not hold. */
function failing(gates: readonly Row[], grade: string | undefined): (string | undefined)[] {
  const own = gates.filter((row) => row['grade'] === grade);
  expect(own.length).toBeGreaterThan(0);
  return own.filter(({ result }) => result !== 'holds').map(({ gate }) => gate);
}

function steps({ grade_before = '', grade_after = '' }: Row): number {
  const place = (grade: string) => (LADDER as readonly string[]).indexOf(grade);
  return place(grade_after) - place(grade_before);
}

describe.skipIf(!isPresent)('two years of the Berka bank', () => {
  it('leave the record that is kept', async () => {
    await expect(quartersText(years)).toMatchFileSnapshot('golden/quarters.csv');
    await expect(pathsText(years)).toMatchFileSnapshot('golden/paths.csv');
  });

  it('begin with the grades of the roster, and each quarter with those of the one before', () => {
    const roster = readFileSync(join(source, 'roster.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const given = new Map(roster.map((line) => line.split(',')).map((cells) => [cells[0], cells[5]]));
    expect(given.size).toBe(77);
    for (const { quarter, row, before } of decisions()) {
      const { manager, grade_before } = row;
      expect(grade_before, `${manager ?? ''} in ${quarter}`).toBe(before?.['grade_after'] ?? given.get(manager));
    }
    for (const { grades } of years) expect(grades).toHaveLength(77);
  });

  it('have every decision that a customer manager with a grade can come to', () => {
    const found = new Set(decisions().map(({ row }) => row['decision']));
    expect(found).toEqual(new Set(['promote', 'retain', 'shielded', 'watch', 'demote', 'exit_review']));
  });
});

describe.skipIf(!isPresent)('a decision of the two years', () => {
  it('follows from the gates that are shown with it', () => {
    for (const { quarter, row, before, gates } of decisions()) {
      const what = `${row['manager'] ?? ''} in ${quarter}: ${row['decision'] ?? ''}`;
      const failed = failing(gates, row['grade_before']);
      const rose = row['decision'] === 'promote';
      if (rose) expect(failing(gates, row['grade_after']), what).toEqual([]);
      if (row['decision'] === 'retain') expect(failed, what).toEqual([]);
      if (row['decision'] === 'shielded') expect(failed, what).not.toContain('rank');
      if (row['decision'] === 'watch') expect(before?.['failed'] ?? '0', what).toBe('0');
      if (row['decision'] === 'demote') expect(before?.['failed'], what).toBe('1');
      if (row['failed'] === '1') expect(failed, what).not.toEqual([]);
      expect(steps(row), what).toBe(rose ? 1 : row['decision'] === 'demote' ? -1 : 0);
    }
  });

  it('sends the lowest grade and four quarters of loss in a row to review', () => {
    const losses = new Map<string, number>();
    let ofLoss = 0;
    for (const { quarter, row } of decisions()) {
      const manager = row['manager'] ?? '';
      const inRow = (row['virtual_profit'] ?? '').startsWith('-') ? (losses.get(manager) ?? 0) + 1 : 0;
      losses.set(manager, inRow);
      if (inRow >= 4) ofLoss += 1;
      const isFailedLowest = row['failed'] === '1' && row['grade_before'] === 'assistant' && row['decision'] !== 'watch';
      expect(row['decision'] === 'exit_review', `${manager} in ${quarter}`).toBe(inRow >= 4 || isFailedLowest);
    }
    expect(ofLoss).toBeGreaterThan(0);
  });

  it('ranks all managers by score', () => {
    for (const { quarter, grades } of years) {
      for (const { manager = '', score, rank, group_size } of grades) {
        const better = grades.filter((other) => Number(other['score']) > Number(score)).length;
        expect([rank, group_size], `${manager} in ${quarter}`).toEqual([String(better + 1), '77']);
      }
    }
  });
});

describe.skipIf(!isPresent)('the grades of the Berka bank', () => {
  it.each([oldest, latest])('are the same to the byte whatever the order of the ledger: %s', (quarter) => {
    const bytes = (out: string) => readFileSync(join(out, quarter, 'grades.csv'), 'utf8');
    expect(bytes(again)).toBe(bytes(runs));
  });

  it('are found for managers of whom the roster has none', () => {
    const { grades, gates } = gradedIn(joiners, oldest);
    expect(new Set(grades.map(({ decision }) => decision))).toEqual(new Set(['place']));
    expect(new Set(grades.map(({ grade_after }) => grade_after))).toEqual(new Set(LADDER));
    for (const { manager = '', grade_before, grade_after } of grades) {
      const own = gates.filter((row) => row['manager'] === manager);
      expect(grade_before, manager).toBe('');
      if (grade_after !== 'assistant') expect(failing(own, grade_after), manager).toEqual([]);
      const higher = LADDER.slice((LADDER as readonly (string | undefined)[]).indexOf(grade_after) + 1);
      for (const grade of higher) expect(failing(own, grade), `${manager} as ${grade}`).not.toEqual([]);
    }
  });
});

describe('README.md', () => {
  it('shows the record that is kept', () => {
    const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
    for (const row of keptRecord('quarters')) expect(readme).toContain(`| ${Object.values(row).join(' | ')} |\n`);
  });
});
