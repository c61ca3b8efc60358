import { open } from 'node:fs/promises';
import type { ProblemCode } from '../problems/catalogue/index.js';
import { readBuffer } from './read-buffer.js';

/** One record of a CSV file as its bytes stand there. */
export interface WalkedRecord {
  /** from 0 for the header */
  readonly number: number;
  /** physical line on which it starts, from 1 */
  readonly line: number;
  /** its bytes without the line end; valid until the next record is asked for */
  readonly bytes: Buffer;
  /** what is wrong with its structure */
  readonly fault: ProblemCode | undefined;
  readonly cells: number;
}

/** How the file is laid out. */
export interface WalkLayout {
  /** a single byte */
  readonly delimiter: string;
  /** cells of a row; undefined before the header is known */
  readonly width: number | undefined;
  /** whether a quote is a character like others; it is not where this is not given */
  readonly isUnquoted?: boolean;
}

/** Where a file cannot be walked any further. */
export class WalkEnded extends Error {
  constructor(
    readonly code: 'quote_unclosed' | 'field_too_long',
    readonly line: number,
  ) {
    super(code);
  }
}

const CHUNK = 1024 * 1024;
/** Bytes of a record. The end of a longer one is looked for in so much more, to tell an unclosed quote from a long cell. */
export const LONGEST_RECORD = CHUNK;
const LONGEST_SEARCH = 64 * CHUNK;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const NO_BYTE = -1;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

const enum At {
  CellStart,
  Bare,
  Quoted,
  QuoteInQuoted,
}

/** Records of the bytes that are in memory. */
export type RecordBatch = Iterable<WalkedRecord>;

/**
 * Walks a CSV file record by record (RFC 4180), LF or CRLF, counting physical lines; the records come in batches. Blank
 * lines are no records. Cells beyond the header's last are a fault unless they are empty.
 * @throws WalkEnded where a quote is never closed or a record has no end
 */
export async function* walkRecords(path: string, layout: WalkLayout): AsyncGenerator<RecordBatch> {
  const handle = await open(path, 'r');
  try {
    let buffer: Buffer = await readBuffer(handle, CHUNK);
    let held = 0;
    const walk = new Walk(layout);
    for (;;) {
      if (held === buffer.length) buffer = grown(buffer, walk);
      const { bytesRead } = await handle.read(buffer, held, buffer.length - held, null);
      const end = held + bytesRead;
      walk.skipMark(buffer.subarray(0, end));
      yield walk.records(buffer.subarray(0, end), bytesRead === 0);
      if (bytesRead === 0) return;
      buffer.copyWithin(0, walk.start, end);
      held = end - walk.start;
      walk.start = 0;
    }
  } finally {
    await handle.close();
  }
}

function grown(buffer: Buffer, walk: Walk): Buffer {
  if (buffer.length >= LONGEST_SEARCH) throw walk.ended('field_too_long');
  const larger = Buffer.alloc(buffer.length * 2);
  buffer.copy(larger);
  return larger;
}

/** Walks over the bytes that are in memory; a record that does not end in them is looked at again with more of them. */
class Walk {
  /** where the record under way starts in the buffer */
  start = 0;
  private readonly delimiter: number;
  private readonly width: number | undefined;
  /** no byte has this value where quotes are characters like others */
  private readonly quote: number;
  private number = 0;
  private line = 1;
  private isBegun = false;
  /** of the record under way, as far as it has been looked at */
  private at: At = At.CellStart;
  private cells = 1;
  private lastFilled = 0;
  private fault: ProblemCode | undefined;
  private linesWithin = 0;
  /** places of the next quote, carriage return and NUL in the buffer, each looked for once it is passed */
  private nextQuote = -1;
  private nextReturn = -1;
  private nextNul = -1;

  constructor({ delimiter, width, isUnquoted = false }: WalkLayout) {
    this.quote = isUnquoted ? NO_BYTE : QUOTE;
    this.delimiter = delimiter.charCodeAt(0);
    this.width = width;
  }

  ended(code: 'quote_unclosed' | 'field_too_long'): WalkEnded {
    return new WalkEnded(this.at === At.Quoted ? 'quote_unclosed' : code, this.line);
  }

  /** A byte order mark at the start of the file belongs to no cell. */
  skipMark(buffer: Buffer): void {
    if (this.isBegun || buffer.length < BYTE_ORDER_MARK.length) return;
    this.isBegun = true;
    if (buffer.indexOf(BYTE_ORDER_MARK) === 0) this.start = BYTE_ORDER_MARK.length;
  }

  *records(buffer: Buffer, isLast: boolean): Generator<WalkedRecord> {
    this.nextQuote = this.nextReturn = this.nextNul = -1;
    while (this.start < buffer.length) {
      const feed = buffer.indexOf(LINE_FEED, this.start);
      const isPlain = feed >= 0 && this.isPlainUntil(buffer, feed);
      const lineEnd = isPlain ? this.lookAtPlain(buffer, feed) : this.lookAt(buffer);
      if (lineEnd === buffer.length) {
        if (!isLast) return;
        if (this.at === At.Quoted) throw this.ended('quote_unclosed');
      }
      const record = this.finish(buffer, lineEnd);
      if (record !== undefined) yield record;
    }
  }

