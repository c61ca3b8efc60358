/** The spans of days that measures look at, and how much of them a ledger tells (SPEC 11). */
import type { Case } from './case.js';
import { daysBetween, periodOf, plusDays, type Day } from './days.js';
import { gradingSettingsOf, type GradingSettings } from './grading-settings.js';
import { snapshotsOf } from './snapshots.js';

/** Both days inclusive; empty where the last is before the first. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

export interface Spans {
  readonly period: Span;
  /** So many months, the last day being the period's. */
  readonly window: Span;
  /** As many months before those. */
  readonly windowBefore: Span;
  readonly yearBefore: Span;
}

/** The first of the month so many months before the month of that first day. */
function monthsEarlier(firstOfMonth: Day, months: number): Day {
  const since0 = Number(firstOfMonth.slice(0, 4)) * 12 + Number(firstOfMonth.slice(5, 7)) - 1 - months;
  const year = String(Math.floor(since0 / 12)).padStart(4, '0');
  return `${year}-${String((since0 % 12) + 1).padStart(2, '0')}-01`;
}

/** A period ends with a month, and so does a window. */
export function spansOf(subject: Case & Partial<GradingSettings>): Spans {
  const { first, last } = periodOf(subject.period);
  const months = gradingSettingsOf(subject).grade_window;
  const start = monthsEarlier(plusDays(last, 1), months);
  const year = String(Number(last.slice(0, 4)) - 1);
  return {
    period: { first, last },
    window: { first: start, last },
    windowBefore: { first: monthsEarlier(start, months), last: plusDays(start, -1) },
    yearBefore: { first: `${year}-01-01`, last: `${year}-12-31` },
  };
}

/** The day of the first loan or deposit row, an opening being one of the day before the period. */
export function firstSnapshotDay(subject: Case): Day {
  return snapshotsOf(subject).reduce((earliest, { date }) => (date < earliest ? date : earliest), '9999-12-31');
}

/** The part of a span that begins no earlier than that day. */
export function since(begin: Day, { first, last }: Span): Span {
  return { first: begin > first ? begin : first, last };
}

export function dayCount({ first, last }: Span): number {
  return Math.max(0, daysBetween(first, last) + 1);
}

export function isIn(day: Day, { first, last }: Span): boolean {
  return first <= day && day <= last;
}
