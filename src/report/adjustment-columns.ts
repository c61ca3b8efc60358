import type { BookedAdjustment } from '../appraisal/adjustments.js';
import type { Appraisal, ReconciliationRow } from '../appraisal/appraisal.js';
import { type Column, amountColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';

/** A row of adjustments.csv. */
export interface AdjustmentRow extends BookedAdjustment {
  readonly period: string;
}

/** adjustments.csv: one row an adjustment of the period, where a dispute file was given. */
export const ADJUSTMENT_COLUMNS: readonly Column<AdjustmentRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
  textColumn('line', { en: 'line', zh: '项目' }, ({ line }) => line),
  amountColumn('amount', { en: 'amount', zh: '金额' }, ({ amount }) => amount),
  amountColumn('effect', { en: 'effect', zh: '利润影响' }, ({ effect }) => effect),
  textColumn('reason', { en: 'reason', zh: '原因' }, ({ reason }) => reason),
  textColumn('approver', { en: 'approver', zh: '审批人' }, ({ approver }) => approver),
  amountColumn('measured', { en: 'line as measured', zh: '计量值' }, ({ measured }) => measured),
  amountColumn('adjusted', { en: 'line as adjusted', zh: '调整后' }, ({ adjusted }) => adjusted),
];

/** Whether the statements of a run have adjustments: the dispute file is given, and has rows of the period. */
export function isAdjusted({ adjustments }: Pick<Appraisal, 'adjustments'>): boolean {
  return adjustments !== undefined && adjustments.rows.length > 0;
}

/** The adjustments of an appraisal as rows of adjustments.csv. */
export function adjustmentRows({ period, adjustments }: Appraisal): AdjustmentRow[] {
  return adjustments?.rows.map((row) => ({ ...row, period: period.name })) ?? [];
}

/** The rows of reconciliation.csv: the kinds of the ledger, then the dispute file where one was given. */
export function reconciliationRows({ reconciliation, adjustments }: Appraisal): readonly ReconciliationRow[] {
  return adjustments === undefined ? reconciliation : [...reconciliation, adjustments.reconciled];
}
