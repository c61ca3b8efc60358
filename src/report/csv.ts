import { stringify } from 'csv-stringify/sync';
import type { Appraisal } from '../appraisal/appraisal.js';
import type { Lines } from '../appraisal/statement.js';
import type { Language } from '../problems/entry.js';
import { visible } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import { BOOK_COLUMNS, CENTRE_COLUMNS, CENTRE_KEYS, type CentreRow, centreRows } from './centre-columns.js';
import type { Column, ColumnHead } from './column.js';
import { CUSTOMER_GROUP_COLUMNS, customerGroupRows } from './customer-columns.js';
import { cellText } from './exact-text.js';
import { RECONCILIATION_COLUMNS, rejectColumns } from './ledger-columns.js';
import {
  BALANCE_COLUMNS,
  EFFICIENCY_COLUMNS,
  RISK_COLUMNS,
  efficiencyRows,
  managerRows,
} from './profit-columns.js';
import { STATEMENT_COLUMNS, leaderboardColumns, rankedRows, statementRows } from './statement-columns.js';

export interface CsvOptions {
  /** `zh` for Chinese headers; else the canonical English ones */
  readonly language: Language | undefined;
  /** begins with a byte order mark, without which Excel takes UTF-8 for the system's own encoding */
  readonly excel: boolean;
}

const ROWS_OF_A_PIECE = 1000;

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula (SPEC 17), with the full-width twins that some also run. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** All control characters but tab, LF and CR, which a quoted cell may hold. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** Either of them: one look tells most texts to be harmless. */
const UNSAFE = new RegExp(`${FORMULA_START.source}|${CONTROL.source}`);

/** The header line of an output file, with its line end (SPEC 16). */
export function csvHeader(columns: readonly ColumnHead[], { language, excel }: CsvOptions): string {
  const heads = columns.map(({ name, label }) => (language === 'zh' ? label.zh : name));
  return (excel ? BYTE_ORDER_MARK : '') + csvLines([heads]);
}

/** statements.csv: rows in the order of the appraisal. */
export function statementsCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(STATEMENT_COLUMNS, statementRows(appraisal), options);
}

/** efficiency.csv: rows in the order of the appraisal. */
export function efficiencyCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(EFFICIENCY_COLUMNS, efficiencyRows(appraisal), options);
}

/** risk.csv: rows in the order of the appraisal. */
export function riskCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(RISK_COLUMNS, managerRows(appraisal), options);
}

/** balances.csv: rows in the order of the appraisal. */
export function balancesCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(BALANCE_COLUMNS, managerRows(appraisal), options);
}

/** centres.csv: rows in the order of the appraisal. Books that share their lines share their cells. */
export function centresCsv(appraisal: Appraisal, options: CsvOptions): string {
  const known = new WeakMap<Lines, readonly string[]>();
  const lineCells = (row: CentreRow) => {
    const cells = known.get(row.of.lines) ?? csvCells(BOOK_COLUMNS, row);
    known.set(row.of.lines, cells);
    return cells;
  };
  const records = Array.from(centreRows(appraisal), (row) => [...csvCells(CENTRE_KEYS, row), ...lineCells(row)]);
  return csvHeader(CENTRE_COLUMNS, options) + csvLines(records);
}

/** customer-groups.csv: rows in the order of the appraisal. */
export function customerGroupsCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(CUSTOMER_GROUP_COLUMNS, customerGroupRows(appraisal), options);
}

/** leaderboard.csv: rows in the order of the appraisal. */
export function leaderboardCsv(appraisal: Appraisal, options: CsvOptions): string {
  return csvFile(leaderboardColumns(appraisal.leaderboard.unit), rankedRows(appraisal), options);
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

/**
 * A file of many rows piece by piece.
 * @param columnsFor the columns of a row, where not all rows are filled alike; the header is that of `columns`
 */
export function* csvPieces<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  options: CsvOptions,
  columnsFor: (row: Row) => readonly Column<Row>[] = () => columns,
): Generator<string> {
  yield csvHeader(columns, options);
  let cells: string[][] = [];
  for (const row of rows) {
    cells.push(csvCells(columnsFor(row), row));
    if (cells.length < ROWS_OF_A_PIECE) continue;
    yield csvLines(cells);
    cells = [];
  }
  yield csvLines(cells);
}

/** Rows that come one by one as lines of a file, many lines at once. */
export class CsvBody<Row> {
  private cells: string[][] = [];

  /**
   * @param columnsFor the columns of a row
   * @param take is given the lines, in their order
   */
  constructor(
    private readonly columnsFor: (row: Row) => readonly Column<Row>[],
    private readonly take: (text: string) => void,
  ) {}

  add(row: Row): void {
    this.cells.push(csvCells(this.columnsFor(row), row));
    if (this.cells.length >= ROWS_OF_A_PIECE) this.end();
  }

  /** Gives the lines that are left. */
  end(): void {
    this.take(csvLines(this.cells));
    this.cells = [];
  }
}

function csvFile<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>, options: CsvOptions): string {
  return csvHeader(columns, options) + csvBody(columns, rows);
}

function csvBody<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  return csvLines(Array.from(rows, (row) => csvCells(columns, row)));
}

/** The cells of a row as {@link csvLines} takes them. */
function csvCells<Row>(columns: readonly Column<Row>[], row: Row): string[] {
  return columns.map((column) => csvCell(column, row));
}

/** Only text is defused: a negative amount begins with a minus too, and must stay a number. */
function csvCell<Row>(column: Column<Row>, row: Row): string {
  const text = cellText(column, row) ?? '';
  return column.kind === 'text' && UNSAFE.test(text) ? defused(text.replace(CONTROL, visible)) : text;
}

function defused(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Rows of cells as lines of a CSV file (RFC 4180). */
function csvLines(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\n', quote_record_delimiter: true });
}
