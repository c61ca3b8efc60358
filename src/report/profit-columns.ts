import type { Appraisal } from '../appraisal/appraisal.js';
import { EFFICIENCY_TERMS } from '../appraisal/efficiency.js';
import { type Lines, amountOf } from '../appraisal/lines.js';
import type { BalanceComparison, ManagerProfit } from '../appraisal/profit-picture.js';
import { RISK_LINES } from '../appraisal/risk.js';
import type { Text } from '../problems/entry.js';
import { type Column, amountColumn, ratioColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';

/** A row of efficiency.csv. */
export interface EfficiencyRow {
  readonly period: string;
  /** `2025-07`, or `total` */
  readonly month: string;
  readonly branch: string;
  readonly manager: string;
  readonly terms: Lines;
}

/** A row of risk.csv and of balances.csv. */
export interface ManagerRow {
  readonly period: string;
  readonly of: ManagerProfit;
}

const TOTAL = 'total';

/** What balances.csv says of a closing balance far above the daily average (SPEC 4). */
const PADDED = 'closing_above_average';

/** A month of the bank or of a manager, or `total`. */
type MonthRow = Pick<EfficiencyRow, 'month' | 'terms'>;

const MONTH = textColumn<MonthRow>('month', { en: 'month', zh: '月份' }, ({ month }) => month);

const TERMS = EFFICIENCY_TERMS.map(({ name, label }) =>
  amountColumn<MonthRow>(name, label, ({ terms }) => amountOf(terms, name)),
);

/** The terms of the bank. */
export const BANK_TERM_COLUMNS: readonly Column<MonthRow>[] = [MONTH, ...TERMS];

/** efficiency.csv: for each manager a row a month, then `total` (SPEC 16). */
export const EFFICIENCY_COLUMNS: readonly Column<EfficiencyRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  MONTH,
  textColumn('branch', HEADINGS.branch, ({ branch }) => branch),
  textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
  ...TERMS,
];

/** risk.csv: one row a manager (SPEC 16). */
export const RISK_COLUMNS: readonly Column<ManagerRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('manager', HEADINGS.manager, ({ of }) => of.manager),
  ...RISK_LINES.map(({ name, label, kind, of: figureOf }) =>
    (kind === 'amount' ? amountColumn : ratioColumn)<ManagerRow>(name, label, ({ of }) => figureOf(of.risk)),
  ),
];

/** balances.csv: one row a manager. */
export const BALANCE_COLUMNS: readonly Column<ManagerRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('branch', HEADINGS.branch, ({ of }) => of.branch),
  textColumn('manager', HEADINGS.manager, ({ of }) => of.manager),
  textColumn('name', HEADINGS.name, ({ of }) => of.name),
  ...comparisonColumns('loan', { en: 'loans', zh: '贷款' }, ({ of }) => of.loans),
  ...comparisonColumns('deposit', { en: 'deposits', zh: '存款' }, ({ of }) => of.deposits),
];

function comparisonColumns(
  kind: string,
  { en, zh }: Text,
  of: (row: ManagerRow) => BalanceComparison,
): Column<ManagerRow>[] {
  return [
    amountColumn(`${kind}_ten_day`, { en: `${en}, ten-day average`, zh: `${zh}旬均余额` }, (row) => of(row).tenDay),
    amountColumn(`${kind}_daily`, { en: `${en}, daily average`, zh: `${zh}日均余额` }, (row) => of(row).daily),
    amountColumn(`${kind}_closing`, { en: `${en}, closing`, zh: `${zh}期末余额` }, (row) => of(row).closing),
    textColumn(`${kind}_flag`, { en: `${en}, mark`, zh: `${zh}冲时点标记` }, (row) => (of(row).isPadded ? PADDED : undefined)),
  ];
}

/** The managers' months and totals as rows of efficiency.csv. */
export function* efficiencyRows({ period, profit }: Appraisal): Generator<EfficiencyRow> {
  for (const { branch, manager, efficiency } of profit.managers) {
    const whose = { period: period.name, branch, manager };
    for (const { month, terms } of efficiency.months) yield { ...whose, month, terms };
    yield { ...whose, month: TOTAL, terms: efficiency.total };
  }
}

/** The bank's months and total. */
export function bankTermRows({ profit }: Appraisal): MonthRow[] {
  return [...profit.bank.months, { month: TOTAL, terms: profit.bank.total }];
}

/** The managers as rows of risk.csv or balances.csv. */
export function* managerRows({ period, profit }: Appraisal): Generator<ManagerRow> {
  for (const of of profit.managers) yield { period: period.name, of };
}
