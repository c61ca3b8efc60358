/**
 * Makes ledger files of the Berka bank's published tables: `tsx prepare.ts SOURCE_FOLDER OUT_FOLDER`.
 * They hold changes only, so they are read with `--snapshots changes`. The roster and the assignments need no work.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFee, readLoanBalances, readTransactions, type Transaction } from './raw-table.js';

const depositColumns = ['date', 'account', 'customer', 'product', 'currency', 'balance', 'rate'] as const;
const loanColumns = ['date', 'account', 'customer', 'product', 'currency', 'balance', 'rate_pct', 'class'] as const;
const incomeColumns = ['date', 'product', 'amount', 'currency', 'customer', 'account'] as const;

type DepositRow = Record<(typeof depositColumns)[number], string>;
type LoanRow = Record<(typeof loanColumns)[number], string>;
type IncomeRow = Record<(typeof incomeColumns)[number], string>;

export interface BerkaLedger {
  readonly deposits: readonly DepositRow[];
  readonly loans: readonly LoanRow[];
  readonly income: readonly IncomeRow[];
}

/** The last transaction of each account and day, in the order of the file. */
function lastOfDay(transactions: readonly Transaction[]): Transaction[] {
  const last = new Map<string, Transaction>();
  for (const each of transactions) {
    const key = `${each.account_id} ${each.date}`;
    const known = last.get(key);
    if (known === undefined || BigInt(each.sequence) > BigInt(known.sequence)) last.set(key, each);
  }
  return [...last.values()];
}

function depositRow({ date, account_id, balance }: Transaction): DepositRow {
  // Without a rate of its own a deposit takes that of its product.
  const product = 'personal_demand';
  return { date, account: account_id, customer: account_id, product, currency: '', balance, rate: '' };
}

function incomeRow({ date, account_id, amount, type }: Transaction): IncomeRow {
  if (type !== 'withdrawal') throw new Error(`account ${account_id}, ${date}: a fee that the bank paid`);
  return { date, product: 'account_fee', amount, currency: '', customer: account_id, account: account_id };
}

/** Assignments name the number of the current account, which therefore stands for the customer. */
export function berkaLedger(source: string): BerkaLedger {
  const transactions = readTransactions(source);
  const loans = readLoanBalances(source).map(({ loan_id, account_id, date, balance, rate_pct, class: riskClass }) => ({
    date,
    account: loan_id,
    customer: account_id,
    product: 'consumer',
    currency: '',
    balance,
    rate_pct,
    class: riskClass,
  }));
  return {
    deposits: lastOfDay(transactions).map(depositRow),
    loans,
    income: transactions.filter(isFee).map(incomeRow),
  };
}

function csvText<Column extends string>(columns: readonly Column[], rows: readonly Record<Column, string>[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column]).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

/** Writes the ledger files and returns their paths. */
export function writeLedger({ deposits, loans, income }: BerkaLedger, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const files: [string, string][] = [
    [join(folder, 'deposits.csv'), csvText(depositColumns, deposits)],
    [join(folder, 'loans.csv'), csvText(loanColumns, loans)],
    [join(folder, 'income.csv'), csvText(incomeColumns, income)],
  ];
  for (const [path, text] of files) writeFileSync(path, text);
  return files.map(([path]) => path);
}

const [, script = '', source, out] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  if (source === undefined || out === undefined) throw new Error('usage: tsx prepare.ts SOURCE_FOLDER OUT_FOLDER');
  for (const path of writeLedger(berkaLedger(source), out)) console.log(path);
}
