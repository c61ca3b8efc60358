import type { Decimal } from '../money/decimal.js';
import { roundToCents } from '../money/rounding.js';

/** What a piece pays. */
export interface PieceTerms {
  /** in the unit of the measure, above zero */
  readonly unit: Decimal;
  /** for each unit */
  readonly price: Decimal;
}

/**
 * Pay by amount or quantity (SPEC 13, 计件): value x price / unit, in proportion and not by whole units, divided once, last,
 * and rounded to 0.01, half away from zero. 1234 at 0.25 a piece: 308.50; 12345.67 at 3.00 for each 10000: 3.70.
 * @param value measured, exact
 */
export function pieceRate(value: Decimal, { unit, price }: PieceTerms): Decimal {
  return roundToCents(value.times(price).div(unit));
}
