/** Who held what on every day that a measure may look at, also long before the period (SPEC 4, 5 and 9). */
import { AccountHistory, accountsOf, type Account } from './accounts.js';
import type { Case } from './case.js';
import { daysFrom, periodOf, plusDays, type Day } from './days.js';
import { multiply, type Exact } from './exact.js';
import { FxRates } from './fx.js';
import { holdersOf } from './holders.js';
import type { Span } from './spans.js';

/** One manager's part of one account at the end of one day. */
export interface HoldingDay {
  readonly account: Account;
  readonly day: Day;
  readonly manager: string;
  /** His part, in the policy's currency at the rate of the day. */
  readonly balance: Exact;
  /** Empty for a deposit. */
  readonly riskClass: string;
}

/** The days on which anything is dated, an opening on the day before the period: all others are like the day before. */
function eventfulDays(subject: Case): Set<Day> {
  const days = new Set<Day>();
  for (const row of subject.ledger) days.add(row.date);
  for (const row of subject.fx ?? []) days.add(row.date);
  for (const { from, to } of subject.assignments) {
    days.add(from);
    if (to !== '') days.add(plusDays(to, 1));
  }
  days.add(periodOf(subject.period).eve);
  return days;
}

function heldOn(subject: Case, account: Account, day: Day, history: AccountHistory, fx: FxRates): HoldingDay[] {
  const { balance, currency, riskClass } = history.stateOn(account, day);
  const whole = fx.converted(balance, currency, day);
  return holdersOf(account, day, subject.assignments).map(({ manager, share }) => {
    return { account, day, manager, balance: multiply(whole, share), riskClass };
  });
}

/** Every part of every account on every day of the span, zero balances included. */
export function holdingDays(subject: Case, span: Span): HoldingDay[] {
  const history = new AccountHistory(subject);
  const fx = new FxRates(subject);
  const eventful = eventfulDays(subject);
  const days = daysFrom(span.first, span.last);
  const result: HoldingDay[] = [];
  for (const account of accountsOf(subject)) {
    let before: HoldingDay[] | undefined;
    for (const day of days) {
      const isQuiet = before !== undefined && !eventful.has(day);
      before = isQuiet ? before?.map((held) => ({ ...held, day })) : heldOn(subject, account, day, history, fx);
      result.push(...(before ?? []));
    }
  }
  return result;
}
