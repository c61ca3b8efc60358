import { Decimal, ZERO } from './decimal.js';

/**
 * Divides once, last, and rounds the exact quotient to 0.01, half away from zero (SPEC 6).
 * @param numerator exact amount times whatever the divisor takes away
 * @param divisor whole number above zero
 */
export function roundQuotientToCents(numerator: Decimal, divisor: number): Decimal {
  if (numerator.isZero()) return ZERO;
  return roundToCents(divisor === 1 ? numerator : numerator.div(divisor));
}

/** Rounds an amount to 0.01, half away from zero (SPEC 6). */
export function roundToCents(amount: Decimal): Decimal {
  if (amount.decimalPlaces() <= 2) return noNegativeZero(amount); // Most amounts are in cents, and this is faster.
  return noNegativeZero(amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
}

/**
 * The amount as text with exactly two places and no separators, as every output file shows it, rounded half away from
 * zero; zero has no sign. Most amounts are in cents already, and rounding takes time.
 */
export function formatCents(amount: Decimal): string {
  if (amount.isZero()) return '0.00';
  const text = amount.toString();
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - 1 - point;
  if (places > 2 || text.includes('e')) return roundToCents(amount).toFixed(2);
  return places === 2 ? text : places === 1 ? `${text}0` : `${text}.00`;
}

function noNegativeZero(amount: Decimal): Decimal {
  return amount.isZero() ? amount.abs() : amount;
}
