import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';

/** What a column holds: text, an amount of money with 2 places, an exact fraction, or a whole number. */
export type ValueKind = 'text' | 'amount' | 'ratio' | 'count';

/** Name and meaning of one column of an output file (SPEC 16). */
export interface ColumnHead {
  /** canonical header */
  readonly name: string;
  /** `zh` is the header under `--lang zh`; both are headings on the screen */
  readonly label: Text;
  readonly kind: ValueKind;
}

interface Filled<Row, Kind extends ValueKind, Value> extends ColumnHead {
  readonly kind: Kind;
  /** undefined is an empty cell, which is never zero */
  readonly of: (row: Row) => Value | undefined;
}

/** A column with the value that it takes from a row. */
export type Column<Row> =
  | Filled<Row, 'text', string>
  | Filled<Row, 'amount' | 'ratio', Decimal>
  | Filled<Row, 'count', number>;

export function textColumn<Row>(
  name: string,
  label: Text,
  of: (row: Row) => string | undefined,
): Column<Row> {
  return { name, label, kind: 'text', of };
}

export function amountColumn<Row>(
  name: string,
  label: Text,
  of: (row: Row) => Decimal | undefined,
): Column<Row> {
  return { name, label, kind: 'amount', of };
}

export function ratioColumn<Row>(
  name: string,
  label: Text,
  of: (row: Row) => Decimal | undefined,
): Column<Row> {
  return { name, label, kind: 'ratio', of };
}

export function countColumn<Row>(
  name: string,
  label: Text,
  of: (row: Row) => number | undefined,
): Column<Row> {
  return { name, label, kind: 'count', of };
}

/** @throws where no column has that name: a bug */
export function columnNamed<Row>(columns: readonly Column<Row>[], name: string): Column<Row> {
  const column = columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`bug: there is no column ${name}`);
  return column;
}
