import { isAscii } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Encoding } from './encodings.js';

const CHUNK = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;
const REPLACED = '\ufffd';

/** What may take long, or never end, can be stopped. */
export interface Stoppable {
  readonly signal?: AbortSignal | undefined;
}

/** The bytes of a file are not of the encoding that they should be. */
export class NotDecoded extends Error {
  /** @param line first physical line, from 1, that cannot be decoded */
  constructor(readonly line: number) {
    super('the bytes cannot be decoded');
  }
}

/** Writes what a gzip file holds to another file. Errors of zlib carry a code that begins with `Z_`. */
export async function unpack(from: string, to: string, { signal }: Stoppable): Promise<void> {
  await pipeline(createReadStream(from), createGunzip(), createWriteStream(to), { signal });
}

/** Writes a stream to a file. */
export async function spool(from: Readable, to: string, { signal }: Stoppable): Promise<void> {
  await pipeline(from, createWriteStream(to), { signal });
}

/**
 * Writes a file as UTF-8 without a byte order mark; its lines stay where they are.
 * @throws NotDecoded where the bytes are not of the encoding
 */
export async function copyAsUtf8(
  from: string,
  to: string,
  encoding: Encoding,
  { signal }: Stoppable,
): Promise<void> {
  try {
    const bytes = createReadStream(from, { highWaterMark: CHUNK });
    await pipeline(bytes, decoded(encoding), createWriteStream(to), { signal });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NotDecoded(await firstUndecodedLine(from, encoding));
  }
}

function decoded(encoding: Encoding): (pieces: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  const isByteWise = encoding === 'gb18030';
  return async function* (pieces) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // A line feed is a byte of its own in GB18030, so that after one nothing is pending in the decoder.
    let isBetweenCharacters = true;
    for await (const piece of pieces) {
      if (isByteWise && isBetweenCharacters && isAscii(piece)) yield piece;
      else {
        yield Buffer.from(decoder.decode(piece, { stream: true }));
        isBetweenCharacters = piece.at(-1) === LINE_FEED;
      }
    }
    yield Buffer.from(decoder.decode());
  };
}

async function firstUndecodedLine(path: string, encoding: Encoding): Promise<number> {
  const decoder = new TextDecoder(encoding);
  let line = 1;
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const text = decoder.decode(piece, { stream: true });
    const at = text.indexOf(REPLACED);
    line += lineFeedsIn(at < 0 ? text : text.slice(0, at));
    if (at >= 0) return line;
  }
  return line;
}

function lineFeedsIn(text: string): number {
  return text.split('\n').length - 1;
}
