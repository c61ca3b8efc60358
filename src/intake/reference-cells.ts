import type { ProblemCode } from '../problems/catalogue/index.js';
import type { Problem } from '../problems/problem.js';
import type { ReferenceRow } from './reference-file.js';
import type { Parsed } from './values.js';

type Parse<Value> = (text: string) => Parsed<Value>;

/** Where a problem is, in the words of the file. */
type Place<Name extends string> = Pick<ReferenceRow<Name>, 'line' | 'headers'>;

/** Texts that a remembering reader keeps: enough for dates and managers, little for a column of ids. */
const MOST_REMEMBERED = 50_000;

/** Reads the cells of a reference file and collects what is wrong with them. */
export class ReferenceCells<Name extends string> {
  private readonly found: Problem[] = [];

  /**
   * @param file as it was given
   * @param record what a row is called in messages: `roster`
   */
  constructor(
    private readonly file: string,
    private readonly record: string,
  ) {}

  /** What has been found so far. */
  get problems(): readonly Problem[] {
    return this.found;
  }

  /** The value of a cell that must be filled; undefined where it is blank or wrong. */
  required<Value>(row: ReferenceRow<Name>, column: Name, parse: Parse<Value>): Value | undefined {
    if (row.cells[column] !== '') return this.optional(row, column, parse);
    this.report('missing_value', row, column, '', { record: this.record });
    return undefined;
  }

  /** The value of a cell that may be blank; undefined where it is blank or wrong. */
  optional<Value>(row: ReferenceRow<Name>, column: Name, parse: Parse<Value>): Value | undefined {
    const text = row.cells[column];
    if (text === '') return undefined;
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    this.report(parsed.fault.code, row, column, text, parsed.fault.details);
    return undefined;
  }

  report(code: ProblemCode, place: Place<Name>, column: Name, value: string, details?: Problem['details']): void {
    const header = place.headers.get(column) ?? column;
    const problem = { code, file: this.file, line: place.line, column: header, value };
    this.found.push(details === undefined ? problem : { ...problem, details });
  }
}

/** The same reader, which remembers the texts that it has read: many rows share few dates, managers and shares. */
export function remembering<Value>(parse: Parse<Value>): Parse<Value> {
  const known = new Map<string, Parsed<Value>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const parsed = parse(text);
    if (known.size < MOST_REMEMBERED) known.set(text, parsed);
    return parsed;
  };
}
