/** The record of promotions and demotions over two years, as it is kept beside the tests and shown in README.md. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Row } from './bank-quarter.js';
import type { Graded } from './two-years.js';

/** The ladder of the bank's policy, lowest grade first. */
export const LADDER = ['assistant', 'manager', 'senior', 'chief'] as const;
/** The decisions that the two years bring, in the order of the rules. */
const DECISIONS = ['promote', 'retain', 'shielded', 'watch', 'demote', 'exit_review'] as const;

/** How many managers came to each decision and to each grade, by quarter: the text of `golden/quarters.csv`. */
export function quartersText(years: readonly Graded[]): string {
  const lines = years.map(({ quarter, grades }) => [
    quarter,
    ...DECISIONS.map((decision) => grades.filter((row) => row['decision'] === decision).length),
    ...LADDER.map((grade) => grades.filter((row) => row['grade_after'] === grade).length),
  ]);
  return csvText([['quarter', ...DECISIONS, ...LADDER], ...lines]);
}

/** The decision on each manager and his grade after it, by quarter: the text of `golden/paths.csv`. */
export function pathsText(years: readonly Graded[]): string {
  const [first] = years;
  const lines = (first?.grades ?? []).map(({ manager = '', grade_before = '' }) => {
    const steps = years.map(({ grades }) => grades.find((row) => row['manager'] === manager) ?? {});
    return [manager, grade_before, ...steps.map(({ decision, grade_after }) => `${decision ?? ''} ${grade_after ?? ''}`)];
  });
  return csvText([['manager', 'roster', ...years.map(({ quarter }) => quarter)], ...lines.sort(byManager)]);
}

/** The rows of the record that is kept. */
export function keptRecord(name: 'quarters' | 'paths'): Row[] {
  const path = fileURLToPath(new URL(`golden/${name}.csv`, import.meta.url));
  return parse(readFileSync(path), { columns: true });
}

function byManager([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one < other ? -1 : 1;
}

function csvText(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}
