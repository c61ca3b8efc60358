/** Accounts as the ledger shows them: what an account is like on a given day (SPEC 4). */
import { depositRates, nonAccrual } from './built-in.js';
import type { Case, LedgerRow, SnapshotMode } from './case.js';
import { periodOf, type Day } from './days.js';
import { exact, zero, type Exact } from './exact.js';
import { currencyOf } from './fx.js';
import { snapshotsOf } from './snapshots.js';

export type AccountKind = 'loan' | 'deposit';

export interface Account {
  readonly kind: AccountKind;
  readonly id: string;
  /** The counted rows, that of an opening among them, up to the last day of the period, oldest first. */
  readonly snapshots: readonly LedgerRow[];
  readonly latest: LedgerRow;
  readonly customer: string;
}

/** What is true of an account at the end of one day. */
export interface AccountState {
  readonly snapshot: LedgerRow | undefined;
  /** In the currency of the snapshot. */
  readonly balance: Exact;
  readonly currency: string;
  readonly rate: Exact;
  readonly riskClass: string;
  readonly accrues: boolean;
}

/** The accounts that have a row by the last day of the period. */
export function accountsOf(subject: Case): Account[] {
  const { last } = periodOf(subject.period);
  const rows = snapshotsOf(subject).filter((row) => row.date <= last);
  const accounts: Account[] = [];
  for (const row of rows) {
    if (accounts.some((account) => account.kind === row.record && account.id === row.account)) continue;
    const own = rows.filter((other) => other.record === row.record && other.account === row.account);
    own.sort((a, b) => (a.date < b.date ? -1 : 1));
    const latest = own.at(-1) ?? row;
    const kind = row.record as AccountKind;
    accounts.push({ kind, id: row.account, snapshots: own, latest, customer: latest.customer });
  }
  return accounts;
}

/** The latest snapshot of the account that is not after the day. */
export function snapshotOn(account: Account, day: Day): LedgerRow | undefined {
  return account.snapshots.findLast((row) => row.date <= day);
}

/** Looks accounts up day by day in one ledger. */
export class AccountHistory {
  private readonly counted: readonly LedgerRow[];
  private readonly classRecords: readonly LedgerRow[];
  private readonly mode: SnapshotMode;

  constructor(subject: Case) {
    this.counted = snapshotsOf(subject);
    this.classRecords = subject.ledger.filter((row) => row.record === 'class');
    this.mode = subject.snapshots;
  }

  stateOn(account: Account, day: Day): AccountState {
    const snapshot = snapshotOn(account, day);
    const balance = snapshot === undefined || this.isDropped(snapshot, day) ? zero : exact(snapshot.balance);
    const rate = snapshot === undefined ? zero : rateOf(snapshot);
    const riskClass = account.kind === 'loan' ? this.classOn(account, day) : '';
    const currency = currencyOf(snapshot);
    return { snapshot, balance, currency, rate, riskClass, accrues: !nonAccrual.has(riskClass) };
  }

  /** Under full snapshots, whether the row's own kind and branch has reported since without this account. */
  private isDropped(snapshot: LedgerRow, day: Day): boolean {
    if (this.mode === 'changes') return false;
    return this.counted.some(
      (row) =>
        row.record === snapshot.record && row.branch === snapshot.branch && snapshot.date < row.date && row.date <= day,
    );
  }

  /** The latest class stated not after the day; on one day a class record beats the loan row. */
  private classOn(loan: Account, day: Day): string {
    let stated = 'normal';
    let since: Day = '';
    for (const row of loan.snapshots) {
      if (row.class !== '' && row.date <= day && row.date > since) [stated, since] = [row.class, row.date];
    }
    for (const record of this.classRecords) {
      if (record.account !== loan.id || record.date > day || record.date < since) continue;
      [stated, since] = [record.class, record.date];
    }
    return stated;
  }
}

/** The rate on the row; a deposit without one has the rate of its product. */
function rateOf(snapshot: LedgerRow): Exact {
  if (snapshot.rate !== '') return exact(snapshot.rate);
  const productRate = snapshot.record === 'deposit' ? depositRates.get(snapshot.product) : undefined;
  if (productRate === undefined) throw new Error(`no rate for account ${snapshot.account} on ${snapshot.date}`);
  return exact(productRate);
}
