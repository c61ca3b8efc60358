import { type IsoDate, addDays } from './dates.js';
import { monthsOf } from './months.js';
import type { Period } from './period.js';

/** The 10th, the 20th and the last day of each month of the period, in order (SPEC 1, ten-day average). */
export function tenDayEnds(period: Period): IsoDate[] {
  return monthsOf(period).flatMap(({ first, last }) => [addDays(first, 9), addDays(first, 19), last]);
}
