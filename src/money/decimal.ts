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

/** The exact sum of the values; zero of none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => (value.isZero() ? total : total.plus(value)), ZERO);
}
