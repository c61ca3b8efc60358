import type { Period } from '../calendar/period.js';
import { formatCents } from '../money/rounding.js';
import type { Text } from '../problems/entry.js';
import { approvedText } from './approval.js';
import type { DepositAccounts } from './deposit-accounts.js';
import { isWithin } from './given-references.js';
import type { LossPart } from './loan-loss-parts.js';
import type { LossCut, RestatedLot, UncoveredRestatement } from './pay.js';
import { compareBytes } from './people.js';
import type { Sanction } from './reference-facts.js';
import { bySanctionDate } from './settlement-steps.js';

/**
 * Books what restatements change in lots of earlier periods (SPEC 13): more is cut, so far as the lot still has it; what was
 * cut too much is restored.
 * @returns what no lot could give, by manager, restated period and lot
 */
export function bookRestatedLots(accounts: DepositAccounts, restated: readonly RestatedLot[]): UncoveredRestatement[] {
  const sorted = [...restated].sort(
    (a, b) => compareBytes(a.manager, b.manager) || accounts.compareNames(a.period, b.period) || accounts.compareNames(a.lot, b.lot),
  );
  return sorted.flatMap(({ period, manager, lot, cut }) => {
    const account = accounts.of(manager);
    if (!cut.greaterThan(0)) {
      account.restoreLot(lot, cut.negated(), { ofPeriod: period }, { en: `restatement of ${period}: less to be cut`, zh: `${period} 重述：应少扣` });
      return [];
    }
    const done = account.cutLot(lot, cut, { ofPeriod: period }, { en: `restatement of ${period}: more to be cut`, zh: `${period} 重述：应多扣` });
    return done.equals(cut) ? [] : [{ period, manager, lot, uncovered: cut.minus(done) }];
  });
}

/** Forfeits all that is at risk of whom a sanction of the period removes (SPEC 13). */
export function bookForfeits(accounts: DepositAccounts, sanctions: readonly Sanction[], period: Period): void {
  const removals = sanctions.filter(({ type, date }) => type === 'removal' && isWithin(date, period));
  for (const removal of removals.sort(bySanctionDate)) {
    const { en, zh } = approvedText(removal);
    accounts.of(removal.manager).forfeit({ en: `removal on ${removal.date}${en}`, zh: `${removal.date} 免职${zh}` });
  }
}

/** Cuts the accounts of those who answer for losses, in the order of the parts. */
export function bookLosses(accounts: DepositAccounts, parts: readonly LossPart[]): LossCut[] {
  return parts.map((part) => {
    const cut = accounts.of(part.manager).cut(part.due, part.account, lossReason(part));
    return { ...part, cut, uncovered: part.due.minus(cut) };
  });
}

function lossReason({ loss, role, due }: LossPart): Text {
  const [whole, own] = [formatCents(loss), formatCents(due)];
  return role === 'granted'
    ? { en: `loan loss of ${whole}, granted by him: his part ${own}`, zh: `贷款损失 ${whole}，发放人承担 ${own}` }
    : { en: `loan loss of ${whole}, held by him later: his part ${own}`, zh: `贷款损失 ${whole}，后续管户人承担 ${own}` };
}
