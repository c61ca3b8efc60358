import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { writeParquetAsCsv } from '../engine/parquet-text.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Problem } from '../problems/problem.js';
import { type ByteSurvey, surveyBytes } from './byte-survey.js';
import { type Encoding, encodingOfMark, isGzip } from './encodings.js';
import { sha256OfFile } from './file-digest.js';
import type { RecordKind } from './kinds.js';
import type { LedgerArgument } from './ledger-arguments.js';
import { openingProblem } from './opening-problem.js';
import { NotDecoded, copyAsUtf8, spool, unpack } from './utf8-copy.js';

/** What is needed to read files of any form. */
export interface IntakeSettings {
  /** folder for copies */
  readonly scratch: string;
  /** memory of the engine, such as `1GB` */
  readonly memory: string;
  /** of all files; recognised where it is not given */
  readonly encoding?: Encoding | 'utf-16';
  /** how the files that it knows are read */
  readonly mapping?: Mapping<RecordKind>;
  /** what `-` stands for */
  readonly standardInput?: Readable;
  /** ends the reading of what may have no end */
  readonly signal?: AbortSignal;
}

/** A ledger file as UTF-8 text on disk: itself, or a copy. */
export interface LedgerSource {
  readonly path: string;
  readonly survey: ByteSurvey;
  /** of the file as it was given */
  readonly sha256: string;
  readonly size: number;
  /** how its bytes were read: an encoding, or `parquet` */
  readonly encoding: Encoding | 'parquet';
  /** names of Parquet columns that hold floating-point numbers */
  readonly floatColumns: readonly string[];
  /** what the reader of the report should know of it */
  readonly notes: readonly Problem[];
}

const HEAD = 4;
const PARQUET = 'PAR1';

/** Makes a ledger file readable as UTF-8 text, whatever it is: packed, in another encoding, standard input, Parquet. */
export async function openSource(
  { path: name }: LedgerArgument,
  number: number,
  settings: IntakeSettings,
): Promise<LedgerSource | Problem> {
  try {
    return await opened(name, join(settings.scratch, `source-${number}`), settings);
  } catch (error) {
    settings.signal?.throwIfAborted();
    if (isZlibError(error)) return { code: 'gzip_broken', file: name, details: { reason: error.message } };
    return openingProblem(name, error);
  }
}

async function opened(name: string, copy: string, settings: IntakeSettings): Promise<LedgerSource | Problem> {
  const given = await onDisk(name, `${copy}.raw`, settings);
  const { head: outerHead, size } = await headOf(given);
  if (size === 0) return { code: 'file_empty', file: name };
  const isPacked = isGzip(outerHead);
  const plain = isPacked ? `${copy}.unpacked` : given;
  if (isPacked) await unpack(given, plain, settings);
  const { head } = isPacked ? await headOf(plain) : { head: outerHead };
  const [text, sha256] = await Promise.all([asText(name, plain, head, copy, settings), sha256OfFile(given)]);
  return 'code' in text ? text : { notes: [], floatColumns: [], ...text, size, sha256 };
}

type Text = Pick<LedgerSource, 'path' | 'survey' | 'encoding'> & Partial<Pick<LedgerSource, 'notes' | 'floatColumns'>>;

async function asText(
  name: string,
  plain: string,
  head: Buffer,
  copy: string,
  settings: IntakeSettings,
): Promise<Text | Problem> {
  if (head.toString('latin1') === PARQUET) return parquetText(name, plain, `${copy}.csv`, settings);
  const known = knownEncoding(settings.encoding, head);
  if (known !== undefined && known !== 'utf-8') return decodedText(name, plain, `${copy}.csv`, known, settings);
  const survey = await surveyed(name, plain);
  if ('code' in survey) return survey;
  const { notUtf8Line: line } = survey;
  if (line === undefined) return { path: plain, survey, encoding: 'utf-8' };
  if (survey.hasNul) return { code: 'file_binary', file: name, line, details: { reason: 'NUL' } };
  if (known === 'utf-8') return notDecoded(name, line, 'UTF-8');
  return recognisedText(name, plain, `${copy}.csv`, line, settings);
}

/** Bytes that are no UTF-8 are GB18030 if they can be (SPEC 2.3). */
async function recognisedText(
  name: string,
  plain: string,
  csv: string,
  line: number,
  settings: IntakeSettings,
): Promise<Text | Problem> {
  const text = await decodedText(name, plain, csv, 'gb18030', settings);
  if ('code' in text) return notDecoded(name, line, 'UTF-8 / GB18030');
  return { ...text, notes: [{ code: 'encoding_recognised', file: name, value: 'GB18030' }] };
}

async function decodedText(
  name: string,
  plain: string,
  csv: string,
  encoding: Encoding,
  settings: IntakeSettings,
): Promise<Text | Problem> {
  try {
    await copyAsUtf8(plain, csv, encoding, settings);
  } catch (error) {
    if (error instanceof NotDecoded) return notDecoded(name, error.line, encoding.toUpperCase());
    throw error;
  }
  const survey = await surveyed(name, csv);
  return 'code' in survey ? survey : { path: csv, survey, encoding };
}

async function parquetText(name: string, plain: string, csv: string, settings: IntakeSettings): Promise<Text | Problem> {
  let floatColumns: readonly string[];
  try {
    ({ floatColumns } = await writeParquetAsCsv(plain, csv, settings.scratch, settings.memory));
  } catch (error) {
    return { code: 'parquet_broken', file: name, details: { reason: firstLineOf(error) } };
  }
  const survey = await surveyed(name, csv);
  return 'code' in survey ? survey : { path: csv, survey, encoding: 'parquet', floatColumns };
}

/** Looks through every byte of UTF-8 text; a problem where a field is too long or nothing is there. */
export async function surveyed(name: string, path: string): Promise<ByteSurvey | Problem> {
  const survey = await surveyBytes(path);
  if ('tooLongLine' in survey) {
    return { code: 'field_too_long', file: name, line: survey.tooLongLine, details: { limit: '1 MiB' } };
  }
  return survey.size === 0 ? { code: 'file_empty', file: name } : survey;
}

/** The encoding that is given or that the first bytes tell. */
function knownEncoding(given: IntakeSettings['encoding'], head: Buffer): Encoding | undefined {
  if (given === undefined) return encodingOfMark(head);
  return given === 'utf-16' ? (encodingOfMark(head) ?? 'utf-16le') : given;
}

/** The file itself, or what standard input has, in a file of its own. */
async function onDisk(name: string, copy: string, { standardInput, signal }: IntakeSettings): Promise<string> {
  if (name !== '-' || standardInput === undefined) return name;
  await spool(standardInput, copy, { signal });
  return copy;
}

async function headOf(path: string): Promise<{ head: Buffer; size: number }> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return { head: buffer.subarray(0, bytesRead), size: bytesRead === 0 ? 0 : (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

function notDecoded(file: string, line: number, encoding: string): Problem {
  return { code: 'file_not_decoded', file, line, details: { encoding } };
}

function isZlibError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

function firstLineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
