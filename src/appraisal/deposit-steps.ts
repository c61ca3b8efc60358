import { type PartInBand, partsInBands, riskDeposit } from '../formulas/risk-deposit.js';
import { type Decimal, notBelowZero } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { DepositInForce } from '../policy/pay-rules.js';
import type { Text } from '../problems/entry.js';
import type { DepositAccount, VestedTranche } from './deposit-account.js';
import type { PayItem, PayStep } from './pay.js';
import { type PayAmounts, addedAmounts, addedText, factorText, payStep } from './pay-steps.js';

/** Of what a part is held back. */
const HELD_OF: readonly PayItem[] = ['performance', 'advance_set_off', 'piece', 'maximum_cut'];

/**
 * The risk deposit in someone's pay (SPEC 13): what falls due of his account is returned, and what the bands say of this
 * pay is held back; both are booked in the account.
 */
export function depositSteps(account: DepositAccount, earned: PayAmounts, { bands }: DepositInForce): PayStep[] {
  const returned = account.vest().map((vested) => returnedStep(vested));
  const base = notBelowZero(addedAmounts(earned, HELD_OF));
  const amount = riskDeposit(base, bands.value);
  if (amount.isZero()) return returned;
  const text = heldText(base, addedText(earned, HELD_OF), partsInBands(base, bands.value));
  account.hold(amount, text);
  return [payStep('deposit_held', amount.negated(), text, { clause: bands.clause }), ...returned];
}

function returnedStep({ lot, atRisk, amount, tranche, clause }: VestedTranche): PayStep {
  const before = formatCents(atRisk);
  const text = { en: `${before} at risk, ${tranche.en}`, zh: `在险 ${before}，${tranche.zh}` };
  return payStep('deposit_returned', amount, text, { of: lot, clause });
}

function heldText(base: Decimal, made: Text, parts: readonly PartInBand[]): Text {
  const held = parts.map(({ part, share }) => `${formatCents(part)} x ${factorText(share)}`).join(' + ');
  return { en: `${formatCents(base)} (${made.en}): ${held}`, zh: `${formatCents(base)}（${made.zh}）：${held}` };
}
