import { Decimal as Base } from 'decimal.js';

/**
 * Decimal numbers for money, rates and shares. 60 significant digits hold every product of an amount,
 * a rate, a share and a day count exactly, and place every quotient on the right side of a half cent.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});

export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** The larger of zero and the value. */
export function notBelowZero(value: Decimal): Decimal {
  return value.isNegative() ? ZERO : value;
}

/** From so many values on, adding up by columns of digits pays. */
const MANY = 8;

/** The exact sum of the values; zero of none. */
export function sum(values: readonly Decimal[]): Decimal {
  if (values.length >= MANY) return sumByColumns(values);
  return values.reduce((total, value) => (value.isZero() ? total : total.plus(value)), ZERO);
}

/** Digits of a word of a Decimal, which is a list of words of one size. */
const WORD_DIGITS = 7;

/**
 * Adds up the words of equal place without making a Decimal for each step, which is many times as fast. A column
 * of words below 10 ^ 7 stays exact for 900 million values.
 */
function sumByColumns(values: readonly Decimal[]): Decimal {
  const columns: number[] = [];
  let lowest = 0; // Place of the first column, in words from the decimal point.
  for (const { d: words, e: exponent, s: sign } of values) {
    const first = Math.floor(exponent / WORD_DIGITS);
    const last = first - words.length + 1;
    while (last < lowest) {
      columns.unshift(0);
      lowest -= 1;
    }
    while (columns.length <= first - lowest) columns.push(0);
    let column = first - lowest;
    for (const word of words) {
      columns[column] = (columns[column] ?? 0) + sign * word;
      column -= 1;
    }
  }
  const base = 10n ** BigInt(WORD_DIGITS);
  const total = columns.reduceRight((higher, column) => higher * base + BigInt(column), 0n);
  return total === 0n ? ZERO : new Decimal(`${total}e${lowest * WORD_DIGITS}`);
}
