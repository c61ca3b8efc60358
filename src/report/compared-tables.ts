import { ADJUSTMENT_COLUMNS } from './adjustment-columns.js';
import type { ColumnHead } from './column.js';
import { CUSTOMER_COLUMNS, LOSS_COLUMNS, POSITION_COLUMNS } from './columns.js';
import { ADJUSTED_CENTRE_COLUMNS } from './centre-columns.js';
import { CUSTOMER_GROUP_COLUMNS } from './customer-columns.js';
import { gateColumns, gradeColumns } from './grade-columns.js';
import { RECONCILIATION_COLUMNS, rejectColumns } from './ledger-columns.js';
import { CUT_COLUMNS, PAY_COLUMNS, POOL_COLUMNS, PRIZE_COLUMNS, depositColumns, payslipColumns } from './pay-columns.js';
import { BALANCE_COLUMNS, EFFICIENCY_COLUMNS, RISK_COLUMNS } from './profit-columns.js';
import { QUALITY_COLUMNS, scorecardColumnsFor } from './scorecard-columns.js';
import { ADJUSTED_STATEMENT_COLUMNS, leaderboardColumns } from './statement-columns.js';

/** A file of a run or a pay, as a comparison takes it. */
export interface ComparedTable {
  readonly file: string;
  readonly columns: readonly ColumnHead[];
  /** columns that name a row; rows of one name are told apart by their order */
  readonly keys: readonly string[];
}

function table(file: string, columns: readonly ColumnHead[], ...keys: readonly string[]): ComparedTable {
  return { file, columns, keys };
}

/** Every file of runs and pays, what people look for first in front. */
export const COMPARED_TABLES: readonly ComparedTable[] = [
  table('grades.csv', gradeColumns('en'), 'manager'),
  table('leaderboard.csv', leaderboardColumns('amount'), 'by', 'group', 'id'),
  table('statements.csv', ADJUSTED_STATEMENT_COLUMNS, 'manager'),
  table('adjustments.csv', ADJUSTMENT_COLUMNS, 'manager', 'line', 'reason'),
  table('efficiency.csv', EFFICIENCY_COLUMNS, 'manager', 'month'),
  table('risk.csv', RISK_COLUMNS, 'manager'),
  table('scorecard.csv', scorecardColumnsFor('en')(), 'manager', 'category', 'indicator'),
  table('quality.csv', QUALITY_COLUMNS, 'manager', 'item'),
  table('gates.csv', gateColumns('en'), 'manager', 'grade', 'gate'),
  table('pay.csv', PAY_COLUMNS, 'manager'),
  table('payslips.csv', payslipColumns('en'), 'manager', 'item', 'of', 'of_period'),
  table('pools.csv', POOL_COLUMNS, 'pool', 'manager'),
  table('prizes.csv', PRIZE_COLUMNS, 'campaign', 'manager', 'customer', 'metric'),
  table('cuts.csv', CUT_COLUMNS, 'account', 'manager', 'role'),
  table('deposits.csv', depositColumns('en'), 'manager', 'lot', 'entry', 'account', 'of_period'),
  table('balances.csv', BALANCE_COLUMNS, 'manager'),
  table('centres.csv', ADJUSTED_CENTRE_COLUMNS, 'dimension', 'centre', 'book'),
  table('customer-groups.csv', CUSTOMER_GROUP_COLUMNS, 'manager', 'group'),
  table('customers.csv', CUSTOMER_COLUMNS, 'customer', 'manager'),
  table('positions.csv', POSITION_COLUMNS, 'record', 'account', 'manager'),
  table('losses.csv', LOSS_COLUMNS, 'account'),
  table('reconciliation.csv', RECONCILIATION_COLUMNS, 'record'),
  table('rejects.csv', rejectColumns('en'), 'file', 'line', 'column', 'code'),
];
