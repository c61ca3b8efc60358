import type { Decimal } from '../money/decimal.js';

/**
 * The standard in proportion to how far a target is reached (SPEC 9, `target`): standard x value / target.
 * A profit of 900,000.00 against a target of 1,200,000.00 gives 3 of 4 points; one of 1,500,000.00 gives 5.
 * @param value in the unit of the measure, exact
 * @param target in the same unit, above zero: what has no such target is missing
 * @returns exact points, not yet bounded or rounded
 */
export function pointsByTarget(value: Decimal, target: Decimal, standard: Decimal): Decimal {
  return standard.times(value).div(target);
}
