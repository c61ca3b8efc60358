import { type Decimal, ZERO } from './decimal.js';
import { centsOf, floorDivide, fromCents, powerOfTen, wholeUnits } from './whole-units.js';

/** A share or cell rounded down to the cent, and what was cut off it. */
interface Cut {
  readonly index: number;
  cents: bigint;
  /** of one common divisor */
  readonly remainder: bigint;
}

/**
 * Shares of an amount by weight, in cents, that add up to the amount exactly (SPEC 7, 13): each share is cut to the cent,
 * and the cents left go one by one to the largest remainders, ties by index. A negative amount is shared like its opposite.
 * 1.00 by weights 1, 1, 1 gives 0.34, 0.33, 0.33.
 * @param amount in whole cents
 * @param weights exact, none below zero, in the order that decides ties
 * @returns a share for each weight; undefined where all weights are zero or there is none
 */
export function sharesByWeight(amount: Decimal, weights: readonly Decimal[]): readonly Decimal[] | undefined {
  const { units } = wholeUnits(weights);
  const total = units.reduce((sum, weight) => sum + weight, 0n);
  if (units.some((weight) => weight < 0n)) throw new Error('bug: a weight below zero');
  if (total === 0n) return undefined;
  const cents = centsOf(amount);
  const isNegative = cents < 0n;
  const cuts = units.map((weight, index) => cut(index, (isNegative ? -cents : cents) * weight, total));
  giveTheRest(cuts, isNegative ? -cents : cents);
  return cuts.map((share) => amountOfCents(isNegative ? -share.cents : share.cents));
}

/**
 * Rounds exact cells to cents so that they add up to a given total, which was rounded on other ways (SPEC 8): each cell is
 * cut down to the cent, towards minus infinity; what is left to the total is given to the cells that are not exactly zero
 * (to all where all are zero), the same whole number of cents to each, then one more to the largest remainders, ties by
 * index. 0.333, 0.333 and 0.334 to a total of 1.00 give 0.33, 0.33 and 0.34.
 * @param numerators the exact cells times the divisor, in the order that decides ties
 * @param divisor whole number above zero
 * @param total in whole cents
 * @throws where there is no cell and yet a total: a bug
 */
export function roundToTotal(numerators: readonly Decimal[], divisor: number, total: Decimal): readonly Decimal[] {
  const { units, decimals } = wholeUnits(numerators, 2);
  const unitsOfCent = BigInt(divisor) * powerOfTen(decimals - 2);
  const cuts = units.map((cell, index) => cut(index, cell, unitsOfCent));
  const filled = cuts.filter(({ index }) => units[index] !== 0n);
  giveTheRest(filled.length > 0 ? filled : cuts, centsOf(total));
  return cuts.map(({ cents }) => amountOfCents(cents));
}

function cut(index: number, numerator: bigint, divisor: bigint): Cut {
  const cents = floorDivide(numerator, divisor);
  return { index, cents, remainder: numerator - cents * divisor };
}

/** Adds cents to the cuts, which stand in the order of their indexes, until they come to the total. */
function giveTheRest(cuts: readonly Cut[], total: bigint): void {
  const rest = cuts.reduce((left, { cents }) => left - cents, total);
  if (rest === 0n) return;
  if (cuts.length === 0) throw new Error('bug: there is nothing to round to the total');
  const each = floorDivide(rest, BigInt(cuts.length));
  for (const share of cuts) share.cents += each;
  const one = Number(rest - each * BigInt(cuts.length));
  for (const share of byRemainder(cuts).slice(0, one)) share.cents += 1n;
}

/** Largest first; the sort is stable, so ties keep their order. */
function byRemainder(cuts: readonly Cut[]): Cut[] {
  return [...cuts].sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1));
}

function amountOfCents(cents: bigint): Decimal {
  return cents === 0n ? ZERO : fromCents(cents);
}
