import { z } from 'zod';
import type { Expectation } from './expectations.js';
import { isIsoDay } from './iso-day.js';
import { type DecimalUnit, type Unit, decimalOf, isDecimalText, isWithinRange } from './units.js';

/** Stands before the known keys in the error of an unknown one. */
export const KNOWN_KEYS = 'known keys: ';

const LONGEST_TEXT = 500;
const LONGEST_ID = 100;

/** A mapping with these keys and no other. */
export function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  return fromMap(strict(shape));
}

/** An object with these keys and no other; where one is unknown, the error lists those that are known. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = KNOWN_KEYS + Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) });
}

/** Mappings come as Maps, in which no key is special; a schema of objects gets one without prototype. */
export function fromMap<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(objectOfMap, schema);
}

/** A mapping whose keys are the bank's own names. */
export function named<Value extends z.ZodType>(value: Value) {
  return z.map(z.string().refine(isId, expect('key')), value);
}

/** Any printable text. */
export const text = z.string(expect('text')).refine((found) => isPrintable(found, LONGEST_TEXT), expect('text'));

/** A name that other places refer to. */
export const id = z.string(expect('id')).refine(isId, expect('id'));

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

function objectOfMap(found: unknown): unknown {
  if (!(found instanceof Map)) return found;
  const object = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of found) object[String(key)] = value;
  return object;
}

function isId(found: string): boolean {
  return isPrintable(found, LONGEST_ID) && found.trim() === found;
}

/** Neither empty nor with characters that end a line, steer a terminal, or are halves of others. */
function isPrintable(found: string, longest: number): boolean {
  return found.trim() !== '' && found.length <= longest && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(found);
}
