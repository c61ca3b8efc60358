import type { Decimal } from '../money/decimal.js';
import { roundPoints, surePoints } from './rounded-points.js';

/** Between what points are kept. */
export interface PointBounds {
  readonly cap: Decimal;
  /** not above the cap */
  readonly floor: Decimal;
}

export interface BoundedPoints {
  /** rounded to 0.01 */
  readonly points: Decimal;
  /** the bound that the exact points were beyond; undefined where they lie between both or on one */
  readonly bound: 'cap' | 'floor' | undefined;
}

/**
 * Points kept between floor and cap, then rounded to 0.01, half away from zero (SPEC 9): min(cap), max(floor), round.
 * 12.5 points with a cap of 12 give 12.00 and the bound `cap`; 3.005 points with a cap of 12 and a floor of 0 give 3.01.
 * @param exact points by whichever rule
 */
export function boundedPoints(exact: Decimal, { cap, floor }: PointBounds): BoundedPoints {
  const points = surePoints(exact);
  if (points.lessThan(floor)) return { points: roundPoints(floor), bound: 'floor' };
  if (points.greaterThan(cap)) return { points: roundPoints(cap), bound: 'cap' };
  return { points: roundPoints(points), bound: undefined };
}
