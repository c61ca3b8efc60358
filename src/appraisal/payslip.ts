import { Decimal, ZERO, notBelowZero, sum } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { Text } from '../problems/entry.js';
import type { DepositAccount } from './deposit-account.js';
import { depositSteps } from './deposit-steps.js';
import { factSteps } from './pay-facts.js';
import { planOf } from './pay-plan.js';
import { addedAmounts, addedText, payAmounts, payStep, stepUnlessZero } from './pay-steps.js';
import type { PayCase, PayItem, PayPerson, PayStep, Payslip, Restated, WonPrize } from './pay.js';
import { type OwnShare, performanceSteps, setOffSteps } from './performance-steps.js';
import type { Sanction } from './reference-facts.js';
import { fineSteps, prizeSteps, restatedSteps } from './settlement-steps.js';
import { boundSteps, pieceSteps, postWageSteps } from './wage-steps.js';

/** What one person has of a pay beside his own figures. */
export interface OwnRows {
  readonly shares: readonly OwnShare[];
  readonly prizes: readonly WonPrize[];
  /** of the period */
  readonly sanctions: readonly Sanction[];
  readonly restated: readonly Restated[];
}

/** What the period itself earns. */
export const EARNED: readonly PayItem[] = ['post_wage', 'performance', 'advance_set_off', 'piece', 'minimum_top_up', 'maximum_cut'];

/** What net adds up. */
export const NET: readonly PayItem[] = ['earned', 'prize', 'fine', 'top_up', 'recovery', 'deposit_held', 'deposit_returned', 'carried_over'];

const NO_PLAN: Text = { en: 'no pay plan', zh: '无薪酬方案' };
const CARRIED: Text = { en: 'carried forward by the pay before', zh: '上期结转' };

/**
 * The pay of one person with every step from his score to what he is paid (SPEC 13); what falls due of his risk deposit and
 * what is held back is booked in his account.
 */
export function payslip(person: PayPerson, given: PayCase, own: OwnRows, account: DepositAccount): Payslip {
  const parts = earnedSteps(person, given, own);
  const earned = payAmounts(parts);
  const total = addedAmounts(earned, EARNED);
  const text = planOf(given.rules, person) === undefined && parts.length === 0 ? NO_PLAN : addedText(earned, EARNED);
  const steps = [
    ...parts,
    payStep('earned', total, text),
    ...settlementSteps(given, own),
    ...depositSteps(account, earned, given.rules.deposit),
    ...stepUnlessZero('carried_over', given.carried.get(person.manager) ?? ZERO, CARRIED, { clause: 'carried_forward' }),
  ];
  const all = [...factSteps(person, given.rules, given.period), ...steps, ...totalSteps(steps)];
  return { person, steps: all, amounts: payAmounts(all), atRisk: account.atRisk };
}

function earnedSteps(person: PayPerson, given: PayCase, { shares, restated }: OwnRows): PayStep[] {
  const { rules, period } = given;
  const ofPools = performanceSteps(person, shares, rules, period);
  if (period.kind === 'year') {
    return [...ofPools, ...setOffSteps(person.manager, given, restated)];
  }
  const plan = planOf(rules, person);
  if (plan === undefined) return [];
  const parts = [...postWageSteps(person, plan, period), ...ofPools, ...pieceSteps(person, plan)];
  const paid = sum(parts.map(({ amount }) => amount ?? ZERO));
  return [...parts, ...boundSteps(person, plan, period, paid)];
}

/** Prizes and fines are paid with quarters, differences of restatements with any pay. */
function settlementSteps({ period }: PayCase, { prizes, sanctions, restated }: OwnRows): PayStep[] {
  const ofQuarter = period.kind === 'year' ? [] : [...prizeSteps(prizes), ...fineSteps(sanctions)];
  return [...ofQuarter, ...restatedSteps(restated)];
}

function totalSteps(steps: readonly PayStep[]): PayStep[] {
  const amounts = payAmounts(steps);
  const net = addedAmounts(amounts, NET);
  const forward = Decimal.min(ZERO, net);
  return [
    payStep('net', net, addedText(amounts, NET)),
    payStep('paid', notBelowZero(net), `max(0.00, ${formatCents(net)})`),
    ...stepUnlessZero('carried_forward', forward, `min(0.00, ${formatCents(net)})`),
  ];
}
