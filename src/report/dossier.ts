import type { BadLoan, HeldAtEnd, Movement } from '../appraisal/dossier-accounts.js';
import { adjustments } from '../formulas/adjustments.js';
import { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { ADJUSTMENT_COLUMNS } from './adjustment-columns.js';
import { type Column, type ColumnHead, amountColumn, columnNamed, countColumn, ratioColumn, textColumn } from './column.js';
import { type CsvOptions, csvPieces } from './csv.js';
import { gradeColumns } from './grade-columns.js';
import { HEADINGS } from './headings.js';
import type { DossierSection } from './dossier-sections.js';
import type { Json } from './json-pieces.js';
import { rowJson } from './json-rows.js';
import { PAY_COLUMNS, depositColumns } from './pay-columns.js';
import { EFFICIENCY_COLUMNS, RISK_COLUMNS } from './profit-columns.js';
import { ADJUSTED_STATEMENT_COLUMNS, STATEMENT_COLUMNS } from './statement-columns.js';

type TextRow = ReadonlyMap<string, string>;

/** Everything of one manager over several runs. */
export interface DossierReport {
  readonly manager: string;
  /** folders of the runs, by time */
  readonly runs: readonly string[];
  /** earlier versions of them, which do not count */
  readonly superseded: readonly string[];
  readonly figures: readonly TextRow[];
  readonly adjustments: readonly TextRow[];
  readonly grades: readonly TextRow[];
  readonly pays: readonly TextRow[];
  readonly deposits: readonly TextRow[];
  readonly held: readonly HeldAtEnd[];
  readonly movements: readonly Movement[];
  readonly badLoans: readonly BadLoan[];
}

/** A section as a table. */
export interface DossierTable {
  readonly label: Text;
  readonly columns: readonly Column<never>[];
  readonly rows: readonly unknown[];
}

const MOVEMENTS: Record<Movement['kind'], Text> = {
  taken_over: { en: 'taken over', zh: '接收' },
  new: { en: 'new', zh: '新增' },
  handed_over: { en: 'handed over', zh: '移交' },
  closed: { en: 'closed', zh: '结清' },
};

const PERIOD = HEADINGS.period;
const ACCOUNT = HEADINGS.account;

const HELD: readonly Column<HeldAtEnd>[] = [
  textColumn('period', PERIOD, ({ period }) => period),
  countColumn('accounts', { en: 'accounts', zh: '账户数' }, ({ accounts }) => accounts),
  countColumn('customers', { en: 'customers', zh: '客户数' }, ({ customers }) => customers),
  amountColumn('loans', { en: 'loans', zh: '贷款余额' }, ({ loans }) => loans),
  amountColumn('deposits', { en: 'deposits', zh: '存款余额' }, ({ deposits }) => deposits),
];

const MOVED: readonly Column<Movement>[] = [
  textColumn('period', PERIOD, ({ period }) => period),
  textColumn('movement', { en: 'movement', zh: '变动' }, ({ kind }) => kind),
  textColumn('record', HEADINGS.record, ({ account }) => account.record),
  textColumn('account', ACCOUNT, ({ account }) => account.account),
  textColumn('customer', HEADINGS.customer, ({ account }) => account.customer),
  amountColumn('closing', { en: 'closing balance', zh: '期末余额' }, ({ account }) => account.closing),
  textColumn('other', { en: 'from or to', zh: '移出方或接收方' }, ({ other }) => other),
];

const LOANS: readonly Column<BadLoan>[] = [
  textColumn('period', PERIOD, ({ period }) => period),
  textColumn('when', { en: 'when', zh: '任期' }, ({ when }) => when),
  textColumn('account', ACCOUNT, ({ account }) => account.account),
  textColumn('customer', HEADINGS.customer, ({ account }) => account.customer),
  textColumn('class', { en: 'class', zh: '分类' }, ({ account }) => account.classClosing),
  amountColumn('closing', { en: 'closing balance', zh: '期末余额' }, ({ closing }) => closing),
  amountColumn('provision', { en: 'provision', zh: '拨备' }, ({ provision }) => provision),
  amountColumn('loan_loss', { en: 'loss of the period', zh: '本期损失' }, ({ loss }) => loss),
  textColumn('holders', { en: 'held by', zh: '期末管户人' }, ({ holders }) => holders.join(' ')),
];

/** A section as a table, whose columns are those of the files that it comes from. */
export function dossierTable(report: DossierReport, section: DossierSection): DossierTable {
  const tables: Record<DossierSection, () => DossierTable> = {
    figures: () => ofTexts({ en: 'Figures', zh: '业绩' }, figureColumns(report), report.figures, ['month', 'manager', 'name']),
    adjustments: () => ofTexts({ en: 'Adjustments', zh: '调整事项' }, ADJUSTMENT_COLUMNS, report.adjustments, ['manager']),
    grades: () => ofTexts({ en: 'Scores and grades', zh: '得分与等级' }, gradeColumns('en'), report.grades, ['manager']),
    pay: () => ofTexts({ en: 'Pay', zh: '薪酬' }, PAY_COLUMNS, report.pays, ['manager', 'name']),
    deposits: () => ofTexts({ en: 'Risk deposits', zh: '风险金' }, depositColumns('en'), report.deposits, ['manager']),
    held: () => ({ label: { en: 'Held at the end', zh: '期末管户' }, columns: HELD, rows: report.held }),
    movements: () => ({ label: { en: 'Taken over and handed over', zh: '接收与移交' }, columns: MOVED, rows: report.movements }),
    loans: () => ({ label: { en: 'Loans that went bad, during and after', zh: '任期内及离任后的不良贷款' }, columns: LOANS, rows: report.badLoans }),
  };
  return tables[section]();
}

/** What adjustments come to stands among them where one of the runs has any. */
function figureColumns({ figures }: DossierReport): readonly ColumnHead[] {
  const areAdjusted = figures.some((row) => row.has(adjustments.name));
  return [...(areAdjusted ? ADJUSTED_STATEMENT_COLUMNS : STATEMENT_COLUMNS), ...EFFICIENCY_COLUMNS, ...RISK_COLUMNS];
}

/** Rows that were read as texts, under the columns that the files declare, each once. */
function ofTexts(label: Text, heads: readonly ColumnHead[], rows: readonly TextRow[], without: readonly string[]): DossierTable {
  const seen = new Set(without);
  const columns = heads.flatMap((head): Column<TextRow>[] => {
    if (seen.has(head.name)) return [];
    seen.add(head.name);
    return [columnOf(head)];
  });
  return { label, columns, rows };
}

function columnOf({ name, label, kind }: ColumnHead): Column<TextRow> {
  const number = (row: TextRow) => (row.get(name) ? new Decimal(row.get(name) ?? '') : undefined);
  switch (kind) {
    case 'text':
      return textColumn(name, label, (row) => row.get(name));
    case 'count':
      return countColumn(name, label, (row) => number(row)?.toNumber());
    case 'amount':
      return amountColumn(name, label, number);
    case 'ratio':
      return ratioColumn(name, label, number);
  }
}

/** How a movement is called on the screen. */
export function movementWord(kind: string): Text {
  return MOVEMENTS[kind as Movement['kind']];
}

/** A section as CSV. */
export function dossierCsv(report: DossierReport, section: DossierSection, options: CsvOptions): Generator<string> {
  const { columns, rows } = dossierTable(report, section);
  return csvPieces(columns, rows as never[], options);
}

/** Everything as JSON. */
export function dossierJson(report: DossierReport, sections: readonly DossierSection[]): string {
  const { manager, runs, superseded } = report;
  const tables = sections.map((section): [string, Json] => {
    const { columns, rows } = dossierTable(report, section);
    const period = columnNamed(columns, 'period');
    return [section, (rows as never[]).map((row) => ({ period: period.kind === 'text' ? (period.of(row) ?? null) : null, ...rowJson(columns, row) }))];
  });
  return `${JSON.stringify({ manager, runs, superseded, ...Object.fromEntries(tables) }, null, 2)}\n`;
}
