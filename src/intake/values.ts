import { isoDate, type IsoDate } from '../calendar/dates.js';
import type { Problem } from '../problems/problem.js';

/**
 * Syntax of ledger values (SPEC 2.2). The patterns are used twice: by the engine on every row, and here on the rows
 * that it rejected and on reference files. They keep to what both regular expression dialects share.
 */
/** Characters that nobody sees: controls, zero-width ones, direction marks, the byte order mark. */
const UNSEEN = '\\p{Cc}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2064}\\x{2066}-\\x{2069}\\x{FEFF}';

const NUMBER = '([0-9]+|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?';

export const VALUE_PATTERNS = {
  /** the form in which almost every amount comes */
  plain_amount: '[+-]?[0-9]{1,16}([.][0-9]{1,2})?',
  /** with thousands separators, as spreadsheets write it */
  grouped_amount: '-?[0-9]{1,3}(,[0-9]{3}){1,4}([.][0-9]{1,2})?',
  /** currency sign, thousands separators, brackets for a negative */
  written_amount: `([+-]?¥?|¥[+-])${NUMBER}|[(]¥?${NUMBER}[)]`,
  written_rate: '[0-9]+([.][0-9]+)?',
  separated_date:
    '([1-9][0-9]{3})-([0-9]{1,2})-([0-9]{1,2})|([1-9][0-9]{3})/([0-9]{1,2})/([0-9]{1,2})|' +
    '([1-9][0-9]{3})[.]([0-9]{1,2})[.]([0-9]{1,2})|([1-9][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日',
  compact_date: '([1-9][0-9]{3})([0-9]{2})([0-9]{2})',
  whole_number: '[0-9]{1,18}',
  /** no control, direction or invisible character, no padding */
  id: `[^${UNSEEN} \\x{A0}\\x{3000}]([^${UNSEEN}]*[^${UNSEEN} \\x{A0}\\x{3000}])?`,
} as const;

/** Characters that are read as their plain twins, and the blanks that may pad a cell. */
export const WIDE_CHARACTERS = '０１２３４５６７８９．，－−＋（）％￥／';
export const PLAIN_CHARACTERS = '0123456789.,--+()%¥/';
const WIDE = new RegExp(`[${WIDE_CHARACTERS}]`, 'g');
export const BLANKS = ' \u00a0\u3000';

export const LONGEST_ID = 200;
export const RESERVED_IDS: readonly string[] = ['(unassigned)', '(funding)', '(adjustments)', '(bank)', '(unknown)'];

/** A value, or what is wrong with the text: an error as data. */
export type Parsed<Value> = { readonly value: Value } | { readonly fault: Pick<Problem, 'code' | 'details'> };

const CLASS_NAMES: readonly (readonly string[])[] = [
  ['normal', '正常', '1'],
  ['special_mention', '关注', '2'],
  ['substandard', '次级', '3'],
  ['doubtful', '可疑', '4'],
  ['loss', '损失', '5'],
];

/** The five grades by each of their names, as numbers from 1 (normal) to 5 (loss). */
export const CLASS_BY_NAME: ReadonlyMap<string, number> = new Map(
  CLASS_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const EVENT_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...['loss', 'sale', 'write_off', 'transfer_out', 'recovery'].map((name) => [name, name] as const),
  ['损失', 'loss'],
  ['出售', 'sale'],
  ['核销', 'write_off'],
  ['转出', 'transfer_out'],
  ['收回', 'recovery'],
]);

