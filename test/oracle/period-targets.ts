/** What a manager is to reach in the period, by the rows of a targets file for this or other periods (SPEC 2.5 and 9). */
import { daysFrom, isWithin, periodOf, type Period } from './days.js';
import { add, dividedBy, exact, rounded, times, zero, type Exact } from './exact.js';
import type { Indicator } from './indicator-table.js';
import type { ScoringCase, TargetRow } from './scoring-case.js';

function isOf(row: TargetRow, { id, zh, en }: Indicator): boolean {
  return [id, zh, en.toLowerCase()].includes(row.indicator.trim().toLowerCase());
}

/** From the day on which he joined to that on which he left, both inclusive; the whole period without either. */
function employedDays(subject: ScoringCase, manager: string): number {
  const listed = subject.roster.find((row) => row.manager === manager);
  const [joined, left] = [listed?.joined ?? '', listed?.left ?? ''];
  const isEmployed = (day: string): boolean => day >= joined && (left === '' || day <= left);
  return periodOf(subject.period).days.filter(isEmployed).length;
}

function liesIn(inner: Period, outer: Period): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether each day of the period is in exactly one of the others. */
function fill(period: Period, others: readonly Period[]): boolean {
  return period.days.every((day) => others.filter((other) => isWithin(day, other)).length === 1);
}

/** The target of all days, and how many days those are. */
function chosen(period: string, rows: readonly TargetRow[]): { target: Exact; days: number } | undefined {
  const whole = periodOf(period);
  const days = whole.days.length;
  const same = rows.find((row) => row.period === period);
  if (same !== undefined) return { target: exact(same.target), days };
  const shorter = rows.filter((row) => liesIn(periodOf(row.period), whole));
  if (fill(whole, shorter.map((row) => periodOf(row.period)))) {
    return { target: shorter.reduce((sum, row) => add(sum, exact(row.target)), zero), days };
  }
  const longer = rows.filter((row) => liesIn(whole, periodOf(row.period)));
  const length = (row: TargetRow): number => daysFrom(periodOf(row.period).first, periodOf(row.period).last).length;
  const [shortest] = longer.sort((a, b) => length(a) - length(b));
  return shortest === undefined ? undefined : { target: exact(shortest.target), days: length(shortest) };
}

/** In 0.01: for the days of the period on which he is employed. */
export function targetOf(subject: ScoringCase, manager: string, indicator: Indicator): Exact | undefined {
  const rows = subject.targets.filter((row) => row.manager === manager && isOf(row, indicator));
  const found = chosen(subject.period, rows);
  if (found === undefined) return undefined;
  return rounded(dividedBy(times(found.target, employedDays(subject, manager)), found.days), 2);
}
