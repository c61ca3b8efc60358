/** What the examples worked out by hand have in common: one month, one loan, one deposit. */
import { ledgerRow, type Case, type LedgerRow } from './case.js';
import type { OracleResult } from './oracle.js';
import type { Position } from './positions.js';
import type { Statement } from './statement.js';

/** July 2025: 31 days, and the ten-day ends 10, 20 and 31. */
export function july(ledger: readonly LedgerRow[], settings: Partial<Case> = {}): Case {
  const usual = { snapshots: 'changes', averaging: 'ten_day', loan_loss: 'change', period: '2025-07' } as const;
  return { ledger, roster: [], assignments: [], fx: [], opening: [], ...usual, ...settings };
}

export function loan(date: string, balance: string, manager: string, more: Partial<LedgerRow> = {}): LedgerRow {
  const usual = { record: 'loan', account: 'L1', customer: 'C1', product: 'working_capital', rate: '0.05' };
  return ledgerRow({ ...usual, date, balance, manager, ...more });
}

export function deposit(date: string, balance: string, manager: string, more: Partial<LedgerRow> = {}): LedgerRow {
  const usual = { record: 'deposit', account: 'D1', customer: 'C1', product: 'corporate_notice' };
  return ledgerRow({ ...usual, date, balance, manager, ...more });
}

export function statement(result: OracleResult, manager: string): Statement {
  const found = result.statements.get(manager);
  if (found === undefined) throw new Error(`no statement of ${manager}`);
  return found;
}

export function position(result: OracleResult, account: string, manager: string): Position {
  const found = result.positions.find((row) => row.account === account && row.manager === manager);
  if (found === undefined) throw new Error(`no position of ${manager} in ${account}`);
  return found;
}

export function income(customer: string, amount: string, more: Partial<LedgerRow> = {}): LedgerRow {
  return ledgerRow({ record: 'income', date: '2025-07-15', product: 'guarantee', customer, amount, ...more });
}

export function cost(amount: string, more: Partial<LedgerRow> = {}): LedgerRow {
  return ledgerRow({ record: 'cost', date: '2025-07-15', amount, ...more });
}

/** The one row that has all these cells. */
export function rowWith<Row extends object>(rows: readonly Row[], cells: Partial<Row>): Row {
  const columns = Object.keys(cells) as (keyof Row)[];
  const [found, ...others] = rows.filter((row) => columns.every((column) => row[column] === cells[column]));
  if (found === undefined || others.length > 0) throw new Error(`not one row with ${JSON.stringify(cells)}`);
  return found;
}
