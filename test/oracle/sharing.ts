/** Cents that are shared so that the shares sum to what was shared: largest remainder, ties by id (SPEC 7 and 8). */
import { byBytes } from './people.js';
import { add, centsBelow, comparison, isZero, multiply, ofCents, quotient, subtract, zero } from './exact.js';
import type { Exact } from './exact.js';

interface Share {
  readonly id: string;
  readonly wanted: Exact;
  given: bigint;
}

function sumOf(values: Iterable<Exact>): Exact {
  let sum = zero;
  for (const value of values) sum = add(sum, value);
  return sum;
}

function roundedDown(wanted: ReadonlyMap<string, Exact>): Share[] {
  return [...wanted].map(([id, each]) => ({ id, wanted: each, given: centsBelow(each) }));
}

function byRemainder(a: Share, b: Share): number {
  const remainder = (share: Share): Exact => subtract(share.wanted, ofCents(share.given));
  return comparison(remainder(b), remainder(a)) || byBytes(a.id, b.id);
}

/** One more cent to each of the so many shares that lost most by being rounded down. */
function giveRest(shares: readonly Share[], rest: bigint): void {
  const first = [...shares].sort(byRemainder).slice(0, Number(rest));
  for (const share of first) share.given += 1n;
}

function given(shares: readonly Share[]): Map<string, bigint> {
  return new Map(shares.map((share) => [share.id, share.given]));
}

function left(shares: readonly Share[], total: bigint): bigint {
  return shares.reduce((rest, share) => rest - share.given, total);
}

/** A whole number of cents by weights of zero or more, of which one at least is above zero. */
export function sharedByWeight(amount: bigint, weights: ReadonlyMap<string, Exact>): Map<string, bigint> {
  const size = amount < 0n ? -amount : amount;
  const all = sumOf(weights.values());
  const wanted = new Map([...weights].map(([id, weight]) => [id, quotient(multiply(ofCents(size), weight), all)]));
  const shares = roundedDown(wanted);
  giveRest(shares, left(shares, size));
  if (amount < 0n) for (const share of shares) share.given = -share.given;
  return given(shares);
}

/**
 * Cells in cents that sum to a given figure, which is near their exact sum: all rounded down, then as many whole cents
 * more to each as all can have, then one more to some. A cell of exactly zero takes none unless all are zero.
 */
export function roundedToSum(cells: ReadonlyMap<string, Exact>, sum: bigint): Map<string, bigint> {
  const shares = roundedDown(cells);
  const filled = shares.filter((share) => !isZero(share.wanted));
  const takers = filled.length === 0 ? shares : filled;
  const rest = left(shares, sum);
  if (takers.length === 0) {
    if (rest !== 0n) throw new Error('no cell takes what is left');
    return new Map();
  }
  const toEach = wholePart(rest, BigInt(takers.length));
  for (const share of takers) share.given += toEach;
  giveRest(takers, left(shares, sum));
  return given(shares);
}

/** Rounded down, also where there is less than nothing to give. */
function wholePart(rest: bigint, count: bigint): bigint {
  return rest >= 0n ? rest / count : -((-rest + count - 1n) / count);
}
