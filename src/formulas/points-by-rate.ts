import type { Decimal } from '../money/decimal.js';

/** What points in proportion need of the policy. */
export interface RateTerms {
  /** in the unit of the measure, above zero */
  readonly unit: Decimal;
  /** for each unit */
  readonly points: Decimal;
}

/**
 * Points in proportion to a measure, and not by whole units (SPEC 9, `rate`): value / unit x points.
 * 25,000,000.00 of deposits at 1 point for each 10,000,000 give 2.5 points.
 * @param value in the unit of the measure, exact
 * @returns exact points, not yet bounded or rounded
 */
export function pointsByRate(value: Decimal, { unit, points }: RateTerms): Decimal {
  return value.times(points).div(unit);
}
