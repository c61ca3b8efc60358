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
  /** line of the record in which a quote is never closed */
  readonly unclosedFrom: number | undefined;
}

/** What is being read, one character after the other. */
interface Open {
  line: number;
  text: string;
  cells: string[];
  isQuoted: boolean;
  /** behind a quote that closed the cell; what follows a stray character there is quoted again at the next quote */
  isClosed: boolean;
  isBroken: boolean;
}

const opened = (line: number): Open => ({ line, text: '', cells: [''], isQuoted: false, isClosed: false, isBroken: false });

/** Reads a text as RFC 4180 has it, with LF or CRLF; a carriage return at the very end counts as a line end. */
export function plainReading(text: string, delimiter: string): PlainReading {
  const records: PlainRecord[] = [];
  let line = 1;
  let open = opened(line);
  const close = () => {
    if (open.text !== '') records.push({ number: records.length, ...open });
    open = opened(line);
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    if (character === '\n') line += 1;
    if (!open.isQuoted && character === '\n') close();
    else if (!open.isQuoted && character === '\r' && (next === '\n' || next === '')) continue;
    else take(open, character, delimiter);
  }
  if (open.isQuoted) return { records, unclosedFrom: open.line };
  close();
  return { records, unclosedFrom: undefined };
}

function take(open: Open, character: string, delimiter: string): void {
  open.text += character;
  if (character === '\0') open.isBroken = true;
  if (!open.isQuoted && character === '\r') open.isBroken = true;
  if (!open.isQuoted && character === delimiter) {
    open.cells.push('');
    open.isClosed = false;
    return;
  }
  const cell = open.cells.at(-1) ?? '';
  const isAtStart = cell === '';
  open.cells[open.cells.length - 1] = cell + character;
  if (character !== '"') {
    if (open.isClosed && !open.isQuoted) open.isBroken = true;
  } else if (open.isQuoted) {
    open.isQuoted = false;
    open.isClosed = true;
  } else if (isAtStart || open.isClosed) open.isQuoted = true;
  else open.isBroken = true;
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

/** Whether no cell of a text without quotes holds a control or direction character, or blanks at its ends. */
export function hasPlainCells(text: string, delimiter: string): boolean {
  return text.split(/\r?\n/).every((line) =>
    line.split(delimiter).every((cell) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]|^[ \u00a0\u3000]|[ \u00a0\u3000]$/u.test(cell)),
  );
}
