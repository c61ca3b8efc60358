import { dayBefore } from './iso-day.js';

/** A value and the day from which it is in force. */
export interface DatedValue<T> {
  /** `2025-09-30` */
  readonly from: string;
  readonly value: T;
  /** physical line of the policy file, from 1 */
  readonly line: number;
}

/** The values of one thing over time: at least one, oldest first, no day twice. */
export type Dated<T> = readonly DatedValue<T>[];

/** Days on which one value is in force, both inclusive; without `to` there is no end. */
export interface Interval<T> {
  readonly from: string;
  readonly to: string | undefined;
  readonly value: T;
}

/** The entry in force on a day: the latest that begins on or before it; undefined before the first. */
export function entryInForce<T>(dated: Dated<T>, date: string): DatedValue<T> | undefined {
  return dated.findLast((entry) => entry.from <= date);
}

/** The value in force on a day (ISO text), or undefined before the first. */
export function valueInForce<T>(dated: Dated<T>, date: string): T | undefined {
  return entryInForce(dated, date)?.value;
}

/**
 * The values as days from and to, both inclusive, without gap or overlap, the last one open. For the values that
 * apply day by day (SPEC 3: lend-out, borrow-in, FTP and deposit rates).
 */
export function intervals<T>(dated: Dated<T>): Interval<T>[] {
  return dated.map(({ from, value }, index) => {
    const next = dated[index + 1];
    return { from, to: next && dayBefore(next.from), value };
  });
}
