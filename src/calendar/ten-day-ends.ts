import { type IsoDate, daysInMonth, isoDate } from './dates.js';
import type { Period } from './period.js';

/** The 10th, the 20th and the last day of each month of the period, in order (SPEC 1, ten-day average). */
export function tenDayEnds(period: Period): IsoDate[] {
  const ends: IsoDate[] = [];
  for (const [year, month] of monthsOf(period)) {
    for (const day of [10, 20, daysInMonth(year, month)]) {
      const end = isoDate(year, month, day);
      if (end !== undefined) ends.push(end);
    }
  }
  return ends;
}

/** Year and month (1 to 12) of each month of the period, in order. */
function monthsOf(period: Period): [number, number][] {
  const year = Number(period.first.slice(0, 4));
  const first = Number(period.first.slice(5, 7));
  const last = Number(period.last.slice(5, 7));
  return Array.from({ length: last - first + 1 }, (_, index) => [year, first + index]);
}
