import { DEPOSIT_ENTRIES, type DepositEntryKind, type Pay, type PoolShare } from '../appraisal/pay.js';
import { poolName } from '../appraisal/pool-shares.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';

/** What became of one pool. */
export interface PoolTotal {
  /** `bank`, `branch:B01`, `line:corporate` */
  readonly pool: string;
  /** of the file */
  readonly amount: Decimal;
  /** what was shared of it */
  readonly shared: Decimal;
  /** among how many */
  readonly people: number;
}

/** The risk deposits of all members. */
export interface DepositTotals {
  /** what this pay booked, by kind of entry */
  readonly booked: Readonly<Record<DepositEntryKind, Decimal>>;
  /** after it */
  readonly atRisk: Decimal;
  /** of losses and of restated losses: due, but more than was at risk */
  readonly uncovered: Decimal;
}

/** The pools in the order in which they were shared. */
export function poolTotals(shares: readonly PoolShare[]): PoolTotal[] {
  const totals = new Map<string, PoolTotal>();
  for (const { pool, shared } of shares) {
    const name = poolName(pool);
    totals.set(name, { pool: name, amount: pool.amount, shared, people: (totals.get(name)?.people ?? 0) + 1 });
  }
  return [...totals.values()];
}

export function depositTotals({ slips, entries, cuts, uncoveredRestatements }: Pay): DepositTotals {
  const booked = Object.fromEntries(DEPOSIT_ENTRIES.map((kind) => [kind, ZERO])) as Record<DepositEntryKind, Decimal>;
  for (const { entry, amount } of entries) booked[entry] = booked[entry].plus(amount);
  return {
    booked,
    atRisk: sum(slips.map(({ atRisk }) => atRisk)),
    uncovered: sum([...cuts, ...uncoveredRestatements].map(({ uncovered }) => uncovered)),
  };
}