  /** Whether the line has neither quote nor NUL, and no carriage return but before its line feed. */
  private isPlainUntil(buffer: Buffer, feed: number): boolean {
    if (this.nextQuote < this.start) this.nextQuote = this.quote === NO_BYTE ? Infinity : placeOf(buffer, QUOTE, this.start);
    if (this.nextReturn < this.start) this.nextReturn = placeOf(buffer, CARRIAGE_RETURN, this.start);
    if (this.nextNul < this.start) this.nextNul = placeOf(buffer, 0, this.start);
    return this.nextQuote > feed && this.nextNul > feed && this.nextReturn >= feed - 1;
  }

  /** Counts the cells of a plain line. @returns its line end */
  private lookAtPlain(buffer: Buffer, feed: number): number {
    const { delimiter } = this;
    const end = feed > this.start && buffer[feed - 1] === CARRIAGE_RETURN ? feed - 1 : feed;
    let cells = 1;
    let lastFilled = 0;
    let cellStart = this.start;
    for (let position = cellStart; position < end; position += 1) {
      if (buffer[position] !== delimiter) continue;
      if (position > cellStart) lastFilled = cells;
      cells += 1;
      cellStart = position + 1;
    }
    this.cells = cells;
    this.lastFilled = end > cellStart ? cells : lastFilled;
    this.fault = undefined;
    this.linesWithin = 0;
    this.at = At.Bare;
    return feed;
  }

  /** Looks at the record under way byte by byte. @returns its line end, or the buffer's end where it has none */
  private lookAt(buffer: Buffer): number {
    const { delimiter, quote } = this;
    let [at, cells, lastFilled, linesWithin] = [At.CellStart, 1, 0, 0];
    let fault: ProblemCode | undefined;
    let afterReturn = false;
    let cellStart = this.start;
    let position = cellStart;
    for (; position < buffer.length; position += 1) {
      const byte = buffer[position] ?? 0;
      if (byte === LINE_FEED && at !== At.Quoted) break;
      if (afterReturn) fault ??= 'line_break_stray';
      afterReturn = byte === CARRIAGE_RETURN && at !== At.Quoted;
      if (byte === quote) {
        if (at === At.CellStart || at === At.QuoteInQuoted) at = At.Quoted;
        else if (at === At.Quoted) at = At.QuoteInQuoted;
        else fault ??= 'quote_stray';
      } else if (at === At.Quoted) {
        if (byte === LINE_FEED) linesWithin += 1;
        else if (byte === 0) fault = 'byte_nul';
      } else if (byte === delimiter) {
        if (isFilled(buffer, cellStart, position, at)) lastFilled = cells;
        cells += 1;
        at = At.CellStart;
        cellStart = position + 1;
      } else {
        if (byte === 0) fault = 'byte_nul';
        else if (at === At.QuoteInQuoted && byte !== CARRIAGE_RETURN) fault ??= 'quote_stray';
        if (at === At.CellStart) at = At.Bare;
      }
    }
    if (isFilled(buffer, cellStart, endBefore(buffer, cellStart, position), at)) lastFilled = cells;
    Object.assign(this, { at, cells, lastFilled, fault, linesWithin });
    return position;
  }

  private finish(buffer: Buffer, lineEnd: number): WalkedRecord | undefined {
    const { start, line, number, cells } = this;
    const end = endBefore(buffer, start, lineEnd);
    if (end - start > LONGEST_RECORD) throw this.ended('field_too_long');
    this.line += this.linesWithin + 1;
    this.start = Math.min(lineEnd + 1, buffer.length);
    if (end === start) return undefined;
    this.number += 1;
    return { number, line, cells, bytes: buffer.subarray(start, end), fault: this.fault ?? this.raggedness(number) };
  }

  private raggedness(number: number): ProblemCode | undefined {
    if (this.width === undefined || number === 0) return undefined;
    if (this.cells < this.width) return 'row_too_short';
    return this.lastFilled > this.width ? 'row_too_long' : undefined;
  }
}

/** Where a byte is next; beyond every place where it is not. */
function placeOf(buffer: Buffer, byte: number, from: number): number {
  const place = buffer.indexOf(byte, from);
  return place < 0 ? Infinity : place;
}

/** The end of a text without the carriage return of its line end. */
function endBefore(buffer: Buffer, start: number, lineEnd: number): number {
  return lineEnd > start && buffer[lineEnd - 1] === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
}

/** Whether a cell holds anything: a pair of quotes alone does not. */
function isFilled(buffer: Buffer, start: number, end: number, at: At): boolean {
  const length = end - start;
  return length > 0 && !(length === 2 && buffer[start] === QUOTE && at === At.QuoteInQuoted);
}
