import { vestedAmount } from '../formulas/vested-amount.js';
import { Decimal, ZERO, sum } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { LotCalendar } from './lot-terms.js';
import type { DepositEntry, DepositEntryKind, PastDepositEntry } from './pay.js';

/** What was held back in one period. */
interface Lot {
  readonly name: string;
  atRisk: Decimal;
  /** cut and forfeited, less restored */
  taken: Decimal;
}

/** A tranche of a lot that has fallen due. */
export interface VestedTranche {
  readonly lot: string;
  /** of the lot, before */
  readonly atRisk: Decimal;
  /** above zero */
  readonly amount: Decimal;
  /** which of how many */
  readonly tranche: Text;
  /** place of the vesting years in the policy */
  readonly clause: string;
}

/** What an entry comes of: the loss of an account, or the restatement of a period. */
type Cause = Partial<Pick<DepositEntry, 'account' | 'ofPeriod'>>;

const RETURNED: Text = { en: 'paid of what vested', zh: '返还到期部分' };
const AFTER_THE_LAST: Text = { en: 'restored after the last tranche', zh: '末期到期后恢复' };

/**
 * The risk deposit account of one person in one pay (SPEC 13): lots with what is at risk in each, and the entries that
 * this pay adds. At risk is always held + restored - cut - forfeited - vested, never below zero and never more than was
 * held; what vests is returned at once.
 */
export class DepositAccount {
  /** in the order of booking */
  readonly entries: DepositEntry[] = [];
  /** oldest first */
  private readonly lots: Lot[];

  /**
   * @param period name of that of this pay
   * @param before earlier entries of this person, in any order
   */
  constructor(
    private readonly manager: string,
    private readonly period: string,
    private readonly calendar: LotCalendar,
    before: readonly PastDepositEntry[],
  ) {
    this.lots = lotsOf(before, calendar);
  }

  /** In all lots. */
  get atRisk(): Decimal {
    return sum(this.lots.map(({ atRisk }) => atRisk));
  }

  get hasAtRisk(): boolean {
    return this.lots.some(({ atRisk }) => !atRisk.isZero());
  }

  /** Cuts the lots at risk, oldest first, at most to zero. @returns what was cut */
  cut(most: Decimal, account: string, reason: Text): Decimal {
    let left = most;
    for (const lot of this.lots) {
      if (left.isZero()) break;
      left = left.minus(this.take(lot, 'cut', Decimal.min(left, lot.atRisk), reason, { account }));
    }
    return most.minus(left);
  }

  /** Cuts one lot, at most to zero. @returns what was cut */
  cutLot(name: string, most: Decimal, of: Cause, reason: Text): Decimal {
    const lot = this.lots.find((each) => each.name === name);
    return lot === undefined ? ZERO : this.take(lot, 'cut', Decimal.min(most, lot.atRisk), reason, of);
  }

  /** Brings back what was cut from a lot or forfeited, at most all of it. */
  restoreLot(name: string, most: Decimal, of: Cause, reason: Text): void {
    const lot = this.lots.find((each) => each.name === name);
    if (lot === undefined) return;
    const amount = Decimal.min(most, lot.taken);
    if (amount.isZero()) return;
    lot.atRisk = lot.atRisk.plus(amount);
    lot.taken = lot.taken.minus(amount);
    this.book(lot, 'restored', amount, reason, of);
  }

  /** Forfeits all that is at risk. */
  forfeit(reason: Text): void {
    for (const lot of this.lots) this.take(lot, 'forfeited', lot.atRisk, reason);
  }

  /** Lets the tranches vest that fall due in this pay, and returns them; what was restored after the last one is due at once. */
  vest(): VestedTranche[] {
    return this.lots.flatMap((lot): VestedTranche[] => {
      if (lot.atRisk.isZero()) return [];
      const { years, before, by } = this.calendar.tranches(lot.name);
      const due = Array.from({ length: by - before }, (_, index) => before + index + 1);
      const vested = due.map((tranche) => {
        const amount = vestedAmount(lot.atRisk, years.value - tranche + 1);
        return this.release(lot, amount, trancheText(tranche, years.value), years.clause);
      });
      const late = by === years.value ? [this.release(lot, lot.atRisk, AFTER_THE_LAST, years.clause)] : [];
      return [...vested, ...late].filter((each) => each !== undefined);
    });
  }

  /** Holds back an amount as the lot of this pay's period. */
  hold(amount: Decimal, reason: Text): void {
    if (amount.isZero()) return;
    const lot: Lot = { name: this.period, atRisk: amount, taken: ZERO };
    this.lots.push(lot);
    this.book(lot, 'held', amount, reason);
  }

  private release(lot: Lot, amount: Decimal, tranche: Text, clause: string): VestedTranche | undefined {
    if (amount.isZero()) return undefined;
    const { name, atRisk } = lot;
    lot.atRisk = atRisk.minus(amount);
    this.book(lot, 'vested', amount, tranche);
    this.book(lot, 'returned', amount, RETURNED);
    return { lot: name, atRisk, amount, tranche, clause };
  }

  private take(lot: Lot, entry: 'cut' | 'forfeited', amount: Decimal, reason: Text, of: Cause = {}): Decimal {
    if (amount.isZero()) return ZERO;
    lot.atRisk = lot.atRisk.minus(amount);
    lot.taken = lot.taken.plus(amount);
    this.book(lot, entry, amount, reason, of);
    return amount;
  }

  private book(lot: Lot, entry: DepositEntryKind, amount: Decimal, reason: Text, { account = '', ofPeriod = '' }: Cause = {}): void {
    const { manager, period } = this;
    this.entries.push({ period, manager, lot: lot.name, entry, account, ofPeriod, amount, atRisk: lot.atRisk, reason });
  }
}

/** The lots that earlier entries have left, oldest first. */
function lotsOf(before: readonly PastDepositEntry[], calendar: LotCalendar): Lot[] {
  const lots = new Map<string, Lot>();
  for (const { lot: name, entry, amount } of before) {
    const lot = lots.get(name) ?? { name, atRisk: ZERO, taken: ZERO };
    lots.set(name, lot);
    if (entry === 'returned') continue;
    const isGain = entry === 'held' || entry === 'restored';
    if (lot.atRisk.isZero() && isGain) lot.atRisk = amount;
    else lot.atRisk = isGain ? lot.atRisk.plus(amount) : lot.atRisk.minus(amount);
    if (entry !== 'held' && entry !== 'vested') lot.taken = isGain ? lot.taken.minus(amount) : lot.taken.plus(amount);
  }
  return [...lots.values()].sort((a, b) => calendar.compare(a.name, b.name));
}

function trancheText(tranche: number, years: number): Text {
  return { en: `tranche ${tranche} of ${years}`, zh: `第 ${tranche} 期，共 ${years} 期` };
}
