import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../problems/problem.js';
import { lineFeedsIn } from './reference-bytes.js';

/** What is wrong with the structure of a record. */
export interface RecordFault extends Pick<Problem, 'code' | 'details'> {
  /** place of the cell in the record, from 0, where it is one cell's fault */
  readonly cell?: number;
}

/** One record of a CSV file. */
export interface ReferenceRecord {
  /** physical line on which it starts, from 1 */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: RecordFault;
}

/** Where the records of a file cannot be told apart any further. */
export type RecordsEnd = RecordFault & Pick<ReferenceRecord, 'line'>;

type Visit = (record: ReferenceRecord) => void;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

const LONGEST_RECORD = 1_000_000;
const TOO_LONG: RecordFault = { code: 'field_too_long', details: { limit: '1 MB' } };

/** Past it the parser gives up: the record has no end, or the file is no reference file. */
const LONGEST_SEARCH = 64_000_000;
const ENDLESS: RecordFault = { code: 'field_too_long', details: { limit: '64 MB' } };

/**
 * Visits the records of a CSV text in order (RFC 4180, lines that end in LF or CRLF). Empty lines are no records.
 * @param body UTF-8 text without byte order mark and NUL
 * @param delimiter a single ASCII character
 * @returns where and why the text could not be read to its end
 */
export function eachRecord(body: Buffer, delimiter: string, visit: Visit): RecordsEnd | undefined {
  if (body.includes(QUOTE)) return eachQuotedRecord(body, delimiter, visit);
  eachPlainRecord(body, delimiter, visit);
  return undefined;
}

/** Without quotes a line is a record: ten times as fast as the parser, and the usual case of a large file. */
function eachPlainRecord(body: Buffer, delimiter: string, visit: Visit): void {
  for (let line = 1, start = 0; start < body.length; line += 1) {
    const feed = body.indexOf(LINE_FEED, start);
    const stop = feed < 0 ? body.length : feed;
    const end = feed > start && body[feed - 1] === CARRIAGE_RETURN ? feed - 1 : stop;
    if (end - start > LONGEST_RECORD) visit({ line, cells: [], fault: TOO_LONG });
    else if (end > start) visit(plainRecord(line, body.toString('utf8', start, end).split(delimiter)));
    start = stop + 1;
  }
}

function plainRecord(line: number, cells: readonly string[]): ReferenceRecord {
  const cell = cells.findIndex((text) => text.includes('\r'));
  return cell < 0 ? { line, cells } : { line, cells, fault: { code: 'line_break_stray', cell } };
}

function eachQuotedRecord(body: Buffer, delimiter: string, visit: Visit): RecordsEnd | undefined {
  const place = new Place(body);
  const strictCell = new RegExp(`(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]*)(?:[${delimiter}]|\\r?\\n|$)`, 'y');
  try {
    parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      skip_empty_lines: true,
      // The parser would stop at the first fault. It goes on instead, and each record is looked at once more.
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_SEARCH,
      on_record: (cells: string[], { bytes }) => {
        const { line, raw } = place.moveTo(bytes);
        const fault = faultOf(raw, cells, strictCell);
        visit(fault === undefined ? { line, cells } : { line, cells, fault });
        return null;
      },
    });
  } catch (error) {
    return endOf(error, place);
  }
  return undefined;
}

/** Where in the text the parser is: it tells how many bytes it has taken, but no line on which a record starts. */
class Place {
  private start = 0;
  private line = 1;

  constructor(private readonly body: Buffer) {}

  /** The record that ends there. */
  moveTo(end: number): { line: number; raw: Buffer } {
    const line = this.nextLine();
    const raw = this.body.subarray(this.start, end);
    this.line += lineFeedsIn(this.body, this.start, end);
    this.start = end;
    return { line, raw };
  }

  /** The line on which the next record starts, past the empty lines before it. */
  nextLine(): number {
    for (;;) {
      const isReturn = this.body[this.start] === CARRIAGE_RETURN;
      const feed = isReturn ? this.start + 1 : this.start;
      if (this.body[feed] !== LINE_FEED) return this.line;
      this.start = feed + 1;
      this.line += 1;
    }
  }
}

function faultOf(raw: Buffer, cells: readonly string[], strictCell: RegExp): RecordFault | undefined {
  if (raw.length > LONGEST_RECORD) return TOO_LONG;
  const firstReturn = raw.indexOf(CARRIAGE_RETURN);
  const hasReturn = firstReturn >= 0 && !(firstReturn === raw.length - 2 && raw[firstReturn + 1] === LINE_FEED);
  if (!hasReturn && !raw.includes(QUOTE)) return undefined;
  const cell = firstFaultyCell(raw.toString('utf8'), strictCell);
  if (cell === undefined) return undefined;
  return { code: cells[cell]?.includes('\r') === true ? 'line_break_stray' : 'quote_stray', cell };
}

function firstFaultyCell(text: string, strictCell: RegExp): number | undefined {
  const pattern = strictCell;
  pattern.lastIndex = 0;
  for (let cell = 0; ; cell += 1) {
    if (!pattern.test(text)) return cell;
    if (pattern.lastIndex >= text.length) return undefined;
  }
}

function endOf(error: unknown, place: Place): RecordsEnd {
  const code = error instanceof CsvError ? error.code : undefined;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'quote_unclosed', line: place.nextLine() };
  if (code === 'CSV_MAX_RECORD_SIZE') return { ...ENDLESS, line: place.nextLine() };
  throw error;
}
