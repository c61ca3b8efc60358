import { daysFromTo } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import type { Employment } from './picture-terms.js';

/** Days of the period from the day he joined to the day he left, both inclusive; a blank date sets no limit. */
export function employedDays(employment: Omit<Employment, 'status'> | undefined, period: Period): number {
  const { joined, left } = employment ?? {};
  const first = joined !== undefined && joined > period.first ? joined : period.first;
  const last = left !== undefined && left < period.last ? left : period.last;
  return first > last ? 0 : daysFromTo(first, last);
}

/** Days of the period that he is paid for (SPEC 13): those of his employment. Who left without a date has none. */
export function payDays(employment: Employment, period: Period): number {
  const hasLeft = employment.status === 'left' && employment.left === undefined;
  return hasLeft ? 0 : employedDays(employment, period);
}
