import { stringify } from 'csv-stringify/sync';
import type { Language } from '../problems/entry.js';
import { visible } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import type { Column, ColumnHead } from './column.js';
import { cellText } from './exact-text.js';
import { rejectColumns } from './ledger-columns.js';

export interface CsvOptions {
  /** `zh` for Chinese headers; else the canonical English ones */
  readonly language: Language | undefined;
  /** begins with a byte order mark, without which Excel takes UTF-8 for the system's own encoding */
  readonly excel: boolean;
}

const ROWS_OF_A_PIECE = 100;

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula (SPEC 17), with the full-width twins that some also run. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** All control characters but tab, LF and CR, which a quoted cell may hold. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** What stands in quotes (RFC 4180). */
const QUOTED = /[",\r\n]/;

const LINES = { record_delimiter: '\n', quote_record_delimiter: true } as const;

/** Either of them: one look tells most texts to be harmless. */
const UNSAFE = new RegExp(`${FORMULA_START.source}|${CONTROL.source}`);

/** The header line of an output file, with its line end (SPEC 16). */
export function csvHeader(columns: readonly ColumnHead[], { language, excel }: CsvOptions): string {
  const heads = columns.map(({ name, label }) => (language === 'zh' ? label.zh : name));
  return (excel ? BYTE_ORDER_MARK : '') + csvLines([heads]);
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
export function csvPieces<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  options: CsvOptions,
  columnsFor: (row: Row) => readonly Column<Row>[] = () => columns,
): Generator<string> {
  return cellPieces(columns, rows, options, (row) => csvCells(columnsFor(row), row));
}

/**
 * A file of many rows piece by piece.
 * @param cellsOf the cells of a row as {@link csvCells} gives them
 */
export function* cellPieces<Row>(
  columns: readonly ColumnHead[],
  rows: Iterable<Row>,
  options: CsvOptions,
  cellsOf: (row: Row) => string[],
): Generator<string> {
  yield csvHeader(columns, options);
  yield* linePieces(rows, cellsOf);
}

/** Rows without a header piece by piece, for the end of a file that has one. */
export function csvRowPieces<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  return linePieces(rows, (row) => csvCells(columns, row));
}

function* linePieces<Row>(rows: Iterable<Row>, cellsOf: (row: Row) => string[]): Generator<string> {
  let cells: string[][] = [];
  for (const row of rows) {
    cells.push(cellsOf(row));
    if (cells.length < ROWS_OF_A_PIECE) continue;
    yield csvLines(cells);
    cells = [];
  }
  yield csvLines(cells);
}

/** One row as a line of a file. */
export function csvLine<Row>(columns: readonly Column<Row>[], row: Row): string {
  return csvLines([csvCells(columns, row)]);
}

function csvBody<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  return csvLines(Array.from(rows, (row) => csvCells(columns, row)));
}

/** The cells of a row, harmless in a spreadsheet. */
export function csvCells<Row>(columns: readonly Column<Row>[], row: Row): string[] {
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

/**
 * Rows of cells as lines of a CSV file (RFC 4180). Nearly all rows have nothing to quote and are joined at once, ten times
 * as fast as by the library, which is asked for the rest.
 */
export function csvLines(rows: readonly string[][]): string {
  let text = '';
  for (const cells of rows) text += cells.some(isQuoted) ? stringify([cells], LINES) : `${cells.join(',')}\n`;
  return text;
}

function isQuoted(cell: string): boolean {
  return QUOTED.test(cell);
}
