/** The rows of positions.csv (SPEC 16). An account that is known from the opening alone has the day of the opening. */
import { AccountHistory } from './accounts.js';
import type { Case, PositionRow } from './case.js';
import { dailyAverage, interestOf, suspendedOf, tenDayAverage, type Part } from './day-book.js';
import { periodOf } from './days.js';
import { amountText, decimalText } from './exact.js';
import { currencyOf } from './fx.js';

export interface Position {
  readonly record: 'loan' | 'deposit';
  readonly account: string;
  readonly customer: string;
  readonly branch: string;
  readonly product: string;
  /** `(unassigned)` for what nobody held. */
  readonly manager: string;
  /** On the last day, in full and without trailing zeros. */
  readonly share: string;
  readonly snapshot_date: string;
  readonly row_manager: string;
  /** The whole account's, in its own currency. */
  readonly balance_closing: string;
  /** In full, without trailing zeros. */
  readonly rate_closing: string;
  /** Empty for a deposit. */
  readonly class_closing: string;
  /** From here on the manager's part, in the policy's currency. */
  readonly average_ten_day: string;
  readonly average_daily: string;
  readonly closing: string;
  readonly interest: string;
  readonly interest_suspended: string;
  readonly provision_closing: string;
}

function positionOf(subject: Case, part: Part, history: AccountHistory): Position {
  const { account, manager } = part;
  const state = history.stateOn(account, periodOf(subject.period).last);
  return {
    record: account.kind,
    account: account.id,
    customer: account.customer,
    branch: account.latest.branch,
    product: account.latest.product,
    manager,
    share: decimalText(part.shareOnLastDay),
    snapshot_date: account.latest.date,
    row_manager: account.latest.manager,
    balance_closing: amountText(state.balance),
    rate_closing: decimalText(state.rate),
    class_closing: state.riskClass,
    average_ten_day: amountText(tenDayAverage(part, subject)),
    average_daily: amountText(dailyAverage(part, subject)),
    closing: amountText(part.closing),
    interest: amountText(interestOf(part, subject)),
    interest_suspended: amountText(suspendedOf(part)),
    provision_closing: amountText(part.provisionClosing),
  };
}

/** One for each part that was held on some day of the period, in the order of the parts. */
export function positionsOf(subject: Case, parts: readonly Part[]): Position[] {
  const history = new AccountHistory(subject);
  return parts.filter((part) => part.heldInPeriod).map((part) => positionOf(subject, part, history));
}

/** The same with the columns that the file has beside them, so that it can be an opening. */
export function positionRowsOf(subject: Case, parts: readonly Part[]): PositionRow[] {
  const history = new AccountHistory(subject);
  return parts
    .filter((part) => part.heldInPeriod)
    .map((part) => ({
      period: subject.period,
      currency: currencyOf(part.account.latest),
      ...positionOf(subject, part, history),
    }));
}
