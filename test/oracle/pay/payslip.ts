/** What one person is paid in a period: every item in cents, and their sums (SPEC 13). */
import type { PaidPerson } from './pay-people.js';

/** What a restatement can change. */
export const earnedItems = ['post_wage', 'performance', 'advance_set_off', 'piece', 'minimum_top_up', 'maximum_cut'] as const;
/** What is paid beside that. */
const otherItems = ['prize', 'fine', 'top_up', 'recovery', 'deposit_held', 'deposit_returned', 'carried_over'] as const;

export type EarnedItem = (typeof earnedItems)[number];
type OtherItem = (typeof otherItems)[number];
export type PayItem = EarnedItem | OtherItem | 'earned' | 'net' | 'paid' | 'carried_forward';

export type Earned = Readonly<Record<EarnedItem, bigint>>;
export type OtherPay = Readonly<Record<OtherItem, bigint>>;

export interface Payslip {
  readonly person: PaidPerson;
  readonly amounts: Readonly<Record<PayItem, bigint>>;
  /** Of all lots, after this pay. */
  readonly atRisk: bigint;
}

export function nothingEarned(): Record<EarnedItem, bigint> {
  return { post_wage: 0n, performance: 0n, advance_set_off: 0n, piece: 0n, minimum_top_up: 0n, maximum_cut: 0n };
}

/** What a deposit is held back of. */
export function depositBase(earned: Earned): bigint {
  const base = earned.performance + earned.advance_set_off + earned.piece + earned.maximum_cut;
  return base > 0n ? base : 0n;
}

export function payslip(person: PaidPerson, earned: Earned, others: OtherPay, atRisk: bigint): Payslip {
  const sum = earnedItems.reduce((so, item) => so + earned[item], 0n);
  const net = otherItems.reduce((so, item) => so + others[item], sum);
  const [paid, forward] = net > 0n ? [net, 0n] : [0n, net];
  return { person, amounts: { ...earned, ...others, earned: sum, net, paid, carried_forward: forward }, atRisk };
}
