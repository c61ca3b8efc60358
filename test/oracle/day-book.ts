/** Every account on every day, and each holder's part of what happens on it (SPEC 4 to 6). */
import { AccountHistory, accountsOf, type Account, type AccountState } from './accounts.js';
import type { Case } from './case.js';
import { daysFrom, periodOf, type Day } from './days.js';
import { add, dividedBy, isZero, multiply, subtract, times, zero, type Exact } from './exact.js';
import { currencyOf, FxRates } from './fx.js';
import { holdersOf, type Holder } from './holders.js';
import { basis, policyCurrency, provisionRatio } from './built-in.js';

export interface AccountDay {
  readonly account: Account;
  readonly day: Day;
  readonly state: AccountState;
  /** From here on in the policy's currency; the balance at the rate of the day. */
  readonly balance: Exact;
  readonly provision: Exact;
  /** Since the day before; none on the day before the period. */
  readonly provisionChange: Exact;
  readonly holders: readonly Holder[];
}

/** Sums of one manager's part of one account, in the policy's currency and not yet divided. */
export interface Part {
  readonly account: Account;
  readonly manager: string;
  heldInPeriod: boolean;
  shareOnLastDay: Exact;
  closing: Exact;
  balanceDays: Exact;
  balanceTenDayEnds: Exact;
  /** Balance x rate of the days that earn interest: for a deposit, of all days. */
  yieldDays: Exact;
  yieldTenDayEnds: Exact;
  suspendedDays: Exact;
  provisionOpening: Exact;
  provisionClosing: Exact;
  provisionChange: Exact;
}

/**
 * What gives a provision the rate of the day: another balance or class than at the end of the day before. A hand-over, a
 * row that repeats both, another interest rate or another fx rate gives it none. A balance that its branch no longer
 * lists is zero from that day on, so that the account takes the rate of the day on which it comes back. The same figure
 * in another currency is another balance.
 */
function isRepriced(before: AccountState | undefined, now: AccountState): boolean {
  if (before === undefined || before.riskClass !== now.riskClass || before.currency !== now.currency) return true;
  return !isZero(subtract(now.balance, before.balance));
}

/** From when on an account must be followed: a provision in another currency may keep a rate of long ago. */
function followedFrom(account: Account, eve: Day): Day {
  const isLocal = account.snapshots.every((row) => currencyOf(row) === policyCurrency);
  const [oldest] = account.snapshots;
  return isLocal || oldest === undefined || oldest.date > eve ? eve : oldest.date;
}

/** The day before the period and all days of it, for one account. */
function daysOf(account: Account, subject: Case, history: AccountHistory, fx: FxRates): AccountDay[] {
  const { eve, last } = periodOf(subject.period);
  const result: AccountDay[] = [];
  let before: AccountState | undefined;
  let pricedOn = eve;
  for (const day of daysFrom(followedFrom(account, eve), last)) {
    const state = history.stateOn(account, day);
    if (isRepriced(before, state)) pricedOn = day;
    before = state;
    if (day < eve) continue;
    const { currency } = state;
    const provision = fx.converted(multiply(state.balance, provisionRatio(state.riskClass)), currency, pricedOn);
    const yesterday = result.at(-1)?.provision ?? provision;
    result.push({
      account,
      day,
      state,
      balance: fx.converted(state.balance, currency, day),
      provision,
      provisionChange: subtract(provision, yesterday),
      holders: holdersOf(account, day, subject.assignments),
    });
  }
  return result;
}

/** The day before the period and all days of it, for every account. */
export function accountDays(subject: Case): AccountDay[] {
  const history = new AccountHistory(subject);
  const fx = new FxRates(subject);
  return accountsOf(subject).flatMap((account) => daysOf(account, subject, history, fx));
}

function emptyPart(account: Account, manager: string): Part {
  return {
    account,
    manager,
    heldInPeriod: false,
    shareOnLastDay: zero,
    closing: zero,
    balanceDays: zero,
    balanceTenDayEnds: zero,
    yieldDays: zero,
    yieldTenDayEnds: zero,
    suspendedDays: zero,
    provisionOpening: zero,
    provisionClosing: zero,
    provisionChange: zero,
  };
}

function addDay(part: Part, entry: AccountDay, share: Exact, tenDayEnds: readonly Day[]): void {
  const { state, day } = entry;
  const balance = multiply(entry.balance, share);
  const earned = multiply(balance, state.rate);
  part.heldInPeriod = true;
  part.balanceDays = add(part.balanceDays, balance);
  if (state.accrues) part.yieldDays = add(part.yieldDays, earned);
  else part.suspendedDays = add(part.suspendedDays, earned);
  if (tenDayEnds.includes(day)) {
    part.balanceTenDayEnds = add(part.balanceTenDayEnds, balance);
    part.yieldTenDayEnds = add(part.yieldTenDayEnds, earned);
  }
  part.provisionChange = add(part.provisionChange, multiply(entry.provisionChange, share));
}

/** One part for each account and manager who held it on the day before the period or within it. */
export function partsOf(subject: Case, entries: readonly AccountDay[]): Part[] {
  const { eve, last, tenDayEnds } = periodOf(subject.period);
  const parts = new Map<string, Part>();
  for (const entry of entries) {
    const { account, day } = entry;
    for (const { manager, share } of entry.holders) {
      const key = JSON.stringify([account.kind, account.id, manager]);
      const part = parts.get(key) ?? emptyPart(account, manager);
      parts.set(key, part);
      if (day === eve) part.provisionOpening = multiply(entry.provision, share);
      else addDay(part, entry, share, tenDayEnds);
      if (day !== last) continue;
      part.shareOnLastDay = share;
      part.closing = multiply(entry.balance, share);
      part.provisionClosing = multiply(entry.provision, share);
    }
  }
  return [...parts.values()];
}

export function dailyAverage(part: Part, subject: Case): Exact {
  return dividedBy(part.balanceDays, periodOf(subject.period).days.length);
}

export function tenDayAverage(part: Part, subject: Case): Exact {
  return dividedBy(part.balanceTenDayEnds, periodOf(subject.period).tenDayEnds.length);
}

export function policyAverage(part: Part, subject: Case): Exact {
  return subject.averaging === 'daily' ? dailyAverage(part, subject) : tenDayAverage(part, subject);
}

/** Interest earned on a loan day by day, or the cost of a deposit averaged like the deposits themselves. */
export function interestOf(part: Part, subject: Case): Exact {
  const { days, tenDayEnds } = periodOf(subject.period);
  if (part.account.kind === 'loan' || subject.averaging === 'daily') return dividedBy(part.yieldDays, basis);
  return dividedBy(times(part.yieldTenDayEnds, days.length), tenDayEnds.length * basis);
}

export function suspendedOf(part: Part): Exact {
  return dividedBy(part.suspendedDays, basis);
}
