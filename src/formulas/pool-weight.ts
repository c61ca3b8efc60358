import { type Decimal, ZERO, notBelowZero } from '../money/decimal.js';

/**
 * Weight in a pool of performance pay (SPEC 13): max(0, score) x grade coefficient x days employed, exact.
 * A score of 80.50 with coefficient 1.5 on 92 days weighs 11109. Who has no score weighs nothing.
 * @param score total of the scorecard; undefined where he has none
 * @param coefficient of the grade, not below zero
 * @param days employed in the period
 */
export function poolWeight(score: Decimal | undefined, coefficient: Decimal, days: number): Decimal {
  return score === undefined ? ZERO : notBelowZero(score).times(coefficient).times(days);
}
