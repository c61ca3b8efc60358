/**
 * What the published files say of every account and day, added up in whole numbers. It reads the files by itself, so
 * that it also checks what prepare.ts makes of them.
 */
import type { Day } from '../oracle/days.js';
import {
  readAssignments,
  readLoanBalances,
  readTransactions,
  type Assignment,
  type LoanBalance,
  type Transaction,
} from './raw-table.js';

/** Shares are counted in ten-thousandths, and so are rates. */
export const whole = 10_000n;

interface Balance {
  readonly day: Day;
  readonly cents: bigint;
  /** None on days on which the loan earns nothing, and none for a deposit. */
  readonly rate: bigint;
}

interface History {
  readonly record: 'loan' | 'deposit';
  readonly account: string;
  readonly customer: string;
  /** Oldest first; of several on one day the last counts. */
  readonly balances: Balance[];
}

/** What one manager held of one account over the period. */
export interface Holding {
  readonly record: 'loan' | 'deposit';
  readonly account: string;
  readonly customer: string;
  readonly manager: string;
  share: bigint;
  /** The rest in cents x share. */
  closing: bigint;
  balanceDays: bigint;
  /** In cents x share x rate. */
  interestDays: bigint;
}

const earning = new Set(['normal', 'special_mention']);

/** `12.50` with 2 decimals is 1250. */
export function scaled(text: string, decimals: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const [, sign = '', units = '', rest = ''] = match ?? [];
  if (match === null || rest.length > decimals) throw new Error(`not a number with ${decimals} decimals: ${text}`);
  return BigInt(sign + units + rest.padEnd(decimals, '0'));
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function depositHistory(account: string, transactions: readonly Transaction[]): History {
  const sorted = [...transactions].sort((a, b) => byText(a.date, b.date) || Number(a.sequence) - Number(b.sequence));
  const balances = sorted.map(({ date, balance }) => ({ day: date, cents: scaled(balance, 2), rate: 0n }));
  return { record: 'deposit', account, customer: account, balances };
}

function loanHistory(account: string, rows: readonly LoanBalance[]): History {
  const sorted = [...rows].sort((a, b) => byText(a.date, b.date));
  const balances = sorted.map((row) => {
    // A percentage with 2 decimals counts ten-thousandths.
    const rate = earning.has(row.class) ? scaled(row.rate_pct, 2) : 0n;
    return { day: row.date, cents: scaled(row.balance, 2), rate };
  });
  return { record: 'loan', account, customer: rows[0]?.account_id ?? '', balances };
}

export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function readHistories(folder: string): History[] {
  const deposits = grouped(readTransactions(folder), (row) => row.account_id);
  const loans = grouped(readLoanBalances(folder), (row) => row.loan_id);
  return [
    ...[...deposits].map(([account, rows]) => depositHistory(account, rows)),
    ...[...loans].map(([account, rows]) => loanHistory(account, rows)),
  ];
}

/** Every day's balance goes to those who hold the customer on that day; the shares of a customer must make a whole. */
function addDays(history: History, assignments: readonly Assignment[], days: readonly Day[]): Holding[] {
  const { record, account, customer } = history;
  const holdings = new Map<string, Holding>();
  for (const day of days) {
    const balance = history.balances.findLast((each) => each.day <= day);
    if (balance === undefined) continue;
    const running = assignments.filter(({ from, to }) => from <= day && (to === '' || day <= to));
    const shares = running.map(({ share }) => scaled(share, 4));
    if (shares.reduce((sum, share) => sum + share, 0n) !== whole) throw new Error(`${customer} is open on ${day}`);
    for (const holding of holdings.values()) holding.share = holding.closing = 0n;
    for (const [index, { manager }] of running.entries()) {
      const nothing = { share: 0n, closing: 0n, balanceDays: 0n, interestDays: 0n };
      const holding = holdings.get(manager) ?? { record, account, customer, manager, ...nothing };
      holdings.set(manager, holding);
      holding.share = shares[index] ?? 0n;
      holding.closing = balance.cents * holding.share;
      holding.balanceDays += holding.closing;
      holding.interestDays += holding.closing * balance.rate;
    }
  }
  return [...holdings.values()];
}

/** The holdings of all accounts over the days, by record, account and manager. */
export function holdingsOver(folder: string, days: readonly Day[]): Holding[] {
  const assignments = grouped(readAssignments(folder), (row) => row.customer);
  const holdings = readHistories(folder).flatMap((history) => {
    return addDays(history, assignments.get(history.customer) ?? [], days);
  });
  return holdings.sort(
    (a, b) => byText(a.record, b.record) || byText(a.account, b.account) || byText(a.manager, b.manager),
  );
}

export function total<Row>(rows: readonly Row[], measure: (row: Row) => bigint): bigint {
  return rows.reduce((sum, row) => sum + measure(row), 0n);
}
