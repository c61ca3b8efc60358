import { type IsoDate, addDays, daysFromTo, isoDate } from './dates.js';
import type { Period } from './period.js';

/** Days from the first to the last, both inclusive. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The months that end with a period (SPEC 11): 12 of 2025Q3 are 2024-10-01 to 2025-09-30.
 * @param months whole number above zero
 */
export function windowOf({ last }: Period, months: number): Span {
  return { from: monthsBefore(last, months - 1), to: last };
}

/** As many months right before those of {@link windowOf}. */
export function windowBefore(period: Period, months: number): Span {
  return { from: monthsBefore(period.last, 2 * months - 1), to: addDays(windowOf(period, months).from, -1) };
}

/** The calendar year before that of the last day of a period. */
export function yearBefore({ last }: Period): Span {
  const year = Number(last.slice(0, 4)) - 1;
  return { from: firstOf(year, 1), to: addDays(firstOf(year + 1, 1), -1) };
}

/** Number of days of a span; zero where it ends before it begins. */
export function daysOfSpan({ from, to }: Span): number {
  return from > to ? 0 : daysFromTo(from, to);
}

/** First day of the month that lies so many months before that of the date. */
function monthsBefore(date: IsoDate, months: number): IsoDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return firstOf(Math.floor(month / 12), (month % 12) + 1);
}

function firstOf(year: number, month: number): IsoDate {
  const date = isoDate(year, month, 1);
  if (date === undefined) throw new Error('bug: a month outside the calendar');
  return date;
}
