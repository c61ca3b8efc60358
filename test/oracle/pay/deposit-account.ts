/** The account of risk deposits: entries by manager and lot, and what they leave at risk (SPEC 13). */
import { byBytes } from '../people.js';

export type EntryKind = 'held' | 'cut' | 'forfeited' | 'restored' | 'vested' | 'returned';

export interface DepositEntry {
  readonly period: string;
  readonly manager: string;
  /** The period in which it was held. */
  readonly lot: string;
  readonly kind: EntryKind;
  /** Of the loan that was lost; empty for other entries. */
  readonly account: string;
  /** In cents, above zero. */
  readonly amount: bigint;
  /** Of the lot, after the entry, in cents. */
  readonly atRisk: bigint;
}

const effects: Readonly<Record<EntryKind, bigint>> = {
  held: 1n,
  restored: 1n,
  cut: -1n,
  forfeited: -1n,
  vested: -1n,
  returned: 0n,
};

export class DepositAccount {
  /** Those that this pay adds. */
  readonly added: DepositEntry[] = [];

  constructor(
    private readonly period: string,
    private readonly before: readonly DepositEntry[],
  ) {}

  private entriesOf(manager: string): DepositEntry[] {
    return [...this.before, ...this.added].filter((entry) => entry.manager === manager);
  }

  /** Everybody who ever had an entry, in order of id. */
  managers(): string[] {
    return [...new Set([...this.before, ...this.added].map(({ manager }) => manager))].sort(byBytes);
  }

  /** In the order in which they were held, so the oldest first. */
  lotsOf(manager: string): string[] {
    return [...new Set(this.entriesOf(manager).map(({ lot }) => lot))];
  }

  atRisk(manager: string, lot: string): bigint {
    let left = 0n;
    for (const entry of this.entriesOf(manager)) if (entry.lot === lot) left += effects[entry.kind] * entry.amount;
    return left;
  }

  atRiskOf(manager: string): bigint {
    return this.lotsOf(manager).reduce((sum, lot) => sum + this.atRisk(manager, lot), 0n);
  }

  /** An entry of nothing is none. */
  add(manager: string, lot: string, kind: EntryKind, amount: bigint, account = ''): void {
    if (amount === 0n) return;
    const atRisk = this.atRisk(manager, lot) + effects[kind] * amount;
    if (amount < 0n || atRisk < 0n) throw new Error(`${kind} ${amount} of ${manager} leaves ${atRisk} in ${lot}`);
    this.added.push({ period: this.period, manager, lot, kind, account, amount, atRisk });
  }

  /** Takes from the lots at risk, oldest first, as much as there is. @returns what was taken */
  take(manager: string, due: bigint, account: string): bigint {
    let taken = 0n;
    for (const lot of this.lotsOf(manager)) {
      const there = this.atRisk(manager, lot);
      const part = there < due - taken ? there : due - taken;
      this.add(manager, lot, 'cut', part, account);
      taken += part;
    }
    return taken;
  }
}
