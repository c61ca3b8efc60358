import { type Decimal, ZERO } from '../money/decimal.js';

/** What a measure that reaches a bound is worth. */
export interface Band {
  /** in the unit of the measure */
  readonly at_least: Decimal;
  readonly points: Decimal;
}

/**
 * Points of the first band whose bound the measure reaches (SPEC 9, `band`); none below all bounds.
 * A share of 0.45 gives 2 points where 0.50 gives 3, 0.40 gives 2 and 0.30 gives 1; so does 0.40 itself.
 * @param value in the unit of the measure, exact
 * @param bands highest bound first
 * @returns exact points, not yet bounded or rounded
 */
export function pointsByBand(value: Decimal, bands: readonly Band[]): Decimal {
  for (const { at_least: bound, points } of bands) if (value.greaterThanOrEqualTo(bound)) return points;
  return ZERO;
}
