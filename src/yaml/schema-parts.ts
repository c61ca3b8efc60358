import { z } from 'zod';

/** Stands before the known keys in the error of an unknown one. */
export const KNOWN_KEYS = 'known keys: ';

/** The error of a name that is itself a key of the document. */
export const KEY = 'key';

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
  return z.map(z.string().refine(isId, { error: KEY }), value);
}

/** One schema for a text and another for all else, where a place may be written in a short form and a long one. */
export function textOr<Short extends z.ZodType, Long extends z.ZodType>(short: Short, long: Long) {
  return z.unknown().transform((found, context): z.output<Short> | z.output<Long> => {
    const result = (typeof found === 'string' ? short : long).safeParse(found);
    if (result.success) return result.data;
    context.issues.push(...result.error.issues.map((issue) => ({ ...issue, input: found }) as z.core.$ZodRawIssue));
    return z.NEVER;
  });
}

/** Any printable text. */
export const text = z
  .string({ error: 'text' })
  .refine((found) => isPrintable(found, LONGEST_TEXT), { error: 'text' });

/** A name that other places refer to. */
export const id = z.string({ error: 'id' }).refine(isId, { error: 'id' });

/** Neither empty nor with characters that end a line, steer a terminal, or are halves of others. */
export function isPrintable(found: string, longest: number): boolean {
  return found.trim() !== '' && found.length <= longest && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(found);
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
