import { type IsoDate, addDays, daysInMonth, isoDate } from './dates.js';
import type { Period } from './period.js';

/** A calendar month. */
export interface Month {
  /** `2025-07` */
  readonly month: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Days of one month within which no rate changes; `until` is the day after the last. */
export interface Slice {
  readonly month: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The months of a period, in order. */
export function monthsOf(period: Period): Month[] {
  const year = Number(period.first.slice(0, 4));
  const first = Number(period.first.slice(5, 7));
  const last = Number(period.last.slice(5, 7));
  return Array.from({ length: last - first + 1 }, (_, index) => monthOf(year, first + index));
}

/**
 * The months of a period, cut on the days on which rates change (SPEC 3: FTP applies day by day, SPEC 7: efficiency by month).
 * @param changes first days of new rates, in any order; those outside the period cut nothing
 */
export function slicesOf(period: Period, changes: Iterable<string>): Slice[] {
  const days = [...new Set(changes)].sort() as IsoDate[];
  return monthsOf(period).flatMap(({ month, first, last }) => {
    const starts = [first, ...days.filter((day) => first < day && day <= last)];
    return starts.map((from, index) => ({ month, from, until: starts[index + 1] ?? addDays(last, 1) }));
  });
}

function monthOf(year: number, month: number): Month {
  const [first, last] = [isoDate(year, month, 1), isoDate(year, month, daysInMonth(year, month))];
  if (first === undefined || last === undefined) throw new Error('bug: a month outside the calendar');
  return { month: first.slice(0, 7), first, last };
}
