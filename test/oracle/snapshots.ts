/** The loan and deposit rows that count, and what an opening adds to them (SPEC 2.6 and 4). */
import { ledgerColumns, ledgerRow, type Case, type LedgerRow, type PositionRow } from './case.js';
import { periodOf, type Day } from './days.js';

function isSnapshot(row: LedgerRow): boolean {
  return row.record === 'loan' || row.record === 'deposit';
}

function sameSnapshot(a: LedgerRow, b: LedgerRow): boolean {
  return a.record === b.record && a.account === b.account && a.date === b.date;
}

/** The one row that counts of one account and date: that of the highest sequence, or one of identical rows. */
function countedRow(repeated: readonly LedgerRow[]): LedgerRow {
  const sequences = repeated.map((row) => row.sequence).filter((sequence) => sequence !== '');
  const highest = sequences.reduce((best, next) => (best === '' || BigInt(next) > BigInt(best) ? next : best), '');
  const candidates = repeated.filter((row) => row.sequence === highest);
  const [counted] = candidates;
  if (counted === undefined) throw new Error('no row to choose from');
  const isSame = (row: LedgerRow): boolean => ledgerColumns.every((column) => row[column] === counted[column]);
  if (!candidates.every(isSame)) throw new Error(`rows to reject: ${counted.account} on ${counted.date}`);
  return counted;
}

/** The loan and deposit rows that are not superseded. */
export function countedSnapshots(ledger: readonly LedgerRow[]): LedgerRow[] {
  const snapshots = ledger.filter(isSnapshot);
  return [...new Set(snapshots.map((row) => countedRow(snapshots.filter((other) => sameSnapshot(row, other)))))];
}

function sameAccount(a: LedgerRow, b: LedgerRow): boolean {
  return a.record === b.record && a.account === b.account;
}

/**
 * The state that a position tells, as a row of the day on which its run ended: whoever held a part is left out. It counts
 * like a ledger row of that day: a class record of the same day beats its class, and a provision in another currency
 * takes the fx rate of that day, whatever rate the earlier run had kept.
 */
function asSnapshot(position: PositionRow, day: Day): LedgerRow {
  const { record, account, customer, branch, product, currency } = position;
  return ledgerRow({
    record,
    date: day,
    account,
    customer,
    branch,
    product,
    currency,
    manager: position.row_manager,
    balance: position.balance_closing,
    rate: position.rate_closing,
    class: position.class_closing,
  });
}

/** One row for each account of the opening; the positions of those who share an account must tell one state. */
function openingAccounts(opening: readonly PositionRow[], eve: Day): LedgerRow[] {
  const accounts: LedgerRow[] = [];
  for (const position of opening) {
    if (periodOf(position.period).last !== eve) throw new Error(`the opening ${position.period} must end on ${eve}`);
    const row = asSnapshot(position, eve);
    const known = accounts.find((other) => sameAccount(row, other));
    if (known === undefined) accounts.push(row);
    else if (ledgerColumns.some((column) => row[column] !== known[column])) {
      throw new Error(`two opening states of ${row.account}`);
    }
  }
  return accounts;
}

/**
 * The rows that the opening adds, dated on the day before the period. Only loan and deposit rows before the period keep
 * it out: class records alone tell no balance. A row of the account of that very day is the ledger's word on that day.
 */
export function openingSnapshots(subject: Case): LedgerRow[] {
  const { first, eve } = periodOf(subject.period);
  const earlier = countedSnapshots(subject.ledger).filter((row) => row.date < first);
  const keepsOut = (row: LedgerRow, opened: LedgerRow): boolean => {
    if (sameAccount(row, opened) && (subject.snapshots === 'changes' || row.date === eve)) return true;
    return subject.snapshots === 'full' && row.record === opened.record && row.branch === opened.branch;
  };
  return openingAccounts(subject.opening ?? [], eve).filter((opened) => !earlier.some((row) => keepsOut(row, opened)));
}

/** The counted rows of the ledger and of the opening. */
export function snapshotsOf(subject: Case): LedgerRow[] {
  return [...countedSnapshots(subject.ledger), ...openingSnapshots(subject)];
}
