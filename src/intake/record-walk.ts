import { open } from 'node:fs/promises';
import type { ProblemCode } from '../problems/catalogue/index.js';

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
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

const enum At {
  CellStart,
  Bare,
  Quoted,
  QuoteInQuoted,
}

/**
 * Walks a CSV file record by record (RFC 4180), LF or CRLF, counting physical lines. Blank lines are no records.
 * Cells beyond the header's last are a fault unless they are empty.
 * @throws WalkEnded where a quote is never closed or a record has no end
 */
export async function* walkRecords(path: string, layout: WalkLayout): AsyncGenerator<WalkedRecord> {
  const handle = await open(path, 'r');
  try {
    let buffer: Buffer = Buffer.alloc(CHUNK);
    let held = 0;
    const walk = new Walk(layout);
    for (;;) {
      if (held === buffer.length) buffer = grown(buffer, walk);
      const { bytesRead } = await handle.read(buffer, held, buffer.length - held, null);
      const end = held + bytesRead;
      walk.skipMark(buffer.subarray(0, end));
      yield* walk.records(buffer.subarray(0, end), bytesRead === 0);
      if (bytesRead === 0) return;
      buffer.copyWithin(0, walk.start, end);
      held = end - walk.start;
      walk.rebase();
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

/** The state machine over the bytes that are in memory. */
class Walk {
  /** where the record under way starts in the buffer */
  start = 0;
  private position = 0;
  private at: At = At.CellStart;
  private cells = 1;
  private lastFilled = 0;
  private cellStart = 0;
  private fault: ProblemCode | undefined;
  private number = 0;
  private line = 1;
  private linesWithin = 0;
  private isBegun = false;
  private afterReturn = false;

  constructor(private readonly layout: WalkLayout) {}

  ended(code: 'quote_unclosed' | 'field_too_long'): WalkEnded {
    return new WalkEnded(this.at === At.Quoted ? 'quote_unclosed' : code, this.line);
  }

  /** A byte order mark at the start of the file belongs to no cell. */
  skipMark(buffer: Buffer): void {
    if (this.isBegun || buffer.length < BYTE_ORDER_MARK.length) return;
    this.isBegun = true;
    if (buffer.indexOf(BYTE_ORDER_MARK) !== 0) return;
    this.start = this.position = this.cellStart = BYTE_ORDER_MARK.length;
  }

  /** Moves the record under way to the start of the buffer. */
  rebase(): void {
    this.position -= this.start;
    this.cellStart -= this.start;
    this.start = 0;
  }

  *records(buffer: Buffer, isLast: boolean): Generator<WalkedRecord> {
    const delimiter = this.layout.delimiter.charCodeAt(0);
    for (; this.position < buffer.length; this.position += 1) {
      const byte = buffer[this.position] ?? 0;
      if (this.afterReturn && byte !== LINE_FEED) this.fault ??= 'line_break_stray';
      this.afterReturn = byte === CARRIAGE_RETURN && this.at !== At.Quoted;
      if (byte === LINE_FEED && this.at !== At.Quoted) {
        yield* this.finish(buffer, this.position);
      } else this.step(byte, delimiter, buffer);
    }
    if (!isLast) return;
    if (this.at === At.Quoted) throw this.ended('quote_unclosed');
    if (this.position > this.start) yield* this.finish(buffer, this.position);
  }

  private step(byte: number, delimiter: number, buffer: Buffer): void {
    if (byte === QUOTE) this.quote();
    else if (this.at === At.Quoted) {
      if (byte === LINE_FEED) this.linesWithin += 1;
      else if (byte === 0) this.fault = 'byte_nul';
    } else if (byte === delimiter) this.endCell(this.position, buffer);
    else {
      if (byte === 0) this.fault = 'byte_nul';
      else if (this.at === At.QuoteInQuoted && byte !== CARRIAGE_RETURN) this.fault ??= 'quote_stray';
      if (this.at === At.CellStart) this.at = At.Bare;
    }
  }

  private quote(): void {
    if (this.at === At.CellStart) this.at = At.Quoted;
    else if (this.at === At.Quoted) this.at = At.QuoteInQuoted;
    else if (this.at === At.QuoteInQuoted) this.at = At.Quoted;
    else this.fault ??= 'quote_stray';
  }

  private endCell(end: number, buffer: Buffer): void {
    this.noteFilled(end, buffer);
    this.cells += 1;
    this.at = At.CellStart;
    this.cellStart = end + 1;
  }

  private noteFilled(end: number, buffer: Buffer): void {
    const length = end - this.cellStart;
    const isEmpty = length === 0 || (length === 2 && buffer[this.cellStart] === QUOTE && this.at === At.QuoteInQuoted);
    if (!isEmpty) this.lastFilled = this.cells;
  }

  private *finish(buffer: Buffer, lineEnd: number): Generator<WalkedRecord> {
    const end = lineEnd > this.start && buffer[lineEnd - 1] === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
    this.noteFilled(end, buffer);
    if (end - this.start > LONGEST_RECORD) throw this.ended('field_too_long');
    if (end > this.start) {
      const { number, line, cells } = this;
      yield { number, line, cells, bytes: buffer.subarray(this.start, end), fault: this.fault ?? this.raggedness() };
      this.number += 1;
    }
    this.line += this.linesWithin + 1;
    this.linesWithin = 0;
    this.start = lineEnd + 1;
    this.cellStart = this.start;
    this.at = At.CellStart;
    this.cells = 1;
    this.lastFilled = 0;
    this.fault = undefined;
  }

  private raggedness(): ProblemCode | undefined {
    const { width } = this.layout;
    if (width === undefined || this.number === 0) return undefined;
    if (this.cells < width) return 'row_too_short';
    return this.lastFilled > width ? 'row_too_long' : undefined;
  }
}
