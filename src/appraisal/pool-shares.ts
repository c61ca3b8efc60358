import type { Period } from '../calendar/period.js';
import { poolWeight } from '../formulas/pool-weight.js';
import { type Decimal, sum } from '../money/decimal.js';
import { sharesByWeight } from '../money/largest-remainder.js';
import { roundToCents } from '../money/rounding.js';
import { POOL_KINDS, type PayInForce, type PoolKind } from '../policy/pay-rules.js';
import type { PayCase, PayPerson, Pool, PoolShare } from './pay.js';
import { coefficientOf, planOf } from './pay-plan.js';
import { compareBytes } from './people.js';
import { plainText } from './plain-text.js';

/** A pool with what everybody takes of it. */
export interface SharedPool {
  readonly pool: Pool;
  /** the amount of the pool, or the advance on it */
  readonly shared: Decimal;
  /** of all who take part; zero where nobody does */
  readonly weight: Decimal;
  /** by manager; empty where nobody takes part */
  readonly shares: readonly PoolShare[];
}

type Candidate = Pick<PoolShare, 'manager' | 'score' | 'coefficient' | 'days' | 'weight'>;

/**
 * Shares the pools of a period (SPEC 13) among those whose plan takes part in pools of their kind, whose branch or line it
 * is, and whose weight is above zero: to the cent, by largest remainder, ties by id. The order of people and pools is of
 * no account.
 * @returns bank, branches and lines; none where the period shares none
 */
export function sharedPools({ period, rules, people, pools }: Pick<PayCase, 'period' | 'rules' | 'people' | 'pools'>): SharedPool[] {
  const candidates = candidatesOf(people, rules);
  return [...pools].sort(comparePools).flatMap((pool): SharedPool[] => {
    const shared = sharedOf(pool.amount, rules, period);
    return shared === undefined ? [] : [sharePool(pool, shared, candidates.get(takersKey(pool.kind, pool.of)) ?? [])];
  });
}

/** How steps and files name a pool: `bank`, `branch:B01`, `line:corporate`. */
export function poolName({ kind, of }: Pick<Pool, 'kind' | 'of'>): string {
  return kind === 'bank' ? kind : `${kind}:${of}`;
}

/** Whether pools are shared in a period at all: with annual performance pay not in its quarters. */
export function sharesPools(rules: PayInForce, { kind }: Period): boolean {
  return kind === 'year' || rules.performance.value !== 'annual';
}

/** Whether only a part of a pool is shared, as an advance that the year sets off. */
export function isAdvance(rules: PayInForce, { kind }: Period): boolean {
  return kind !== 'year' && rules.performance.value === 'quarterly_advance';
}

/** Whose branch or line a pool is of: lines are compared as schemes compare them, without case and blanks around them. */
export function takersKey(kind: PoolKind, of: string): string {
  return poolName({ kind, of: kind === 'line' ? plainText(of) : of });
}

function sharedOf(amount: Decimal, rules: PayInForce, period: Period): Decimal | undefined {
  if (!sharesPools(rules, period)) return undefined;
  return isAdvance(rules, period) ? roundToCents(amount.times(rules.advanceShare.value)) : amount;
}

function sharePool(pool: Pool, shared: Decimal, candidates: readonly Candidate[]): SharedPool {
  const weights = candidates.map(({ weight }) => weight);
  const parts = sharesByWeight(shared, weights) ?? [];
  const shares = candidates.flatMap((candidate, index): PoolShare[] => {
    const share = parts[index];
    return share === undefined ? [] : [{ pool, shared, ...candidate, share }];
  });
  return { pool, shared, weight: sum(weights), shares };
}

/** Everybody with a weight above zero, by whom he shares with; each list by manager. */
function candidatesOf(people: readonly PayPerson[], rules: PayInForce): Map<string, Candidate[]> {
  const lists = new Map<string, Candidate[]>();
  for (const person of [...people].sort((a, b) => compareBytes(a.manager, b.manager))) {
    const plan = planOf(rules, person);
    const { manager, score, days } = person;
    if (plan === undefined || score === undefined) continue;
    const { value: coefficient } = coefficientOf(plan, person);
    const weight = poolWeight(score, coefficient, days);
    if (weight.isZero()) continue;
    for (const kind of plan.pools.value) {
      const key = takersKey(kind, kind === 'bank' ? '' : person[kind]);
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      list.push({ manager, score, coefficient, days, weight });
    }
  }
  return lists;
}

function comparePools(a: Pool, b: Pool): number {
  return POOL_KINDS.indexOf(a.kind) - POOL_KINDS.indexOf(b.kind) || compareBytes(a.of, b.of) || a.fileLine - b.fileLine;
}
