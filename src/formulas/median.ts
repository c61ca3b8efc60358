import type { Decimal } from '../money/decimal.js';

/**
 * The median, with which the points of a scorecard (SPEC 9) are compared: the middle of the values in order, or the mean of the
 * two in the middle.
 * @returns exact; undefined of nothing
 * @example median of 1, 5, 2 is 2; of 1, 5, 2, 4 it is 3
 */
export function median(values: readonly Decimal[]): Decimal | undefined {
  const inOrder = values.toSorted((a, b) => a.comparedTo(b));
  const above = inOrder[Math.floor(inOrder.length / 2)];
  const below = inOrder[Math.ceil(inOrder.length / 2) - 1];
  return above && below && above.plus(below).dividedBy(2);
}
