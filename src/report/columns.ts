import { CREDITED_TERMS } from '../appraisal/efficiency.js';
import { loanLoss } from '../formulas/profit-totals.js';
import { provisionChange } from '../formulas/provision.js';
import { realisedLoss } from '../formulas/realised-loss.js';
import type { ColumnHead } from './column.js';
import { HEADINGS } from './headings.js';

/** positions.csv: its rows are written by the engine. */
export const POSITION_COLUMNS: readonly ColumnHead[] = [
  { name: 'period', label: HEADINGS.period, kind: 'text' },
  { name: 'record', label: HEADINGS.record, kind: 'text' },
  { name: 'account', label: HEADINGS.account, kind: 'text' },
  { name: 'customer', label: HEADINGS.customer, kind: 'text' },
  { name: 'branch', label: HEADINGS.branch, kind: 'text' },
  { name: 'product', label: HEADINGS.product, kind: 'text' },
  { name: 'currency', label: { en: 'currency', zh: '币种' }, kind: 'text' },
  { name: 'manager', label: HEADINGS.manager, kind: 'text' },
  { name: 'share', label: { en: 'share', zh: '份额' }, kind: 'ratio' },
  { name: 'snapshot_date', label: { en: 'snapshot date', zh: '快照日期' }, kind: 'text' },
  { name: 'row_manager', label: { en: 'manager on the row', zh: '台账客户经理' }, kind: 'text' },
  { name: 'balance_closing', label: { en: 'closing balance of the account', zh: '账户期末余额' }, kind: 'amount' },
  { name: 'rate_closing', label: { en: 'closing rate', zh: '期末利率' }, kind: 'ratio' },
  { name: 'class_closing', label: { en: 'closing class', zh: '期末分类' }, kind: 'text' },
  { name: 'average_ten_day', label: { en: 'ten-day average', zh: '旬均余额' }, kind: 'amount' },
  { name: 'average_daily', label: { en: 'daily average', zh: '日均余额' }, kind: 'amount' },
  { name: 'closing', label: { en: 'closing balance', zh: '归属期末余额' }, kind: 'amount' },
  { name: 'interest', label: { en: 'interest', zh: '利息' }, kind: 'amount' },
  { name: 'interest_suspended', label: { en: 'suspended interest', zh: '停计利息' }, kind: 'amount' },
  { name: 'provision_closing', label: { en: 'closing provision', zh: '期末拨备' }, kind: 'amount' },
];

/** losses.csv: its rows are written by the engine (SPEC 6, 13). */
export const LOSS_COLUMNS: readonly ColumnHead[] = [
  { name: 'period', label: HEADINGS.period, kind: 'text' },
  { name: 'account', label: HEADINGS.account, kind: 'text' },
  { name: 'customer', label: HEADINGS.customer, kind: 'text' },
  { name: 'branch', label: HEADINGS.branch, kind: 'text' },
  { name: 'product', label: HEADINGS.product, kind: 'text' },
  ...[provisionChange, realisedLoss, loanLoss].map(({ name, label }): ColumnHead => ({ name, label, kind: 'amount' })),
];

/** customers.csv: its rows are written by the engine (SPEC 14). */
export const CUSTOMER_COLUMNS: readonly ColumnHead[] = [
  { name: 'period', label: HEADINGS.period, kind: 'text' },
  { name: 'manager', label: HEADINGS.manager, kind: 'text' },
  { name: 'customer', label: HEADINGS.customer, kind: 'text' },
  { name: 'loan_daily', label: { en: 'loans, daily average', zh: '贷款日均余额' }, kind: 'amount' },
  { name: 'deposit_daily', label: { en: 'deposits, daily average', zh: '存款日均余额' }, kind: 'amount' },
  ...CREDITED_TERMS.map(({ name, label }): ColumnHead => ({ name, label, kind: 'amount' })),
  { name: 'contribution', label: HEADINGS.contribution, kind: 'amount' },
  { name: 'rank', label: HEADINGS.rank, kind: 'count' },
  { name: 'share', label: HEADINGS.share, kind: 'ratio' },
  { name: 'cumulative_share', label: { en: 'cumulative share', zh: '累计占比' }, kind: 'ratio' },
  { name: 'tier', label: { en: 'tier', zh: '客户分层' }, kind: 'text' },
  { name: 'standing', label: { en: 'standing', zh: '存量或新增' }, kind: 'text' },
  { name: 'movement', label: { en: 'movement', zh: '客户变动' }, kind: 'text' },
  { name: 'products', label: { en: 'products', zh: '持有产品数' }, kind: 'count' },
];
