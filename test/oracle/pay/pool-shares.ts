/** Pools of performance pay, which are paid out to the cent (SPEC 13). */
import { periodOf } from '../days.js';
import { cents, exact, isPositive, multiply, notBelowZero, times, zero, type Exact } from '../exact.js';
import { sharedByWeight } from '../sharing.js';
import { isYear, type PoolRow } from './pay-case.js';
import { coefficientOf, type PaidPerson } from './pay-people.js';
import { inForce, type PayPolicy, type PoolKind } from './pay-policy.js';

export interface PoolShare {
  /** `bank`, `branch:B01` or `line:corporate`. */
  readonly pool: string;
  readonly amount: Exact;
  /** These two in cents. */
  readonly shared: bigint;
  readonly share: bigint;
  readonly person: PaidPerson;
  readonly coefficient: Exact;
  readonly weight: Exact;
}

function kindOf({ branch, line }: PoolRow): PoolKind {
  if (branch !== '') return 'branch';
  return line === '' ? 'bank' : 'line';
}

function nameOf(pool: PoolRow): string {
  const kind = kindOf(pool);
  return kind === 'bank' ? kind : `${kind}:${pool.branch}${pool.line}`;
}

/** Of whoever shares in the pool; not of others. */
export function weightIn(pool: PoolRow, person: PaidPerson): Exact | undefined {
  const { plan, listed, score, days } = person;
  const { last } = periodOf(pool.period);
  if (plan === undefined || !inForce(plan.pools, last).includes(kindOf(pool))) return undefined;
  if (pool.branch !== '' && pool.branch !== listed.branch) return undefined;
  if (pool.line !== '' && pool.line !== listed.line) return undefined;
  const weight = times(multiply(notBelowZero(score ?? zero), coefficientOf(person, last)), days);
  return isPositive(weight) ? weight : undefined;
}

/** In cents: quarters share the whole pool, an advance on it, or nothing; a year shares the whole. */
function sharedOf(pool: PoolRow, policy: PayPolicy): bigint | undefined {
  const { last } = periodOf(pool.period);
  const mode = isYear(pool.period) ? 'quarterly' : inForce(policy.performance, last);
  if (mode === 'annual') return undefined;
  const part = mode === 'quarterly' ? '1' : inForce(policy.advanceShare, last);
  return cents(multiply(exact(pool.amount), exact(part)));
}

function sharesOf(pool: PoolRow, shared: bigint, people: readonly PaidPerson[]): PoolShare[] {
  const weights = new Map<string, Exact>();
  for (const person of people) {
    const weight = weightIn(pool, person);
    if (weight !== undefined) weights.set(person.manager, weight);
  }
  if (weights.size === 0) throw new Error(`nobody shares in ${nameOf(pool)} of ${pool.period}`);
  const shares = sharedByWeight(shared, weights);
  const takers = people.filter(({ manager }) => weights.has(manager));
  return takers.map((person) => {
    const [weight, share] = [weights.get(person.manager) ?? zero, shares.get(person.manager) ?? 0n];
    const coefficient = coefficientOf(person, periodOf(pool.period).last);
    return { pool: nameOf(pool), amount: exact(pool.amount), shared, share, person, coefficient, weight };
  });
}

export function poolShares(period: string, pools: readonly PoolRow[], people: readonly PaidPerson[], policy: PayPolicy): PoolShare[] {
  const own = pools.filter((pool) => pool.period === period);
  return own.flatMap((pool) => {
    const shared = sharedOf(pool, policy);
    return shared === undefined ? [] : sharesOf(pool, shared, people);
  });
}
