/** Encodings by the names that people write, in lower case (SPEC 2.3). */
const ENCODINGS = {
  'utf-8': 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
} as const;

export type Encoding = (typeof ENCODINGS)[keyof typeof ENCODINGS];

/** Delimiters by the ways of writing them; a tab may be a tab, its name, or an escape that YAML left as it is. */
const DELIMITERS = { ',': ',', ';': ';', '|': '|', '\t': '\t', '\\t': '\t', tab: '\t' } as const;

export type Delimiter = (typeof DELIMITERS)[keyof typeof DELIMITERS];

/** What cells may be quoted with. */
export const QUOTES = ['"', 'none'] as const;

export const DECIMAL_MARKS = ['.', ','] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** Power of ten of each unit of money. */
export const AMOUNT_UNITS = { 元: 0, 万元: 4, 亿元: 8, yuan: 0, ten_thousand: 4, hundred_million: 8 } as const;
export type AmountUnit = keyof typeof AMOUNT_UNITS;

/** Power of ten of each unit of a rate. */
export const RATE_UNITS = { fraction: 0, '%': -2, percent: -2 } as const;
export type RateUnit = keyof typeof RATE_UNITS;

const DATE_FORMAT = /^(?:%[Yymd]|[-./ 年月日])+$/;
const DATE_PARTS = [/%[Yy]/g, /%m/g, /%d/g];

/** The encoding that a name means; undefined where it means none. */
export function encodingNamed(name: string): Encoding | undefined {
  return entryOf(ENCODINGS, name.toLowerCase());
}

/** The delimiter that is meant; undefined where it is none of those that are understood. */
export function delimiterWritten(written: string): Delimiter | undefined {
  return entryOf(DELIMITERS, written);
}

export function isAmountUnit(word: string): word is AmountUnit {
  return Object.hasOwn(AMOUNT_UNITS, word);
}

export function isRateUnit(word: string): word is RateUnit {
  return Object.hasOwn(RATE_UNITS, word);
}

/** Whether a text is made of year, month and day, each once, and of the characters that stand between them. */
export function isDateFormat(written: string): boolean {
  return DATE_FORMAT.test(written) && DATE_PARTS.every((part) => written.match(part)?.length === 1);
}

function entryOf<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
