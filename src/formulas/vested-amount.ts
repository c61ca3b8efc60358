import { type Decimal, ONE } from '../money/decimal.js';
import { sharesByWeight } from '../money/largest-remainder.js';

/**
 * What vests of a lot of the risk deposit when a tranche falls due (SPEC 13): the first of as many equal shares of what is
 * at risk, to the cent by largest remainder, as there are tranches left, this one among them; the last takes all.
 * 100.00 in three tranches: 33.34, 33.33, 33.33. Where 66.66 are cut to 10.01 before the second: 5.01, then 5.00.
 * @param atRisk in whole cents, not below zero
 * @param left tranches that are left, at least 1
 */
export function vestedAmount(atRisk: Decimal, left: number): Decimal {
  const [first] = sharesByWeight(atRisk, Array.from({ length: left }, () => ONE)) ?? [];
  if (first === undefined) throw new Error('bug: no tranche is left to vest');
  return first;
}
