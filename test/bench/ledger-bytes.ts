import { writeSync } from 'node:fs';

const BUFFER_BYTES = 1 << 20;
/** No row is longer; a row is never begun with less room than this. */
const LONGEST_ROW = 1024;
const ZERO = 0x30;
const COMMA = 0x2c;
const POINT = 0x2e;
const LINE_FEED = 0x0a;

/**
 * Collects ledger rows as bytes and writes them in blocks of about 1 MB.
 *
 * Writing is synchronous: the file sets the pace, so no more than one block is ever held.
 * A method named after a value writes the value and the comma behind it.
 */
export class LedgerBytes {
  private readonly fd: number;
  private readonly block = Buffer.allocUnsafe(BUFFER_BYTES);
  private used = 0;
  private flushed = 0;

  constructor(fd: number) {
    this.fd = fd;
  }

  /** Bytes written so far, those still in the block included. */
  get length(): number {
    return this.flushed + this.used;
  }

  cell(bytes: Uint8Array): void {
    const { block } = this;
    let at = this.used;
    for (let index = 0; index < bytes.length; index += 1) block[at++] = bytes[index]!;
    block[at++] = COMMA;
    this.used = at;
  }

  blank(): void {
    this.block[this.used++] = COMMA;
  }

  /** An id: a letter and digits with leading zeros, or digits alone when `letter` is 0. */
  id(letter: number, number: number, width: number): void {
    if (letter !== 0) this.block[this.used++] = letter;
    this.digits(number, width);
    this.block[this.used++] = COMMA;
  }

  /** An amount in fen, below 2^31 yuan, written with two decimals and no comma behind it. */
  amount(fen: number): void {
    const yuan = Math.floor(fen / 100);
    let width = 1;
    for (let above = 10; above <= yuan; above *= 10) width += 1;
    this.digits(yuan, width);
    this.block[this.used++] = POINT;
    this.digits(fen - yuan * 100, 2);
  }

  /** A rate in ten-thousandths, below 1. */
  rate(tenThousandths: number): void {
    this.block[this.used++] = ZERO;
    this.block[this.used++] = POINT;
    this.digits(tenThousandths, 4);
    this.block[this.used++] = COMMA;
  }

  text(text: string): void {
    this.used += this.block.write(text, this.used, 'utf8');
  }

  endRow(): void {
    this.block[this.used++] = LINE_FEED;
    if (this.used > BUFFER_BYTES - LONGEST_ROW) this.flush();
  }

  flush(): void {
    for (let from = 0; from < this.used;) from += writeSync(this.fd, this.block, from, this.used - from);
    this.flushed += this.used;
    this.used = 0;
  }

  private digits(number: number, width: number): void {
    let rest = number;
    for (let at = this.used + width - 1; at >= this.used; at -= 1) {
      const above = (rest / 10) | 0;
      this.block[at] = ZERO + rest - above * 10;
      rest = above;
    }
    this.used += width;
  }
}
