import type { Decimal } from '../money/decimal.js';
import { roundToCents } from '../money/rounding.js';

/** More places than any half of a hundredth needs, and fewer than a quotient of 60 digits has. */
const SURE_PLACES = 40;

/**
 * Points rounded to 0.01, half away from zero (SPEC 9): 2.345 gives 2.35, and -2.345 gives -2.35.
 * @param points with no other errors than those of {@link surePoints}
 */
export function roundPoints(points: Decimal): Decimal {
  return roundToCents(surePoints(points));
}

/**
 * Points without the last digits, which are wrong where quotients were added or multiplied: 3 points for each unit of
 * a measure of 0.055 / 3 come to 0.05499...9 with 60 digits, and are 0.055, which is rounded up (SPEC 9).
 */
export function surePoints(points: Decimal): Decimal {
  return points.decimalPlaces() > SURE_PLACES ? points.toDecimalPlaces(SURE_PLACES) : points;
}
