import { type Decimal, ONE, ZERO } from '../money/decimal.js';
import { sharesByWeight } from '../money/largest-remainder.js';
import { roundToCents } from '../money/rounding.js';
import type { DepositInForce } from '../policy/pay-rules.js';
import { LOSS_ROLES, type LoanLoss, type LossCut } from './pay.js';
import { UNASSIGNED, compareBytes } from './people.js';

/** The part of a loss that one person answers for with his deposit. */
export type LossPart = Omit<LossCut, 'cut' | 'uncovered'>;

/**
 * Splits the losses of loan accounts among who answers for them (SPEC 13): the policy's share for those who granted the loan,
 * equally among those who granted it, and that for those who held it later, equally among them; each share is rounded to
 * 0.01, half away from zero, and split to the cent by largest remainder, ties by id. Nobody answers for a gain, and
 * `(unassigned)` for nothing.
 * @returns by account, role and manager; parts of 0.00 too
 */
export function lossParts(losses: readonly LoanLoss[], deposit: Pick<DepositInForce, 'cutGranted' | 'cutHeld'>): LossPart[] {
  const shareOf = { granted: deposit.cutGranted.value, held: deposit.cutHeld.value };
  const real = losses.filter(({ loss }) => loss.greaterThan(0));
  return real.sort((a, b) => compareBytes(a.account, b.account)).flatMap((each) => {
    const granted = new Set(each.granted);
    const people = { granted: each.granted, held: each.held.filter((manager) => !granted.has(manager)) };
    return LOSS_ROLES.flatMap((role) => {
      const parts = equalParts(roundToCents(each.loss.times(shareOf[role])), people[role]);
      return parts.map(({ manager, due }): LossPart => ({ account: each.account, loss: each.loss, manager, role, due }));
    });
  });
}

function equalParts(amount: Decimal, people: readonly string[]): { manager: string; due: Decimal }[] {
  const managers = [...new Set(people)].filter((manager) => manager !== UNASSIGNED).sort(compareBytes);
  const parts = sharesByWeight(amount, managers.map(() => ONE));
  return managers.map((manager, index) => ({ manager, due: parts?.[index] ?? ZERO }));
}
