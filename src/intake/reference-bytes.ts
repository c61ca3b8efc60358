import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Problem } from '../problems/problem.js';
import { encodingOfMark, isGzip } from './encodings.js';
import { openingProblem } from './opening-problem.js';

/** What the manifest keeps of an input (SPEC 15). */
export interface FileDigest {
  /** of all bytes, in hexadecimal digits */
  readonly sha256: string;
  readonly size: number;
}

export interface ReferenceBytes {
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
  /** UTF-8 text without its byte order mark; undefined where the bytes are no such text */
  readonly body?: Buffer;
  readonly problems: readonly Problem[];
}

const LINE_FEED = 0x0a;
const UTF8_MARK_LENGTH = 3;
/** Bytes of a reference file that is unpacked: far beyond any roster, and well within memory. */
const LARGEST = 1024 * 1024 * 1024;
const BLANK_BYTES: readonly number[] = [0x20, 0x09, 0x0d, 0x0a];

/**
 * Reads a reference file whole and makes it UTF-8 text: it may be packed, and in any encoding that a ledger may have.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readReferenceBytes(name: string, source: Buffer | string): ReferenceBytes {
  const bytes = typeof source === 'string' ? bytesOf(name, source) : source;
  if (!Buffer.isBuffer(bytes)) return { problems: [bytes] };
  const digest = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  const plain = isGzip(bytes) ? unpacked(name, bytes) : bytes;
  if (!Buffer.isBuffer(plain)) return { digest, problems: [plain] };
  return { digest, ...textOf(name, plain) };
}

function unpacked(file: string, bytes: Buffer): Buffer | Problem {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    return { code: 'gzip_broken', file, details: { reason: error instanceof Error ? error.message : String(error) } };
  }
}

function textOf(file: string, bytes: Buffer): Omit<ReferenceBytes, 'digest'> {
  const mark = encodingOfMark(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') {
    const body = decoded(bytes, mark);
    return body === undefined ? { problems: [notDecoded(file, 1, 'UTF-16')] } : { body, problems: [] };
  }
  const body = mark === 'utf-8' ? bytes.subarray(UTF8_MARK_LENGTH) : bytes;
  if (body.every((byte) => BLANK_BYTES.includes(byte))) return { problems: [{ code: 'file_empty', file }] };
  const nul = body.indexOf(0);
  if (nul >= 0) {
    return { problems: [{ code: 'file_binary', file, line: 1 + lineFeedsIn(body, 0, nul), details: { reason: 'NUL' } }] };
  }
  if (isUtf8(body)) return { body, problems: [] };
  const line = firstLineOutsideUtf8(body);
  const recognised = mark === undefined ? decoded(body, 'gb18030') : undefined;
  if (recognised === undefined) return { problems: [notDecoded(file, line, 'UTF-8 / GB18030')] };
  return { body: recognised, problems: [{ code: 'encoding_recognised', file, value: 'GB18030' }] };
}

function decoded(bytes: Buffer, encoding: string): Buffer | undefined {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function notDecoded(file: string, line: number, encoding: string): Problem {
  return { code: 'file_not_decoded', file, line, details: { encoding } };
}

function bytesOf(name: string, path: string): Buffer | Problem {
  try {
    return readFileSync(path);
  } catch (error) {
    return openingProblem(name, error);
  }
}

function firstLineOutsideUtf8(body: Buffer): number {
  let line = 1;
  for (let start = 0; start < body.length; line += 1) {
    const feed = body.indexOf(LINE_FEED, start);
    const end = feed < 0 ? body.length : feed + 1;
    if (!isUtf8(body.subarray(start, end))) return line;
    start = end;
  }
  throw new Error('bug: the whole is not UTF-8, but each of its lines is');
}

/** Number of line feeds from one place up to, not including, another. */
export function lineFeedsIn(body: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = body.indexOf(LINE_FEED, start); at >= 0 && at < end; at = body.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