/** The text without padding; blank means an empty cell. */
export function trimBlanks(text: string): string {
  let first = 0;
  let end = text.length;
  while (first < end && BLANKS.includes(text.charAt(first))) first += 1;
  while (end > first && BLANKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(first, end);
}

/** The text with full-width digits and signs made plain. */
export function narrow(text: string): string {
  return trimBlanks(text).replace(WIDE, (character) => PLAIN_CHARACTERS.charAt(WIDE_CHARACTERS.indexOf(character)));
}

/** A word without regard to case: the letters A to Z only, which no locale and no engine folds in another way. */
export function folded(text: string): string {
  return narrow(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Decimals that a number may have, and what is wrong with one that has more. */
interface Decimals {
  readonly most: number;
  readonly code: 'amount_decimals' | 'figure_decimals';
}

const CENTS: Decimals = { most: 2, code: 'amount_decimals' };
const EXACT: Decimals = { most: 8, code: 'figure_decimals' };

/**
 * An amount as plain decimal text with the unit of its column worked in: `(1.5)` of 万元 gives `-15000`.
 * @param shift power of ten of the unit: 0 元, 4 万元, 8 亿元
 */
export function parseAmount(text: string, shift: number): Parsed<string> {
  return parseNumber(text, shift, CENTS);
}

/** What a measure comes to, in the same way: an amount, a count, or a ratio with at most 8 decimals. */
export function parseFigure(text: string, shift: number): Parsed<string> {
  return parseNumber(text, shift, EXACT);
}

function parseNumber(text: string, shift: number, { most, code }: Decimals): Parsed<string> {
  const written = narrow(text);
  if (written.length > LONGEST_ID || !matches('written_amount', written)) return { fault: { code: 'amount_syntax' } };
  const digits = shiftPoint(written.replace(/[^0-9.]/g, ''), shift);
  const [whole = '', decimals = ''] = digits.split('.');
  if (whole.length > 16) return { fault: { code: 'amount_digits' } };
  if (decimals.length > most) return { fault: { code, details: { limit: String(most + shift) } } };
  return { value: (/[-(]/.test(written) ? '-' : '') + digits };
}

/**
 * A yearly rate as a fraction below 1, in plain decimal text.
 * @param shift -2 for a column of percentages, else 0
 */
export function parseRate(text: string, shift: number): Parsed<string> {
  const written = narrow(text);
  if (written.length > LONGEST_ID || !matches('written_rate', written)) return { fault: { code: 'rate_syntax' } };
  const fraction = shiftPoint(written, shift);
  const [whole = '', decimals = ''] = fraction.split('.');
  if (/[1-9]/.test(whole)) return { fault: { code: shift === 0 ? 'rate_not_fraction' : 'rate_too_high' } };
  if (decimals.length > 8) return { fault: { code: 'rate_decimals', details: { limit: String(8 + shift) } } };
  return { value: fraction };
}

/** A date in one of the forms of SPEC 2.2. */
export function parseDate(text: string): Parsed<IsoDate> {
  const written = narrow(text);
  const parts = match('separated_date', written) ?? match('compact_date', written);
  if (!parts) return { fault: { code: 'date_syntax' } };
  const [year, month, day] = parts.slice(1).filter((part) => part !== undefined).map(Number);
  const date = isoDate(year ?? 0, month ?? 0, day ?? 0);
  return date === undefined ? { fault: { code: 'date_impossible' } } : { value: date };
}

/** An id as text, leading zeros and all. */
export function parseId(text: string): Parsed<string> {
  const id = parseText(text, LONGEST_ID);
  return 'value' in id && RESERVED_IDS.includes(id.value) ? { fault: { code: 'id_reserved' } } : id;
}

/** Text without padding and without characters that nobody sees, of so many characters at most. */
export function parseText(text: string, longest: number): Parsed<string> {
  const plain = trimBlanks(text);
  if ([...plain].length > longest) return { fault: { code: 'id_too_long', details: { limit: String(longest) } } };
  return matches('id', plain) ? { value: plain } : { fault: { code: 'id_control_character' } };
}

/** A currency code in capitals; the yuan by one name. */
export function parseCurrency(text: string): Parsed<string> {
  const id = parseId(text);
  if (!('value' in id)) return id;
  const code = id.value.toUpperCase();
  return { value: code === 'RMB' || code === '人民币' ? 'CNY' : code };
}

/** A whole number of at most 18 digits, as text. */
export function parseWhole(text: string): Parsed<string> {
  const written = narrow(text);
  return matches('whole_number', written) ? { value: written } : { fault: { code: 'whole_number' } };
}

/** Moves the decimal point of plain digits; `1.5` by 4 gives `15000`, `4.35` by -2 gives `0.0435`. */
function shiftPoint(digits: string, places: number): string {
  if (places === 0) return digits;
  const [whole = '', decimals = ''] = digits.split('.');
  const padded = places > 0 ? whole + decimals.padEnd(places, '0') : whole.padStart(-places + 1, '0') + decimals;
  const point = places > 0 ? whole.length + places : Math.max(whole.length, -places + 1) + places;
  const rest = padded.slice(point);
  return padded.slice(0, point) + (rest === '' ? '' : `.${rest}`);
}

const COMPILED = new Map(
  Object.entries(VALUE_PATTERNS).map(([name, pattern]) => [
    name,
    new RegExp(`^(?:${pattern.replace(/\\x\{([0-9A-F]+)\}/g, '\\u{$1}')})$`, 'u'),
  ]),
);

function match(name: keyof typeof VALUE_PATTERNS, text: string): (string | undefined)[] | null {
  return COMPILED.get(name)?.exec(text) ?? null;
}

function matches(name: keyof typeof VALUE_PATTERNS, text: string): boolean {
  return match(name, text) !== null;
}
