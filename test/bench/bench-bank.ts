import type { SnapshotDates } from './bench-dates.js';
import { type BenchProduct, DEPOSIT_PRODUCTS, LOAN_PRODUCTS, sharesOf } from './bench-products.js';
import { draw } from './draw.js';

const LOANS = sharesOf(LOAN_PRODUCTS);
const DEPOSITS = sharesOf(DEPOSIT_PRODUCTS);
const ACCOUNTS_A_MANAGER = 150;
const MANAGERS_A_BRANCH = 40;

/** Names the independent draws of one account; a snapshot's number is added to `balance`. */
const ASK = {
  life: 1, lifeDate: 2, record: 3, product: 4, size: 5, digits: 6, fen: 7, rate: 8, manager: 9, move: 10, moveDate: 11,
  repayment: 12, trouble: 13, troubleStart: 14, worst: 15, cure: 16, balance: 100,
} as const;

/** How large the bank is that gives the wanted number of ledger rows. */
export interface Bank {
  readonly seed: number;
  readonly calendar: SnapshotDates;
  readonly accounts: number;
  readonly customers: number;
  readonly managers: number;
  readonly branches: number;
  /** Snapshot rows of all dates; the income rows fill up to the wanted number. */
  readonly snapshotRows: number;
}

/** First snapshot that lists the account, and the first that no longer does. */
function life(seed: number, account: number, snapshots: number): { opens: number; closes: number } {
  const kind = draw(seed, account, ASK.life) % 1000;
  if (kind >= 30) return { opens: 0, closes: snapshots };
  const date = 1 + (draw(seed, account, ASK.lifeDate) % (snapshots - 1));
  return kind < 15 ? { opens: date, closes: snapshots } : { opens: 0, closes: date };
}

/** The bank whose snapshots take about 99 of 100 of `rows`. */
export function bankOf(rows: number, seed: number, calendar: SnapshotDates): Bank {
  const wanted = Math.floor((rows * 99) / 100);
  let accounts = 0;
  let snapshotRows = 0;
  for (;;) {
    const { opens, closes } = life(seed, accounts, calendar.dates.length);
    if (snapshotRows + closes - opens > wanted) break;
    snapshotRows += closes - opens;
    accounts += 1;
  }
  const managers = Math.max(1, Math.round(accounts / ACCOUNTS_A_MANAGER));
  const branches = Math.max(1, Math.round(managers / MANAGERS_A_BRANCH));
  return { seed, calendar, accounts, customers: Math.ceil((accounts * 3) / 5), managers, branches, snapshotRows };
}

export function isOpen(bank: Bank, account: number, snapshot: number): boolean {
  const { opens, closes } = life(bank.seed, account, bank.calendar.dates.length);
  return snapshot >= opens && snapshot < closes;
}

export function isLoan(bank: Bank, account: number): boolean {
  return draw(bank.seed, account, ASK.record) % 100 < 40;
}

export function productOf(bank: Bank, account: number, loan: boolean): BenchProduct {
  return (loan ? LOANS : DEPOSITS)[draw(bank.seed, account, ASK.product) % 100]!;
}

export function customerOf(account: number): number {
  return Math.floor((account * 3) / 5);
}

/** The branch on a snapshot: account numbers run branch by branch, and 2 of 1000 accounts move to the next one. */
export function branchOf(bank: Bank, account: number, snapshot: number): number {
  const home = Math.floor((account * bank.branches) / bank.accounts);
  return hasMoved(bank, account, snapshot, 0, 2) ? (home + 1) % bank.branches : home;
}

/** The manager on a snapshot: one of the branch's, and 1 of 100 accounts passes to the next one. */
export function managerOf(bank: Bank, account: number, snapshot: number, branch: number): number {
  const first = Math.floor((branch * bank.managers) / bank.branches);
  const count = Math.floor(((branch + 1) * bank.managers) / bank.branches) - first;
  const passed = hasMoved(bank, account, snapshot, 2, 12) ? 1 : 0;
  return first + ((draw(bank.seed, account, ASK.manager) % count) + passed) % count;
}

function hasMoved(bank: Bank, account: number, snapshot: number, from: number, to: number): boolean {
  const kind = draw(bank.seed, account, ASK.move) % 1000;
  if (kind < from || kind >= to) return false;
  return snapshot > draw(bank.seed, account, ASK.moveDate) % (bank.calendar.dates.length - 1);
}

/** The rate in ten-thousandths. */
export function rateOf(bank: Bank, account: number, product: BenchProduct): number {
  return product.rate + (draw(bank.seed, account, ASK.rate) % product.rateSpread);
}

/** The balance in fen; all steps stay whole numbers below 2^53. */
export function balanceOf(bank: Bank, account: number, snapshot: number, product: BenchProduct): number {
  const power = product.smallest + (draw(bank.seed, account, ASK.size) % product.decades);
  const unit = TENS[power - 4]!;
  const leading = 10_000 + (draw(bank.seed, account, ASK.digits) % 90_000);
  const start = leading * unit + (draw(bank.seed, account, ASK.fen) % unit);
  if (product.movement === 'fixed') return start;
  if (product.movement === 'daily') return Math.floor((start * (900 + (draw(bank.seed, account, ASK.balance + snapshot) % 201))) / 1000);
  const repaidAMonth = draw(bank.seed, account, ASK.repayment) % 20;
  return start - Math.floor((start * repaidAMonth * bank.calendar.monthsPassed[snapshot]!) / 1000);
}

const TENS = [1, 10, 100, 1_000, 10_000, 100_000] as const;

/** 0 normal to 4 loss: 3 of 100 loans go down a class every second snapshot to their worst, and a third recovers. */
export function classOf(bank: Bank, account: number, snapshot: number): number {
  if (draw(bank.seed, account, ASK.trouble) % 100 >= 3) return 0;
  const start = (draw(bank.seed, account, ASK.troubleStart) % 12) - 2;
  if (snapshot < start) return 0;
  if (snapshot >= start + 4 && draw(bank.seed, account, ASK.cure) % 3 === 0) return 0;
  const worst = WORST_CLASSES[draw(bank.seed, account, ASK.worst) % 10]!;
  return Math.min(worst, 1 + Math.floor((snapshot - start) / 2));
}

const WORST_CLASSES = [1, 1, 1, 1, 1, 2, 2, 2, 3, 4] as const;
