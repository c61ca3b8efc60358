import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileMapping } from '../mapping/mapping.js';
import type { Problem } from '../problems/problem.js';
import { encodingNamed } from './encodings.js';
import type { RecordKind } from './kinds.js';
import type { LedgerArgument } from './ledger-arguments.js';
import { type LedgerFileReading, headerUnder, readHeader } from './ledger-file.js';
import { type IntakeSettings, type LedgerSource, openSource, surveyed } from './ledger-source.js';

const LINE_FEED = 0x0a;

/** Opens a file that a mapping describes: its preamble is left out, and a header is put before it where it has none. */
export async function openMappedFile(
  argument: LedgerArgument,
  number: number,
  settings: IntakeSettings,
  mapping: FileMapping<RecordKind>,
): Promise<LedgerFileReading> {
  const { path: name } = argument;
  const named = mapping.encoding === undefined ? undefined : encodingNamed(mapping.encoding);
  const encoding = named ?? settings.encoding;
  const source = await openSource(argument, number, { ...settings, ...(encoding !== undefined && { encoding }) });
  if ('code' in source) return { problems: [source] };
  const body = await bodyOf(source, name, mapping, join(settings.scratch, `source-${number}.body`));
  if ('code' in body) return { problems: [body] };
  const { path, survey, delimiter, headers, lineOffset } = body;
  const header = { columns: [], width: headers.length, unknown: [], problems: [] };
  const file = { number, name, path, survey, source, delimiter, headers, header, kind: undefined, lineOffset, mapping, isUnquoted: !mapping.isQuoted };
  const mappingName = settings.mapping?.file ?? '';
  return { file: { ...file, mappingName }, problems: source.notes };
}

interface Body {
  readonly path: string;
  readonly survey: LedgerSource['survey'];
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly lineOffset: number;
}

async function bodyOf(
  source: LedgerSource,
  name: string,
  { skipLines, header, delimiter, isQuoted }: FileMapping,
  copy: string,
): Promise<Body | Problem> {
  const isWhole = skipLines === 0;
  if (!isWhole) await copyWithoutLines(source.path, copy, skipLines);
  const path = isWhole ? source.path : copy;
  const first = delimiter === undefined ? await readHeader(path, name, !isQuoted) : await headerUnder(path, name, delimiter, !isQuoted);
  if ('code' in first) return first;
  const headers = header === 'first_line' ? first.headers : header === 'none' ? first.headers.map(numbered) : header;
  if (header === 'first_line') {
    const survey = isWhole ? source.survey : await surveyed(name, path);
    return 'code' in survey ? survey : { path, survey, delimiter: first.delimiter, headers, lineOffset: skipLines };
  }
  const headed = `${copy}.headed`;
  await copyWithHeader(path, headed, headers, first.delimiter);
  const survey = await surveyed(name, headed);
  return 'code' in survey ? survey : { path: headed, survey, delimiter: first.delimiter, headers, lineOffset: skipLines - 1 };
}

function numbered(_: string, index: number): string {
  return `c${index + 1}`;
}

async function copyWithoutLines(from: string, to: string, lines: number): Promise<void> {
  await pipeline(createReadStream(from), (pieces: AsyncIterable<Buffer>) => withoutLines(pieces, lines), createWriteStream(to));
}

async function* withoutLines(pieces: AsyncIterable<Buffer>, lines: number): AsyncGenerator<Buffer> {
  let left = lines;
  for await (const piece of pieces) {
    let start = 0;
    for (; left > 0; left -= 1) {
      const feed = piece.indexOf(LINE_FEED, start);
      if (feed < 0) break;
      start = feed + 1;
    }
    if (left === 0) yield piece.subarray(start);
  }
}

async function copyWithHeader(from: string, to: string, headers: readonly string[], delimiter: string): Promise<void> {
  const header = `${headers.map((_, index) => `c${index + 1}`).join(delimiter)}\n`;
  await pipeline(
    async function* () {
      yield Buffer.from(header);
      yield* createReadStream(from);
    },
    createWriteStream(to),
  );
}
