/** Records, lines and counts of a CSV text, told character by character: slow, plain, and without a buffer. */

export interface PlainRecord {
  /** from 0 for the header */
  readonly number: number;
  /** physical line on which it starts, from 1 */
  readonly line: number;
  /** without its line end */
  readonly text: string;
  /** its cells with their quotes */
  readonly cells: readonly string[];
  /** a stray quote or line break, or a NUL */
  readonly isBroken: boolean;
}

export interface PlainReading {
  readonly records: readonly PlainRecord[];
  /** where it cannot be read any further: the line of the record in which a quote is never closed, or that is too long */
  readonly ended: { readonly code: 'quote_unclosed' | 'field_too_long'; readonly line: number } | undefined;
}

/** Bytes of the longest record. */
const LONGEST_RECORD = 1024 * 1024;

/** Reads a text as RFC 4180 has it, with LF or CRLF; a carriage return at the very end counts as a line end. */
export function plainReading(text: string, delimiter: string): PlainReading {
  const reader = new PlainReader(text, delimiter);
  const first = text.startsWith('\ufeff') ? 1 : 0;
  reader.open(first);
  for (let index = first; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isLineEnd = !reader.isQuoted && /^(\n|\r\n|\r$)/.test(text.slice(index, index + 2));
    if (isLineEnd && !reader.close(index)) return { records: reader.records, ended: { code: 'field_too_long', line: reader.start } };
    if (isLineEnd && character === '\r') index += 1;
    if (text.charAt(index) === '\n') reader.line += 1;
    if (isLineEnd) reader.open(index + 1);
    else reader.take(character, index);
  }
  if (reader.isQuoted) return { records: reader.records, ended: { code: 'quote_unclosed', line: reader.start } };
  const isDone = reader.close(text.length);
  return { records: reader.records, ended: isDone ? undefined : { code: 'field_too_long', line: reader.start } };
}

/** The record under way, and those before it. */
class PlainReader {
  readonly records: PlainRecord[] = [];
  line = 1;
  /** line on which the record under way starts */
  start = 1;
  isQuoted = false;
  private from = 0;
  private cellFrom = 0;
  private cells: string[] = [];
  /** behind a quote that closed the cell; whatever stray characters follow there, the next quote opens it again */
  private isClosed = false;
  private isBroken = false;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  open(index: number): void {
    this.from = index;
    this.start = this.line;
    this.isBroken = false;
    this.cells = [];
    this.openCell(index);
  }

  /** @returns whether the record is not too long */
  close(index: number): boolean {
    const text = this.text.slice(this.from, index);
    if (Buffer.byteLength(text) > LONGEST_RECORD) return false;
    const cells = [...this.cells, this.text.slice(this.cellFrom, index)];
    if (text !== '') this.records.push({ number: this.records.length, line: this.start, text, cells, isBroken: this.isBroken });
    return true;
  }

  take(character: string, index: number): void {
    if (character === '\0' || (character === '\r' && !this.isQuoted)) this.isBroken = true;
    if (character === '"') this.takeQuote(index);
    else if (!this.isQuoted && character === this.delimiter) {
      this.cells.push(this.text.slice(this.cellFrom, index));
      this.openCell(index + 1);
    } else if (!this.isQuoted && this.isClosed) this.isBroken = true;
  }

  private takeQuote(index: number): void {
    if (this.isQuoted) this.isClosed = true;
    else if (index > this.cellFrom && !this.isClosed) this.isBroken = true;
    if (this.isQuoted || index === this.cellFrom || this.isClosed) this.isQuoted = !this.isQuoted;
  }

  private openCell(index: number): void {
    this.cellFrom = index;
    this.isClosed = false;
  }
}

/** Whether a row has fewer cells than the header, or a filled one beyond its last. */
export function isRagged({ cells }: PlainRecord, width: number): boolean {
  return cells.length < width || cells.slice(width).some((cell) => cell !== '' && cell !== '""');
}

export interface PlainCounts {
  readonly size: number;
  readonly lineFeeds: number;
  readonly blankLines: number;
  readonly longestLine: number;
  readonly endsInLineFeed: boolean;
  readonly carriageReturns: 'none' | 'crlf' | 'mixed';
  readonly hasQuote: boolean;
  readonly hasNul: boolean;
  readonly notUtf8Line: number | undefined;
}

/** The counts of a file from its bytes, one character a byte. */
export function plainCounts(bytes: string): PlainCounts {
  const lines = bytes.split('\n');
  const returns = bytes.split('\r').length - 1;
  const pairs = bytes.split('\r\n').length - 1;
  const lineFeeds = lines.length - 1;
  const notUtf8 = lines.findIndex((line) => !isUtf8(line));
  return {
    size: bytes.length,
    lineFeeds,
    blankLines: lines.slice(0, -1).filter((line) => line === '' || line === '\r').length,
    longestLine: Math.max(...lines.map((line) => line.length)),
    endsInLineFeed: bytes.endsWith('\n'),
    carriageReturns: returns === 0 ? 'none' : returns === pairs && pairs === lineFeeds ? 'crlf' : 'mixed',
    hasQuote: bytes.includes('"'),
    hasNul: bytes.includes('\0'),
    notUtf8Line: notUtf8 < 0 ? undefined : notUtf8 + 1,
  };
}

function isUtf8(bytes: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
    return true;
  } catch {
    return false;
  }
}

/** Whether no cell of a text without quotes holds a character that nobody sees, or blanks at its ends. */
export function hasPlainCells(text: string, delimiter: string): boolean {
  return text.split(/\r?\n/).every((line) =>
    line.split(delimiter).every((cell) => !/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|^[ \u00a0\u3000]|[ \u00a0\u3000]$/u.test(cell)),
  );
}
