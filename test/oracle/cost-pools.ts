/** The cost pools of a month, and who bears them (SPEC 7). */
import { costDrivers } from './cost-drivers.js';
import { add, cents, exact, isPositive, zero, type Exact } from './exact.js';
import { isWithin, monthOf, periodOf } from './days.js';
import { unassigned } from './holders.js';
import type { MonthMargins } from './efficiency.js';
import type { ProfitBook } from './profit-book.js';
import { sharedByWeight } from './sharing.js';

/** Cents by branch; blank is the bank's. */
function poolsIn(book: ProfitBook, month: string): Map<string, bigint> {
  const pools = new Map<string, bigint>();
  for (const row of book.subject.ledger) {
    const isPool = row.record === 'cost' && row.manager === '';
    if (!isPool || monthOf(row.date) !== month || !isWithin(row.date, periodOf(book.subject.period))) continue;
    pools.set(row.branch, (pools.get(row.branch) ?? 0n) + cents(exact(row.amount)));
  }
  return pools;
}

class Bearers {
  readonly borne = new Map<string, bigint>();
  private readonly branches: ReadonlyMap<string, string>;

  constructor(
    book: ProfitBook,
    private readonly drivers: ReadonlyMap<string, Exact>,
  ) {
    this.branches = new Map(book.people.map((person) => [person.manager, person.branch]));
  }

  /** The managers who take part, with their drivers: all of them, or those of a branch. */
  driversOf(branch?: string): Map<string, Exact> {
    return new Map([...this.drivers].filter(([id]) => branch === undefined || this.branches.get(id) === branch));
  }

  /** Where nobody has a driver above zero, it is nobody's. */
  share(amount: bigint, weights: ReadonlyMap<string, Exact>): void {
    const isShared = [...weights.values()].some(isPositive);
    const shares = isShared ? sharedByWeight(amount, weights) : new Map([[unassigned, amount]]);
    for (const [id, share] of shares) this.borne.set(id, (this.borne.get(id) ?? 0n) + share);
  }

  /** The drivers of the managers of each branch together; blank is a branch like any other. */
  driversByBranch(): Map<string, Exact> {
    const sums = new Map<string, Exact>();
    for (const [id, driver] of this.drivers) {
      const branch = this.branches.get(id) ?? '';
      sums.set(branch, add(sums.get(branch) ?? zero, driver));
    }
    return sums;
  }
}

function inOneStep(bearers: Bearers, pools: ReadonlyMap<string, bigint>): void {
  for (const [branch, amount] of pools) bearers.share(amount, bearers.driversOf(branch === '' ? undefined : branch));
}

/** The bank's pool to the branches first; what a branch gets is shared together with its own pool. */
function inTwoSteps(bearers: Bearers, pools: ReadonlyMap<string, bigint>): void {
  const bank = pools.get('') ?? 0n;
  const toShare = new Map([...pools].filter(([branch]) => branch !== ''));
  const byBranch = bearers.driversByBranch();
  const isShared = [...byBranch.values()].some(isPositive);
  if (isShared) {
    for (const [branch, part] of sharedByWeight(bank, byBranch)) {
      toShare.set(branch, (toShare.get(branch) ?? 0n) + part);
    }
  } else bearers.share(bank, new Map());
  for (const [branch, amount] of toShare) bearers.share(amount, bearers.driversOf(branch));
}

/** Cents by manager; whoever bears none may be left out. */
export function allocatedCosts(book: ProfitBook, month: string, margins: MonthMargins): ReadonlyMap<string, bigint> {
  const bearers = new Bearers(book, costDrivers(book, month, margins));
  const pools = poolsIn(book, month);
  if (book.settings.cost_steps === 'one_step') inOneStep(bearers, pools);
  else inTwoSteps(bearers, pools);
  const sum = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((all, amount) => all + amount, 0n);
  if (sum(pools.values()) !== sum(bearers.borne.values())) throw new Error(`the pools of ${month} are not shared`);
  return bearers.borne;
}
