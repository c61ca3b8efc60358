import { type Decimal, notBelowZero } from '../money/decimal.js';

/** What a deduction needs of the policy. */
export interface DeductionTerms {
  /** points where nothing is deducted */
  readonly standard: Decimal;
  /** in the unit of the measure */
  readonly bound: Decimal;
  /** the side of the bound on which points are deducted */
  readonly side: 'above' | 'below';
  /** in the unit of the measure, above zero */
  readonly unit: Decimal;
  /** for each unit, below zero */
  readonly points: Decimal;
}

/**
 * The standard less points in proportion to what lies beyond a bound, and not by whole units (SPEC 9, `deduct`):
 * standard + excess / unit x points, where the excess is max(0, value - bound) above it, max(0, bound - value) below it.
 * A ratio of 0.0075 gives 5 points where the standard is 6, and -1 point is given for each 0.0025 above 0.005.
 * @param value in the unit of the measure, exact
 * @returns exact points, not yet bounded or rounded
 */
export function pointsByDeduction(value: Decimal, { standard, bound, side, unit, points }: DeductionTerms): Decimal {
  const excess = notBelowZero(side === 'above' ? value.minus(bound) : bound.minus(value));
  return excess.isZero() ? standard : standard.plus(excess.times(points).div(unit));
}
