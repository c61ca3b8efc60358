/** The published files as they are: lines of cells without quotes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function cellsOf(line: string, separator: string, name: string): string[] {
  if (line.includes('"')) throw new Error(`${name}: a quoted cell, which this reader does not know: ${line}`);
  return line.split(separator);
}

/** The named columns of every row of a file, in its order. */
function readTable<Column extends string>(
  folder: string,
  name: string,
  separator: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const names = cellsOf(header, separator, name);
  const places = columns.map((column) => names.indexOf(column));
  if (places.includes(-1)) throw new Error(`${name}: needs the columns ${columns.join(', ')}; its header is ${header}`);
  return lines.map((line) => {
    const cells = cellsOf(line, separator, name);
    if (cells.length !== names.length) throw new Error(`${name}: a row of ${cells.length} cells: ${line}`);
    const row = {} as Record<Column, string>;
    columns.forEach((column, index) => (row[column] = cells[places[index]!]!));
    return row;
  });
}

const transactionColumns = ['account_id', 'date', 'type', 'amount', 'balance', 'k_symbol', 'sequence'] as const;
const loanColumns = ['loan_id', 'account_id', 'date', 'balance', 'rate_pct', 'class'] as const;
const assignmentColumns = ['customer', 'manager', 'from', 'to', 'share'] as const;

export type Transaction = Record<(typeof transactionColumns)[number], string>;
export type LoanBalance = Record<(typeof loanColumns)[number], string>;
export type Assignment = Record<(typeof assignmentColumns)[number], string>;

/** `980630` as `1998-06-30`. */
function isoDay(text: string): string {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (match === null) throw new Error(`not a date of the form YYMMDD: ${text}`);
  return `19${match.slice(1).join('-')}`;
}

/** Transactions with ISO dates. */
export function readTransactions(folder: string): Transaction[] {
  const rows = readTable(folder, 'trans.csv', ';', transactionColumns);
  return rows.map((row) => ({ ...row, date: isoDay(row.date) }));
}

export function readLoanBalances(folder: string): LoanBalance[] {
  return readTable(folder, 'loan_balances.csv', ',', loanColumns);
}

export function readAssignments(folder: string): Assignment[] {
  return readTable(folder, 'assignments.csv', ',', assignmentColumns);
}

/** The manager numbers of the roster. */
export function readRoster(folder: string): string[] {
  return readPeople(folder).map(({ manager }) => manager);
}

/** What the roster says of each manager, in the order of the file. */
export function readPeople(folder: string): Record<'manager' | 'name' | 'branch' | 'status', string>[] {
  return readTable(folder, 'roster.csv', ',', ['manager', 'name', 'branch', 'status']);
}

/** True for a fee that the bank took from the account, by its published or its Czech name. */
export function isFee({ k_symbol }: Transaction): boolean {
  return /^(payment for statement|SLUZBY|sanction interest.*|SANKC\. UROK)$/.test(k_symbol);
}
