import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** What the bytes of a file tell before any of them is parsed. */
export interface ByteSurvey {
  readonly size: number;
  readonly sha256: string;
  /** number of line feeds, of lines that are empty, and bytes of the longest line */
  readonly lineFeeds: number;
  readonly blankLines: number;
  readonly longestLine: number;
  readonly endsInLineFeed: boolean;
  /** `crlf`: before every line feed and nowhere else */
  readonly carriageReturns: 'none' | 'crlf' | 'mixed';
  readonly hasQuote: boolean;
  readonly hasNul: boolean;
  /** number of the first line that is not UTF-8 */
  readonly notUtf8Line: number | undefined;
  /** no cell holds a control or direction character, or blanks at its ends */
  readonly plainCells: boolean;
}

const CHUNK = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Lead bytes and sequences of the characters that must not stand in an id, or may pad a cell. */
const SUSPECT: readonly number[] = [
  0x7f, // DEL
  0xc2, // U+0080 to U+00BF: C1 controls, no-break space
  0xe2, // U+2000 to U+2FFF: direction marks
];
const WIDE_BLANK = Buffer.from('\u3000');
const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const SPACE = 0x20;
const PADDING = [' ,', ', ', ' ;', '; ', ' |', '| ', ' \n', '\n ', ' \r', ' "', '" '].map((text) => Buffer.from(text));

/**
 * Reads a file once, a few hundred million bytes a second, and hashes it on the way.
 * @returns undefined where a line is longer than 4 MiB, with its number as the second item
 */
export async function surveyBytes(path: string): Promise<ByteSurvey | { readonly tooLongLine: number }> {
  const handle = await open(path, 'r');
  try {
    const survey = new Survey();
    const buffer = Buffer.alloc(CHUNK);
    let held = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, held, CHUNK - held, null);
      const end = held + bytesRead;
      const cut = bytesRead === 0 ? end : buffer.subarray(0, end).lastIndexOf(LINE_FEED) + 1;
      if (cut === 0 && end === CHUNK) return { tooLongLine: survey.lineFeeds + 1 };
      survey.take(buffer.subarray(0, cut));
      if (bytesRead === 0) return survey.result();
      buffer.copyWithin(0, cut, end);
      held = end - cut;
    }
  } finally {
    await handle.close();
  }
}

/** Takes a file in pieces that end in a line feed, the last one perhaps not. */
class Survey {
  lineFeeds = 0;
  private readonly hash = createHash('sha256');
  private size = 0;
  private blankLines = 0;
  private longestLine = 0;
  private endsInLineFeed = false;
  private crlfs = 0;
  private hasLoneReturn = false;
  private hasQuote = false;
  private hasControl = false;
  private hasNul = false;
  private hasSuspect = false;
  private notUtf8Line: number | undefined;

  take(piece: Buffer): void {
    if (piece.length === 0) return;
    const isFirst = this.size === 0;
    this.hash.update(piece);
    this.size += piece.length;
    if (this.notUtf8Line === undefined && !isUtf8(piece)) this.notUtf8Line = this.lineFeeds + badLine(piece);
    this.hasQuote ||= piece.includes(0x22);
    this.hasNul ||= piece.includes(0);
    this.hasControl ||= holdsControl(piece);
    this.hasSuspect ||= holdsSuspect(piece) || piece.indexOf(BYTE_ORDER_MARK, isFirst ? 1 : 0) >= 0;
    if (piece.includes(CARRIAGE_RETURN)) this.countReturns(piece);
    this.countLines(piece);
  }

  result(): ByteSurvey {
    const pure = !this.hasLoneReturn && this.crlfs === this.lineFeeds;
    const none = !this.hasLoneReturn && this.crlfs === 0;
    return {
      size: this.size,
      sha256: this.hash.digest('hex'),
      lineFeeds: this.lineFeeds,
      blankLines: this.blankLines,
      longestLine: this.longestLine,
      endsInLineFeed: this.endsInLineFeed,
      carriageReturns: none ? 'none' : pure ? 'crlf' : 'mixed',
      hasQuote: this.hasQuote,
      hasNul: this.hasNul,
      notUtf8Line: this.notUtf8Line,
      plainCells: !this.hasControl && !this.hasSuspect,
    };
  }

  private countLines(piece: Buffer): void {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      const length = at - from;
      if (length > this.longestLine) this.longestLine = length;
      if (length === 0 || (length === 1 && piece[from] === CARRIAGE_RETURN)) this.blankLines += 1;
      this.lineFeeds += 1;
      from = at + 1;
    }
    this.longestLine = Math.max(this.longestLine, piece.length - from);
    this.endsInLineFeed = from === piece.length;
  }

  private countReturns(piece: Buffer): void {
    for (let at = piece.indexOf(CARRIAGE_RETURN); at >= 0; at = piece.indexOf(CARRIAGE_RETURN, at + 1)) {
      if (piece[at + 1] === LINE_FEED) this.crlfs += 1;
      else this.hasLoneReturn = true;
    }
  }
}

/** Looks for longer sequences only where their first byte is there: a search for one byte is many times faster. */
function holdsSuspect(piece: Buffer): boolean {
  if (SUSPECT.some((byte) => piece.includes(byte))) return true;
  if (piece.includes(0xe3) && piece.includes(WIDE_BLANK)) return true;
  if (!piece.includes(SPACE)) return false;
  // A piece begins with a line, and the last one may end without a line feed.
  return piece[0] === SPACE || piece.at(-1) === SPACE || PADDING.some((bytes) => piece.includes(bytes));
}

/** Whether a byte below 0x20 other than line feed and carriage return stands in the piece: four bytes at a time. */
function holdsControl(piece: Buffer): boolean {
  const aligned = Math.min((4 - (piece.byteOffset % 4)) % 4, piece.length);
  const words = new Int32Array(piece.buffer, piece.byteOffset + aligned, (piece.length - aligned) >> 2);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? 0;
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    const first = aligned + index * 4;
    if (controlIn(piece, first, first + 4)) return true;
  }
  return controlIn(piece, 0, aligned) || controlIn(piece, aligned + words.length * 4, piece.length);
}

function controlIn(piece: Buffer, from: number, end: number): boolean {
  for (let index = from; index < end; index += 1) {
    const byte = piece[index] ?? 0;
    if (byte < 0x20 && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) return true;
  }
  return false;
}

/** Number, from 1, of the first line of the piece that is not UTF-8. */
function badLine(piece: Buffer): number {
  let line = 1;
  let from = 0;
  for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
    if (!isUtf8(piece.subarray(from, at))) return line;
    from = at + 1;
    line += 1;
  }
  return line;
}
