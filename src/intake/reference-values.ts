import { type Period, wholePeriod } from '../calendar/period.js';
import { Decimal, ZERO } from '../money/decimal.js';
import { LONGEST_ID, type Parsed, narrow, parseAmount, parseFigure, parseId, parseText } from './values.js';

/** Periods that were read before: files of many rows name few, and rows share them. */
const PERIODS = new Map<string, Period>();

/** Characters of a reason: more than an id, less than a page. */
const LONGEST_REASON = 1000;

/** Scores that were read before, for the same reason: there are 10,001 of them at most, in a few spellings. */
const SCORES = new Map<string, Decimal>();

/** What output files put a quote before, so that no spreadsheet runs it (SPEC 16). */
const DEFUSED = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** A period with its year: `2025Q3`, `2025H1`, `2025` or `2025-07`. */
export function parseWholePeriod(text: string): Parsed<Period> {
  const known = PERIODS.get(text);
  if (known !== undefined) return { value: known };
  const period = wholePeriod(narrow(text));
  if (period === undefined) return { fault: { code: 'reference_period' } };
  PERIODS.set(text, period);
  return { value: period };
}

/**
 * A signed amount with at most 2 decimals.
 * @param shift power of ten of the unit of its column
 */
export function parseMoney(text: string, shift: number): Parsed<Decimal> {
  return decimalOf(parseAmount(text, shift));
}

/** The same with at most 8 decimals: what a measure comes to. */
export function parseMeasure(text: string, shift: number): Parsed<Decimal> {
  return decimalOf(parseFigure(text, shift));
}

function decimalOf(parsed: Parsed<string>): Parsed<Decimal> {
  if (!('value' in parsed)) return parsed;
  const value = new Decimal(parsed.value);
  return { value: value.isZero() ? ZERO : value };
}

/** A score from 0 to 100 with at most 2 decimals. */
export function parseScore(text: string): Parsed<Decimal> {
  const known = SCORES.get(text);
  if (known !== undefined) return { value: known };
  const written = narrow(text);
  const isScore = /^(?:100(?:[.]0{1,2})?|[0-9]{1,2}(?:[.][0-9]{1,2})?)$/.test(written);
  if (!isScore) return { fault: { code: 'score_range' } };
  const value = new Decimal(written);
  SCORES.set(text, value);
  return { value };
}

/** A name or label as people write it, on one line. */
export function parseLabel(text: string): Parsed<string> {
  return parseText(text, LONGEST_ID);
}

/** Why something was decided, on one line. */
export function parseReason(text: string): Parsed<string> {
  return parseText(text, LONGEST_REASON);
}

/** A text of an output file as it was before it was defused. */
export function beforeDefusing(text: string): string {
  return text.replace(DEFUSED, '');
}

/** An id of an output file of an earlier run: defused text is taken as it was. */
export function parseWrittenId(text: string): Parsed<string> {
  return parseId(beforeDefusing(text));
}

/** The same for any other text. */
export function parseWrittenLabel(text: string): Parsed<string> {
  return parseLabel(beforeDefusing(text));
}

/** The same for a text that is made of others, and so longer than each. */
export function parseWrittenReason(text: string): Parsed<string> {
  return parseReason(beforeDefusing(text));
}

/** One of some words, which an output file always has in one spelling. */
export function parseWrittenWord<Word extends string>(words: readonly Word[]): (text: string) => Parsed<Word> {
  return (text) => {
    const word = words.find((each) => each === text);
    return word === undefined ? { fault: { code: 'choice_unknown', details: { known: words.join(', ') } } } : { value: word };
  };
}

/** A rank of an output file of an earlier run. */
export function parseRank(text: string): Parsed<number> {
  const written = narrow(text);
  return /^[1-9][0-9]{0,8}$/.test(written) ? { value: Number(written) } : { fault: { code: 'rank_syntax' } };
}
