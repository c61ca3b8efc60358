import type { Period } from '../calendar/period.js';
import { sum } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { PayInForce } from '../policy/pay-rules.js';
import type { Text } from '../problems/entry.js';
import type { PayCase, PayPerson, PayStep, PoolShare, Restated } from './pay.js';
import { coefficientOf, planOf } from './pay-plan.js';
import { clauses, factorText, stepUnlessZero } from './pay-steps.js';
import { type SharedPool, isAdvance, poolName } from './pool-shares.js';

/** Someone's share of a pool, with what every share of the pool is made of. */
export interface OwnShare {
  readonly share: PoolShare;
  /** of the pool */
  readonly name: string;
  /** what is shared, and of what where it is an advance */
  readonly shared: string;
  /** weight of all */
  readonly total: string;
}

/** The shares of each person, in the order of the pools. */
export function sharesByPerson(pools: readonly SharedPool[], rules: PayInForce, period: Period): Map<string, OwnShare[]> {
  const shares = new Map<string, OwnShare[]>();
  for (const { pool, shared, weight, shares: ofPool } of pools) {
    const of = isAdvance(rules, period) ? ` (${formatCents(pool.amount)} x ${factorText(rules.advanceShare.value)})` : '';
    const whole = { name: poolName(pool), shared: `${formatCents(shared)}${of}`, total: weight.toFixed() };
    for (const share of ofPool) {
      const own = shares.get(share.manager);
      if (own === undefined) shares.set(share.manager, [{ ...whole, share }]);
      else own.push({ ...whole, share });
    }
  }
  return shares;
}

/** Performance pay (SPEC 13): a step for each pool. */
export function performanceSteps(person: PayPerson, own: readonly OwnShare[], rules: PayInForce, period: Period): PayStep[] {
  const plan = planOf(rules, person);
  if (plan === undefined) return [];
  const advance = isAdvance(rules, period) ? rules.advanceShare.clause : undefined;
  const clause = clauses(rules.performance.clause, advance, plan.pools.clause, coefficientOf(plan, person).clause);
  return own.flatMap((each) => stepUnlessZero('performance', each.share.share, shareText(each), { of: each.name, clause }));
}

function shareText({ share: { weight, score, coefficient, days }, shared, total }: OwnShare): Text {
  const share = `${shared} x ${weight.toFixed()} / ${total}`;
  const made = `${formatCents(score)} x ${factorText(coefficient)} x ${days}`;
  return { en: `${share}, by largest remainder; weight ${made}`, zh: `${share}，按最大余数法；权重 ${made}` };
}

/**
 * What the year sets off where performance pay of its quarters was an advance (SPEC 13): all that was paid for them, with
 * what this very pay books of restated quarters.
 * @param restated of this person, in this pay
 */
export function setOffSteps(manager: string, { rules, period, advances }: PayCase, restated: readonly Restated[]): PayStep[] {
  if (period.kind !== 'year' || rules.performance.value !== 'quarterly_advance') return [];
  const now = restated.filter((row) => row.component === 'performance' && row.period.startsWith(`${period.name}Q`));
  const before = [...(advances.get(manager) ?? [])];
  const paid = sum([...before.map(([, amount]) => amount), ...now.map(({ amount }) => amount)]);
  const quarters = before.map(([quarter, amount]) => `${quarter} ${formatCents(amount)}`);
  const corrected = now.map(({ period: quarter, amount }) => `${quarter} ${formatCents(amount)}`);
  const text: Text = {
    en: [`advances: ${quarters.join(' + ')}`, ...corrected.map((each) => `restated in this pay: ${each}`)].join('; '),
    zh: [`各季度预发：${quarters.join(' + ')}`, ...corrected.map((each) => `本期重述：${each}`)].join('；'),
  };
  return stepUnlessZero('advance_set_off', paid.negated(), text, { clause: rules.performance.clause });
}
