import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Column } from './column.js';
import { cellText } from './exact-text.js';
import { type JsonRows, jsonPieces } from './json-pieces.js';

/** What a command of a tender shows and writes: one table. */
export interface TenderTable<Row> {
  /** name of the tender */
  readonly tender: string;
  readonly title: Text;
  /** of its amounts */
  readonly currency: string;
  readonly columns: readonly Column<Row>[];
  /** columns that a narrow terminal always keeps, from the left */
  readonly fixed: number;
  readonly rows: readonly Row[];
  /** rows that end the table in bold letters */
  readonly isTotal: (row: Row) => boolean;
  /** by what the first of many rows are chosen, and what that is called */
  readonly size: { readonly of: (row: Row) => Decimal; readonly label: Text };
}

/** The table as JSON with a line end, piece by piece. Figures are strings, an empty cell is null. */
export function tenderJson<Row>({ tender, currency, columns, rows }: TenderTable<Row>): Generator<string> {
  return jsonPieces({ tender, currency, rows: rowsOf(columns, rows) });
}

function* rowsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): JsonRows {
  for (const row of rows) yield Object.fromEntries(columns.map((column) => [column.name, cellText(column, row) ?? null]));
}
