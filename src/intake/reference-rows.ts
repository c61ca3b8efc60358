import type { ProblemCode } from '../problems/catalogue/index.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { FileDigest } from './reference-bytes.js';
import { ReferenceCells } from './reference-cells.js';
import { type ReferenceRow, readReferenceRows } from './reference-file.js';
import type { ReferenceContract } from './reference-header.js';

/** What was read of a reference file whose rows stand for themselves. */
export interface RowsReading<Row> {
  /** the file as it was given */
  readonly name: string;
  /** in the order of the file; a row with an error is left out */
  readonly rows: readonly Row[];
  /** headers of the columns found, as the file has them, by canonical name */
  readonly headers: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
}

/** A row with the physical line of the file on which it starts. */
interface Placed {
  readonly fileLine: number;
}

/** What a file may say once only. */
export interface OnceOnly<Name extends string, Row> {
  readonly code: ProblemCode;
  /** column at which a second row is reported */
  readonly column: (row: Row) => Name;
  readonly value: (row: Row) => string;
  /** texts without line breaks that no two rows may share */
  readonly key: (row: Row) => readonly string[];
  readonly details: (row: Row, first: Row) => Readonly<Record<string, string>>;
}

/** How the rows of a file are read. */
interface RowRules<Name extends string, Row> {
  readonly contract: ReferenceContract<Name>;
  /** what a row is called in messages */
  readonly record: string;
  /** undefined where a cell is wrong, of which the cells then know */
  readonly read: (row: ReferenceRow<Name>, cells: ReferenceCells<Name>) => Row | undefined;
  readonly once?: OnceOnly<Name, Row>;
}

/**
 * Reads a reference file row by row. A header without rows is a file that says nothing.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readRows<Name extends string, Row extends Placed>(
  name: string,
  source: Buffer | string,
  { contract, record, read, once }: RowRules<Name, Row>,
): RowsReading<Row> {
  const cells = new ReferenceCells<Name>(name, record);
  const rows: Row[] = [];
  const firsts = new Map<string, Row>();
  const file = readReferenceRows<Name>(name, source, contract, (row) => {
    const before = cells.problems.length;
    const made = read(row, cells);
    if (cells.problems.length > before) return;
    if (made === undefined) throw new Error('bug: a row is incomplete without a problem');
    const key = once?.key(made).join('\n') ?? String(row.line);
    const first = firsts.get(key);
    if (first !== undefined && once !== undefined) {
      cells.report(once.code, row, once.column(made), once.value(made), once.details(made, first));
      return;
    }
    firsts.set(key, made);
    rows.push(made);
  });
  const problems = sortProblems([...file.problems, ...cells.problems]);
  return { name, rows, headers: file.headers, problems, ...(file.digest && { digest: file.digest }) };
}
