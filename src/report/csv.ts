import { stringify } from 'csv-stringify/sync';
import type { Appraisal } from '../appraisal/appraisal.js';
import type { Language } from '../problems/entry.js';
import { visible } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import type { Column, ColumnHead } from './column.js';
import {
  LEADERBOARD_COLUMNS,
  RECONCILIATION_COLUMNS,
  STATEMENT_COLUMNS,
  rankedRows,
  rejectColumns,
  statementRows,
} from './columns.js';
import { cellText } from './exact-text.js';

export interface CsvOptions {
  /** `zh` for Chinese headers; else the canonical English ones */
  readonly language: Language | undefined;
  /** begins with a byte order mark, without which Excel takes UTF-8 for the system's own encoding */
  readonly excel: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula (SPEC 17), with the full-width twins that some also run. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** All control characters but tab, LF and CR, which a quoted cell may hold. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** The header line of an output file, with its line end (SPEC 16). */
export function csvHeader(columns: readonly ColumnHead[], { language, excel }: CsvOptions): string {
  const heads = columns.map(({ name, label }) => (language === 'zh' ? label.zh : name));
  return (excel ? BYTE_ORDER_MARK : '') + csvLines([heads]);
}

/** statements.csv: rows in the order of the appraisal. */
export function statementsCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(STATEMENT_COLUMNS, statementRows(appraisal), options);
}

/** leaderboard.csv: rows in the order of the appraisal. */
export function leaderboardCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(LEADERBOARD_COLUMNS, rankedRows(appraisal), options);
}

/** reconciliation.csv: rows in the order of the appraisal. */
export function reconciliationCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(RECONCILIATION_COLUMNS, appraisal.reconciliation, options);
}

/** The header line of rejects.csv, after which come the texts of {@link rejectsCsvRows}, batch by batch. */
export function rejectsCsvHeader(options: CsvOptions): string {
  return csvHeader(rejectColumns(options.language ?? 'en'), options);
}

/** A batch of rejects as lines of rejects.csv, without header; messages are English without a language. */
export function rejectsCsvRows(rejects: readonly Reject[], language: Language | undefined): string {
  return csvBody(rejectColumns(language ?? 'en'), rejects);
}

function csvFile<Row>(columns: readonly Column<Row>[], rows: readonly Row[], options: CsvOptions): string {
  return csvHeader(columns, options) + csvBody(columns, rows);
}

function csvBody<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvLines(rows.map((row) => columns.map((column) => csvCell(column, row))));
}

/** Only text is defused: a negative amount begins with a minus too, and must stay a number. */
function csvCell<Row>(column: Column<Row>, row: Row): string {
  const text = cellText(column, row) ?? '';
  return column.kind === 'text' ? defused(text.replace(CONTROL, visible)) : text;
}

function defused(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\n' },
  );
}
