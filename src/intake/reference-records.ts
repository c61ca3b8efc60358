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

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const LONGEST_RECORD = 1_000_000;
const TOO_LONG: RecordFault = { code: 'field_too_long', details: { limit: '1 MB' } };

/** Past it the parser gives up: the record has no end, or the file is no reference file. */
const LONGEST_SEARCH = 64_000_000;
const ENDLESS: RecordFault = { code: 'field_too_long', details: { limit: '64 MB' } };

/**
 * Visits the records of a CSV text in order (RFC 4180, lines that end in LF or CRLF). Empty lines are no records.
 *
 * Nearly every record is a line in good order and is taken apart at once, ten times as fast as by the parser. The parser
 * is asked for what is left: records with line breaks in quotes, and records with faults.
 * @param body UTF-8 text without byte order mark and NUL
 * @param delimiter a single ASCII character
 * @returns where and why the text could not be read to its end
 */
export function eachRecord(
  body: Buffer,
  delimiter: string,
  visit: (record: ReferenceRecord) => void,
): RecordsEnd | undefined {
  const row = new StrictRow(delimiter);
  let line = 1;
  for (let start = 0; start < body.length; ) {
    const { end, next } = lineFrom(body, start);
    const cells = end - start > LONGEST_RECORD ? undefined : row.cellsOf(body.toString('utf8', start, end));
    if (cells !== undefined) {
      if (end > start) visit({ line, cells });
      line += 1;
      start = next;
      continue;
    }
    const parsed = parseFirst(body.subarray(start), delimiter);
    if ('code' in parsed) return { ...parsed, line };
    const raw = body.subarray(start, start + parsed.bytes);
    const fault = raw.length > LONGEST_RECORD ? TOO_LONG : row.faultOf(raw.toString('utf8'), parsed.cells);
    visit(fault === undefined ? { line, cells: parsed.cells } : { line, cells: parsed.cells, fault });
    line += lineFeedsIn(raw, 0, raw.length);
    start += parsed.bytes;
  }
  return undefined;
}

/** Where a line ends, without its line break, and where the next one starts. */
function lineFrom(body: Buffer, start: number): { end: number; next: number } {
  const feed = body.indexOf(LINE_FEED, start);
  if (feed < 0) return { end: body.length, next: body.length };
  const end = feed > start && body[feed - 1] === CARRIAGE_RETURN ? feed - 1 : feed;
  return { end, next: feed + 1 };
}

/** A record as it ought to be: cells that are quoted whole or hold no quote. */
class StrictRow {
  private readonly cell: RegExp;

  constructor(private readonly delimiter: string) {
    this.cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${delimiter}\\r\\n]*))(?:[${delimiter}]|(\\r?\\n|$))`, 'y');
  }

  /** The cells of a line; undefined where it is no record in good order by itself. */
  cellsOf(line: string): string[] | undefined {
    if (!line.includes('"')) return line.includes('\r') ? undefined : line.split(this.delimiter);
    const cells: string[] = [];
    return this.isWhole(line, cells) ? cells : undefined;
  }

  /** What is wrong with a record of which the parser made these cells. */
  faultOf(record: string, cells: readonly string[]): RecordFault | undefined {
    const found: string[] = [];
    if (this.isWhole(record, found)) return undefined;
    const cell = found.length;
    return { code: cells[cell]?.includes('\r') === true ? 'line_break_stray' : 'quote_stray', cell };
  }

  /** Takes cells from the start of a text until its end, or the first one that is out of order. */
  private isWhole(text: string, cells: string[]): boolean {
    this.cell.lastIndex = 0;
    for (;;) {
      const match = this.cell.exec(text);
      if (match === null) return false;
      const [, quoted, bare = '', end] = match;
      cells.push(quoted?.replaceAll('""', '"') ?? bare);
      if (end !== undefined) return this.cell.lastIndex >= text.length;
    }
  }
}

/** The first record of a text and the bytes that it takes with its line break. */
function parseFirst(text: Buffer, delimiter: string): { cells: readonly string[]; bytes: number } | RecordFault {
  let first = { cells: [] as string[], bytes: 0 };
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      to: 1,
      // It would stop at a fault without a word of where the record ends.
      relax_quotes: true,
      max_record_size: LONGEST_SEARCH,
      on_record: (cells: string[], { bytes }) => {
        first = { cells, bytes };
        return null;
      },
    });
  } catch (error) {
    const code = error instanceof CsvError ? error.code : undefined;
    if (code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'quote_unclosed' };
    if (code === 'CSV_MAX_RECORD_SIZE') return ENDLESS;
    throw error;
  }
  if (first.bytes === 0) throw new Error('bug: no record in a text that is not empty');
  return first;
}
