import type { Column } from './column.js';
import { cellText } from './exact-text.js';
import type { Json, JsonRows } from './json-pieces.js';

/** Columns that the head of the report or the leaderboard says once for all rows. */
const SAID_ONCE = new Set(['period', 'by']);

/**
 * Rows of an output file as objects, made one after another. Figures are strings, counts numbers, an empty cell null.
 * @param columnsFor the columns of a row, where not all rows are filled alike
 */
export function* rowsJson<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  columnsFor: (row: Row) => readonly Column<Row>[] = () => columns,
): JsonRows {
  for (const row of rows) yield rowJson(columnsFor(row), row);
}

/** One such row. */
export function rowJson<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Json> {
  const cells: Record<string, Json> = {};
  for (const column of columns) if (!SAID_ONCE.has(column.name)) cells[column.name] = valueJson(column, row);
  return cells;
}

function valueJson<Row>(column: Column<Row>, row: Row): Json {
  return (column.kind === 'count' ? column.of(row) : cellText(column, row)) ?? null;
}
