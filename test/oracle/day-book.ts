/** Every account on every day, and each holder's part of what happens on it (SPEC 4 to 6). */
import { AccountHistory, accountsOf, type Account, type AccountState } from './accounts.js';
import type { Case } from './case.js';
import { periodOf, type Day } from './days.js';
import { add, dividedBy, multiply, subtract, times, zero, type Exact } from './exact.js';
import { holdersOf, type Holder } from './holders.js';
import { basis } from './built-in.js';

export interface AccountDay {
  readonly account: Account;
  readonly day: Day;
  readonly state: AccountState;
  readonly provisionChange: Exact;
  readonly holders: readonly Holder[];
}

/** Sums of one manager's part of one account, not yet divided. */
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

/** The day before the period and all days of it, for every account. */
export function accountDays(subject: Case): AccountDay[] {
  const period = periodOf(subject.period);
  const history = new AccountHistory(subject);
  const result: AccountDay[] = [];
  for (const account of accountsOf(subject)) {
    let before = history.stateOn(account, period.eve);
    for (const day of [period.eve, ...period.days]) {
      const state = history.stateOn(account, day);
      const provisionChange = subtract(state.provision, before.provision);
      const holders = holdersOf(account, day, subject.assignments);
      result.push({ account, day, state, provisionChange, holders });
      before = state;
    }
  }
  return result;
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
  const balance = multiply(state.balance, share);
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
    const { account, day, state } = entry;
    for (const { manager, share } of entry.holders) {
      const key = JSON.stringify([account.kind, account.id, manager]);
      const part = parts.get(key) ?? emptyPart(account, manager);
      parts.set(key, part);
      if (day === eve) part.provisionOpening = multiply(state.provision, share);
      else addDay(part, entry, share, tenDayEnds);
      if (day !== last) continue;
      part.shareOnLastDay = share;
      part.closing = multiply(state.balance, share);
      part.provisionClosing = multiply(state.provision, share);
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
