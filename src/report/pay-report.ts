import type { DepositEntry, Pay, Payslip } from '../appraisal/pay.js';
import { formatCents } from '../money/rounding.js';
import type { Text } from '../problems/entry.js';
import { type Column, amountColumn, countColumn, textColumn } from './column.js';
import { type CsvOptions, csvPieces } from './csv.js';
import { type JsonParts, jsonPieces } from './json-pieces.js';
import { rowJson, rowsJson } from './json-rows.js';
import { PAY_COLUMNS, type OfPeriod, depositColumns, ofPeriod, payslipColumns, payslipRows } from './pay-columns.js';
import { type PoolTotal, depositTotals, poolTotals } from './pay-totals.js';

/** The pay of a period with what a reader must know beside it. */
export interface PayReport {
  /** name of the period */
  readonly period: string;
  /** of all amounts */
  readonly currency: string;
  readonly pay: Pay;
  /** undefined where it is the first of its period */
  readonly restatement: {
    /** name of the folder: `2025Q3.r2.pay` */
    readonly name: string;
    readonly reason: string;
  } | undefined;
  /** what the policy calls a scheme */
  readonly schemeLabel: (scheme: string) => Text;
  /** what the policy calls a grade */
  readonly gradeLabel: (ladder: string, grade: string) => Text;
}

/** What was shared of each pool. */
export const POOL_TOTAL_COLUMNS: readonly Column<PoolTotal>[] = [
  textColumn('pool', { en: 'pool', zh: '绩效池' }, ({ pool }) => pool),
  amountColumn('amount', { en: 'amount', zh: '池总额' }, ({ amount }) => amount),
  amountColumn('shared', { en: 'shared', zh: '本次分配' }, ({ shared }) => shared),
  countColumn('people', { en: 'people', zh: '人数' }, ({ people }) => people),
];

/** The pay of all members as CSV, piece by piece: pay.csv. */
export function payCsv({ period, pay }: PayReport, options: CsvOptions): Generator<string> {
  return csvPieces(PAY_COLUMNS, ofPeriod(period, pay.slips), options);
}

/** The steps of one member as CSV, piece by piece: his rows of payslips.csv. */
export function payslipCsv({ period }: PayReport, slip: Payslip, options: CsvOptions): Generator<string> {
  return csvPieces(payslipColumns(options.language ?? 'en'), payslipRows(period, [slip]), options);
}

/** The pay of all members as JSON with a line end, piece by piece. Figures are strings, an empty cell is null. */
export function payJson(report: PayReport): Generator<string> {
  const { period, pay } = report;
  const { booked, atRisk, uncovered } = depositTotals(pay);
  const deposits = { ...booked, at_risk: atRisk, uncovered };
  return jsonPieces({
    ...headOf(report),
    rows: rowsJson(PAY_COLUMNS, ofPeriod(period, pay.slips)),
    pools: rowsJson(POOL_TOTAL_COLUMNS, poolTotals(pay.shares)),
    deposits: Object.fromEntries(Object.entries(deposits).map(([name, amount]) => [name, formatCents(amount)])),
  });
}

/** The payslip of one member in the same way. @param options language of calculations and reasons */
export function payslipJson(report: PayReport, slip: Payslip, { language = 'en' }: Pick<CsvOptions, 'language'>): Generator<string> {
  const row: OfPeriod<Payslip> = { period: report.period, of: slip };
  return jsonPieces({
    ...headOf(report),
    pay: rowJson(PAY_COLUMNS, row),
    steps: rowsJson(payslipColumns(language), payslipRows(report.period, [slip])),
    deposits: rowsJson(depositColumns(language), entriesOf(report, slip)),
  });
}

/** What the pay booked on the risk deposits of one member. */
export function entriesOf({ pay }: PayReport, { person }: Payslip): readonly DepositEntry[] {
  return pay.entries.filter(({ manager }) => manager === person.manager);
}

function headOf({ period, currency, restatement }: PayReport): JsonParts {
  return { period, currency, restatement: restatement === undefined ? null : { ...restatement } };
}
