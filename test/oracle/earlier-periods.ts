/** What the grades of earlier runs tell of a manager (SPEC 11). */
import { periodOf, plusDays } from './days.js';
import { exact } from './exact.js';
import type { LadderName } from './ladder-table.js';
import type { PastGradeRow } from './scoring-case.js';

/** The period of the same kind that ends on the day before. */
export function periodBefore(name: string): string {
  const day = plusDays(periodOf(name).first, -1);
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (name.includes('Q')) return `${year}Q${Math.ceil(month / 3)}`;
  if (name.includes('H')) return `${year}H${Math.ceil(month / 6)}`;
  return name.includes('-') ? day.slice(0, 7) : year;
}

/** In how many periods running up to the one before this it was so, without a gap. */
function runBefore(period: string, history: readonly PastGradeRow[], isSo: (row: PastGradeRow) => boolean): number {
  let count = 0;
  for (let name = periodBefore(period); ; name = periodBefore(name)) {
    const row = history.find((each) => each.period === name);
    if (row === undefined || !isSo(row)) return count;
    count += 1;
  }
}

/** The history is of one manager. */
export function failuresBefore(period: string, history: readonly PastGradeRow[]): number {
  return runBefore(period, history, (row) => row.failed === '1');
}

export function lossesBefore(period: string, history: readonly PastGradeRow[]): number {
  return runBefore(period, history, (row) => exact(row.virtual_profit).above < 0n);
}

/** The latest grade of that ladder given before the period; undefined where there is none. */
export function gradeGivenBefore(period: string, ladder: LadderName, history: readonly PastGradeRow[]): string | undefined {
  const { first } = periodOf(period);
  const ends = (row: PastGradeRow): string => periodOf(row.period).last;
  const given = history.filter((row) => row.ladder === ladder && row.grade_after !== '' && ends(row) < first);
  return given.sort((a, b) => (ends(a) < ends(b) ? 1 : -1))[0]?.grade_after;
}
