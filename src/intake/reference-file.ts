import { type Problem, hasErrors } from '../problems/problem.js';
import { type FileDigest, readReferenceBytes } from './reference-bytes.js';
import { type ReferenceContract, type ReferenceHeader, delimiterOf, readHeader } from './reference-header.js';
import { type RecordFault, type ReferenceRecord, eachRecord } from './reference-records.js';
import { trimBlanks } from './values.js';

export interface ReferenceRow<Name extends string> {
  /** physical line on which the record starts, from 1 */
  readonly line: number;
  /** texts without padding; empty where the cell is blank or the file lacks the column */
  readonly cells: Readonly<Record<Name, string>>;
  /** headers of the columns found, as the file has them; the same for all rows */
  readonly headers: ReadonlyMap<Name, string>;
}

/** What is known of a reference file beside its rows. */
export interface ReferenceOutline<Name extends string> {
  /** as it was given */
  readonly name: string;
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
  /** headers of the columns found, as the file has them */
  readonly headers: ReadonlyMap<Name, string>;
  /** all errors and warnings, in the order of lines */
  readonly problems: readonly Problem[];
}

export interface ReferenceFile<Name extends string> extends ReferenceOutline<Name> {
  readonly rows: readonly ReferenceRow<Name>[];
}

type Take<Name extends string> = (row: ReferenceRow<Name>) => void;

/**
 * Reads a reference file (SPEC 2.3, 2.5): UTF-8 with or without byte order mark; comma, tab, semicolon or `|`, as the
 * header tells; LF or CRLF; quoting as in RFC 4180. Lines without any text are no rows, and a file of a header alone
 * has none.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 * @returns no rows where the header has an error; otherwise all but those that are themselves out of shape
 */
export function readReferenceFile<Name extends string>(
  name: string,
  source: Buffer | string,
  contract: ReferenceContract<Name>,
): ReferenceFile<Name> {
  const rows: ReferenceRow<Name>[] = [];
  const outline = readReferenceRows(name, source, contract, (row) => rows.push(row));
  return { ...outline, rows };
}

/** The same, row by row: a million rows need not be in memory beside what is made of them. */
export function readReferenceRows<Name extends string>(
  name: string,
  source: Buffer | string,
  contract: ReferenceContract<Name>,
  take: Take<Name>,
): ReferenceOutline<Name> {
  const { digest, body, problems } = readReferenceBytes(name, source);
  const read = digest === undefined ? { name } : { name, digest };
  if (body === undefined) return { ...read, headers: new Map(), problems };
  const table = new Table(name, contract, take);
  const end = eachRecord(body, delimiterOf(firstLineOf(body), contract), (record) => table.take(record));
  if (end !== undefined) table.report(end.line, end);
  return { ...read, headers: table.headers, problems: [...problems, ...table.problems] };
}

/** Takes the records of a file one by one; the first of them is its header. */
class Table<Name extends string> {
  readonly headers = new Map<Name, string>();
  readonly problems: Problem[] = [];
  private header: ReferenceHeader<Name> | undefined;
  private places: readonly (readonly [Name, number | undefined])[] = [];
  /** cells of a row; undefined where the header does not tell */
  private width: number | undefined;
  private isBroken = false;

  constructor(
    private readonly file: string,
    private readonly contract: ReferenceContract<Name>,
    private readonly takeRow: Take<Name>,
  ) {}

  take(record: ReferenceRecord): void {
    if (this.header === undefined) {
      this.takeHeader(record);
      return;
    }
    const { line, cells } = record;
    if (record.fault === undefined && cells.every((cell) => trimBlanks(cell) === '')) return;
    const fault = record.fault ?? raggedness(cells, this.width);
    if (fault !== undefined) this.report(line, fault, cells);
    else if (!this.isBroken) this.takeRow({ line, cells: this.named(cells), headers: this.headers });
  }

  report(line: number, { code, cell, details }: RecordFault, cells: readonly string[] = []): void {
    const found = cell === undefined ? {} : { column: this.columnAt(cell), value: cells[cell] ?? '' };
    this.problems.push({ code, file: this.file, line, ...found, ...(details && { details }) });
  }

  private takeHeader({ line, cells, fault }: ReferenceRecord): void {
    if (fault === undefined) {
      this.header = readHeader(this.file, line, cells, this.contract);
      this.width = cells.length;
      this.problems.push(...this.header.problems);
    } else {
      // Whatever a header in doubt seems to hold or to lack would only mislead.
      this.header = { columns: [], headers: [], problems: [] };
      this.report(line, fault, cells);
    }
    this.isBroken = hasErrors(this.problems);
    const positions = new Map<Name, number>();
    for (const { name, position, header } of this.header.columns) {
      positions.set(name, position);
      this.headers.set(name, header);
    }
    this.places = this.contract.columns.map(({ name }) => [name, positions.get(name)]);
  }

  private named(texts: readonly string[]): Record<Name, string> {
    const cells: Partial<Record<Name, string>> = {};
    for (const [name, position] of this.places) {
      cells[name] = position === undefined ? '' : trimBlanks(texts[position] ?? '');
    }
    return cells as Record<Name, string>;
  }

  /** Header of a place in the row, else its number from 1. */
  private columnAt(position: number): string {
    const header = this.header?.headers[position] ?? '';
    return header === '' ? String(position + 1) : header;
  }
}

/** Empty cells beyond the last header are what a spreadsheet leaves behind. */
function raggedness(cells: readonly string[], width: number | undefined): RecordFault | undefined {
  if (width === undefined) return undefined;
  const details = { found: String(cells.length), expected: String(width) };
  if (cells.length < width) return { code: 'row_too_short', details };
  const beyond = cells.length > width && cells.slice(width).some((cell) => trimBlanks(cell) !== '');
  return beyond ? { code: 'row_too_long', details } : undefined;
}

/** Up to 64 KiB of the first line that holds anything: enough to tell the delimiter. */
function firstLineOf(body: Buffer): string {
  const text = body.toString('utf8', 0, 65_536);
  return /[^\r\n]+/.exec(text)?.[0] ?? '';
}
