import { z } from 'zod';
import { closed, named, text } from '../yaml/schema-parts.js';
import type { Expectation } from './expectations.js';
import { isIsoDay } from './iso-day.js';
import { NO_LIMIT } from './tender-rules.js';
import {
  type DecimalUnit,
  type Unit,
  type WholeUnit,
  decimalOf,
  isAmountText,
  isCountText,
  isDecimalText,
  isNumberText,
  isWithinRange,
} from './units.js';

/** A text in both languages. */
export const label = closed({ zh: text, en: text });

/** An exact decimal within the range of its unit. */
export function decimal(unit: DecimalUnit) {
  return z
    .string(expect('decimal'))
    .refine(isDecimalText, { ...expect('decimal'), abort: true })
    .refine((found) => isWithinRange(unit, decimalOf(found)), expect(unit))
    .transform(decimalOf);
}

/** An ISO 4217 code. */
export const currency = z.string(expect('currency')).regex(/^[A-Z]{3}$/, expect('currency'));

/** An amount of money in the policy's currency. */
export const amount = z.string(expect('amount')).refine(isAmountText, expect('amount')).transform(decimalOf);

/** A bound, unit or number of points. */
export const number = z.string(expect('number')).refine(isNumberText, expect('number')).transform(decimalOf);

/** An amount that bounds another, or the word that there is no such bound. */
export const amountLimit = z
  .string(expect('amount_limit'))
  .refine((found) => found === NO_LIMIT || isAmountText(found), expect('amount_limit'))
  .transform((found) => (found === NO_LIMIT ? NO_LIMIT : decimalOf(found)));

/** What something is counted by. */
export const positive = number.refine((found) => found.greaterThan(0), expect('positive'));

/** A number of months, periods, steps or years. */
export function count(unit: WholeUnit) {
  return z.string(expect(unit)).refine((found) => isCountText(unit, found), expect(unit)).transform(Number);
}

/** A mapping that is not empty, whose keys are the bank's own names. */
export function someNamed<Value extends z.ZodType>(value: Value) {
  return named(value).refine((entries) => entries.size > 0, expect('entries'));
}

/** A list in which nothing stands twice. */
export function distinct<Item extends z.ZodType<string>>(item: Item, expectation: Expectation) {
  return z.array(item).refine((list) => new Set(list).size === list.length, expect(expectation));
}

/** Values, each with the day from which it is in force. */
export function datedList<Value extends z.ZodType>(value: Value) {
  const from = z.string(expect('date')).refine(isIsoDay, expect('date'));
  return z.array(closed({ from, value })).refine((list) => list.length > 0, expect('dated_list'));
}

/** A value of the policy with all that belongs to it: label, unit, reference and dated values. */
export function described<Value extends z.ZodType>(unit: Unit, value: Value) {
  return closed({ label, unit: z.literal(unit), reference: text, values: datedList(value) });
}

/** The error by which a refused value is explained. */
export function expect(expectation: Expectation): { error: string } {
  return { error: expectation };
}
