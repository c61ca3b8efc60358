import { type IsoDate, daysInMonth } from './dates.js';

/**
 * Full years from one day to another, by anniversaries; 0 where the second day is earlier. Whoever began on 29 February
 * has his anniversary on the last day of that month in other years.
 */
export function fullYears(since: IsoDate, until: IsoDate): number {
  const year = Number(until.slice(0, 4));
  const month = Number(since.slice(5, 7));
  const day = Math.min(Number(since.slice(8)), daysInMonth(year, month));
  const isReached = month * 100 + day <= Number(until.slice(5, 7)) * 100 + Number(until.slice(8));
  return Math.max(0, year - Number(since.slice(0, 4)) - (isReached ? 0 : 1));
}
