import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '../problems/problem.js';
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
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS: readonly Buffer[] = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const BLANK_BYTES: readonly number[] = [0x20, 0x09, 0x0d, 0x0a];

/**
 * Reads a reference file whole and sees whether it is text.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readReferenceBytes(name: string, source: Buffer | string): ReferenceBytes {
  const bytes = typeof source === 'string' ? bytesOf(name, source) : source;
  if (!Buffer.isBuffer(bytes)) return { problems: [bytes] };
  const digest = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  const body = startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
  const problem = textProblem(name, body);
  return problem === undefined ? { digest, body, problems: [] } : { digest, problems: [problem] };
}

function bytesOf(name: string, path: string): Buffer | Problem {
  try {
    return readFileSync(path);
  } catch (error) {
    return openingProblem(name, error);
  }
}

/** Why the bytes are no text in UTF-8. */
function textProblem(file: string, body: Buffer): Problem | undefined {
  if (body.every((byte) => BLANK_BYTES.includes(byte))) return { code: 'file_empty', file };
  // UTF-16 is full of NUL bytes, and yet it is text that only has to be exported in another way.
  if (UTF16_MARKS.some((mark) => startsWith(body, mark))) return { code: 'file_not_utf8', file, line: 1 };
  const nul = body.indexOf(0);
  if (nul >= 0) return { code: 'file_binary', file, line: 1 + lineFeedsIn(body, 0, nul), details: { reason: 'NUL' } };
  return isUtf8(body) ? undefined : { code: 'file_not_utf8', file, line: firstLineOutsideUtf8(body) };
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

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
