import { byManager } from './by-manager.js';
import { DepositAccount } from './deposit-account.js';
import { LotCalendar } from './lot-terms.js';
import type { DepositEntry, PayCase } from './pay.js';
import { compareBytes } from './people.js';

/** The risk deposit accounts of everybody in one pay. */
export class DepositAccounts {
  private readonly accounts: Map<string, DepositAccount>;
  private readonly calendar: LotCalendar;
  private readonly period: string;

  constructor({ period, predecessor, rules, entriesBefore }: Pick<PayCase, 'period' | 'predecessor' | 'rules' | 'entriesBefore'>) {
    this.period = period.name;
    this.calendar = new LotCalendar(period, predecessor, rules.deposit.vestingYearsOn);
    const before = [...byManager(entriesBefore)];
    this.accounts = new Map(before.map(([manager, entries]) => [manager, new DepositAccount(manager, period.name, this.calendar, entries)]));
  }

  /** The account of a manager; who has none is given an empty one. */
  of(manager: string): DepositAccount {
    const known = this.accounts.get(manager) ?? new DepositAccount(manager, this.period, this.calendar, []);
    this.accounts.set(manager, known);
    return known;
  }

  /** By name: those with anything at risk now. */
  atRisk(): string[] {
    return [...this.accounts].filter(([, account]) => account.hasAtRisk).map(([manager]) => manager);
  }

  /** Names of lots or periods, oldest first. */
  compareNames(a: string, b: string): number {
    return this.calendar.compare(a, b);
  }

  /** The entries of this pay, by manager in the order of booking. */
  entries(): DepositEntry[] {
    const sorted = [...this.accounts].sort(([a], [b]) => compareBytes(a, b));
    return sorted.flatMap(([, account]) => account.entries);
  }
}
