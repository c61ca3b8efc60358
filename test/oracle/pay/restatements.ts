/** What the pay of an earlier period would have been by a corrected run, and what of it the next pay books (SPEC 13). */
import { byBytes } from '../people.js';
import type { DepositAccount } from './deposit-account.js';
import type { Booking, Difference, Pay } from './pay-figures.js';
import { earnedItems } from './payslip.js';

type Amounts = Map<string, bigint>;

function raise(amounts: Amounts, key: string, amount: bigint): void {
  amounts.set(key, (amounts.get(key) ?? 0n) + amount);
}

/** By component and manager. */
function componentsOf({ slips, prizes }: Pay): Map<string, Amounts> {
  const components = new Map<string, Amounts>();
  for (const item of earnedItems) components.set(item, new Map(slips.map((slip) => [slip.person.manager, slip.amounts[item]])));
  const won: Amounts = new Map();
  for (const { manager, amount } of prizes) raise(won, manager, amount);
  return components.set('prize_won', won);
}

/** @param isSettled whether the advance of a quarter was set off already, so that its year has the last word */
export function differences(bookings: readonly Booking[], isSettled: (period: string) => boolean): Difference[] {
  return bookings.flatMap(({ booked, restated }) => {
    const old = componentsOf(booked);
    return [...componentsOf(restated)].flatMap(([component, now]) => {
      if (component === 'performance' && isSettled(restated.round.period)) return [];
      const then: Amounts = old.get(component) ?? new Map();
      const managers = [...new Set([...then.keys(), ...now.keys()])].sort(byBytes);
      const changed = managers.map((manager) => {
        const amount = (now.get(manager) ?? 0n) - (then.get(manager) ?? 0n);
        return { period: restated.round.period, manager, component, amount };
      });
      return changed.filter(({ amount }) => amount !== 0n);
    });
  });
}

/** What was cut or forfeited of a lot in the period itself. */
function cutOf({ entries }: Pay, manager: string, lot: string): bigint {
  const own = entries.filter((entry) => entry.manager === manager && entry.lot === lot);
  return own.filter(({ kind }) => kind === 'cut' || kind === 'forfeited').reduce((sum, { amount }) => sum + amount, 0n);
}

/** What lots were to lose and gain by restatements; above zero where more was to be cut. */
export interface LotDifference {
  /** That was restated. */
  readonly period: string;
  readonly manager: string;
  readonly lot: string;
  readonly amount: bigint;
  /** What the lot had too little for it. */
  readonly uncovered: bigint;
}

/** What restatements of a period have cut of a lot so far; what they found no cover for was never cut. */
function cutSince(before: readonly Pay[], period: string, manager: string, lot: string): bigint {
  const own = before.flatMap((pay) => pay.lotDifferences).filter((each) => each.period === period && each.manager === manager && each.lot === lot);
  return own.reduce((sum, { amount, uncovered }) => sum + amount - uncovered, 0n);
}

/** Cuts lots by what was to be cut more, as far as they go, and restores what was cut too much. */
export function bookCuts(account: DepositAccount, bookings: readonly Booking[], before: readonly Pay[]): LotDifference[] {
  const found: LotDifference[] = [];
  for (const manager of account.managers()) {
    for (const { restated } of bookings) {
      const { period } = restated.round;
      const original = before.find((pay) => pay.round.period === period) ?? restated;
      for (const lot of account.lotsOf(manager)) {
        const amount = cutOf(restated, manager, lot) - cutOf(original, manager, lot) - cutSince(before, period, manager, lot);
        const atRisk = account.atRisk(manager, lot);
        const cut = amount < atRisk ? amount : atRisk;
        if (amount > 0n) account.add(manager, lot, 'cut', cut);
        if (amount < 0n) account.add(manager, lot, 'restored', -amount);
        if (amount !== 0n) found.push({ period, manager, lot, amount, uncovered: amount > 0n ? amount - cut : 0n });
      }
    }
  }
  return found;
}
