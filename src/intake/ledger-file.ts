import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FileMapping } from '../mapping/mapping.js';
import { type Problem, isWarning } from '../problems/problem.js';
import type { ByteSurvey } from './byte-survey.js';
import { KIND_LIST } from './columns.js';
import { type HeaderPlan, missingColumn, missingColumns, planHeader, recognisedHeaders } from './header.js';
import { type RecordKind, kindOfFileName } from './kinds.js';
import type { LedgerArgument } from './ledger-arguments.js';
import { type IntakeSettings, type LedgerSource, openSource } from './ledger-source.js';
import { WalkEnded, walkRecords } from './record-walk.js';

/** A ledger file whose header is understood. */
export interface LedgerFile {
  /** from 1, in the order of the command line */
  readonly number: number;
  /** as it was given */
  readonly name: string;
  /** its text in UTF-8 */
  readonly path: string;
  readonly survey: ByteSurvey;
  readonly source: LedgerSource;
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly header: HeaderPlan;
  /** of all its rows; undefined where a column says so */
  readonly kind: RecordKind | undefined;
  /** physical lines of the file as it was given that `path` lacks before its header; below zero where it has one more */
  readonly lineOffset: number;
  /** whether quotes are characters like others */
  readonly isUnquoted?: boolean;
  /** what makes its cells; without it the header does */
  readonly mapping?: FileMapping<RecordKind>;
  /** name of the mapping's own file */
  readonly mappingName?: string;
}

export interface LedgerFileReading {
  readonly file?: LedgerFile;
  /** errors and warnings; an error leaves the file out */
  readonly problems: readonly Problem[];
}

const DELIMITERS = [',', '\t', ';', '|'];

/** Opens a ledger file: its bytes are surveyed, its delimiter and header recognised, its kind told. */
export async function openLedgerFile(
  argument: LedgerArgument,
  number: number,
  settings: IntakeSettings,
): Promise<LedgerFileReading> {
  const { path: name } = argument;
  const source = await openSource(argument, number, settings);
  if ('code' in source) return { problems: [source] };
  const { path, survey } = source;
  const reading = await readHeader(path, name);
  if ('code' in reading) return { problems: [reading] };
  const { delimiter, headers } = reading;
  const header = planHeader(name, headers);
  const kind = header.columns.some(({ column }) => column.name === 'record')
    ? undefined
    : (argument.kind ?? kindOfFileName(basename(name)));
  const file = { number, name, path, survey, source, delimiter, headers, header, kind, lineOffset: 0 };
  const problems = [...source.notes, ...headerProblems(file)];
  return problems.every(isWarning) ? { file, problems } : { problems };
}

export interface HeaderReading {
  readonly delimiter: string;
  readonly headers: readonly string[];
}

/** The header under the delimiter that makes the most of it; under the comma where none does. */
export async function readHeader(path: string, name: string, isUnquoted = false): Promise<HeaderReading | Problem> {
  const readings: (HeaderReading | Problem)[] = [];
  for (const delimiter of DELIMITERS) readings.push(await headerUnder(path, name, delimiter, isUnquoted));
  const recognised = (reading: HeaderReading | Problem) =>
    'code' in reading ? -1 : recognisedHeaders(reading.headers);
  const [best] = [...readings].sort((a, b) => recognised(b) - recognised(a));
  if (best === undefined) throw new Error('bug: no delimiter to try');
  return best;
}

export async function headerUnder(path: string, name: string, delimiter: string, isUnquoted = false): Promise<HeaderReading | Problem> {
  try {
    for await (const batch of walkRecords(path, { delimiter, width: undefined, isUnquoted })) {
      for (const record of batch) {
        if (record.fault === 'byte_nul') return { code: 'file_binary', file: name, line: 1, details: { reason: 'NUL' } };
        if (record.fault === 'line_break_stray') return { code: record.fault, file: name, line: record.line };
        return { delimiter, headers: headerCells(record.bytes.toString('utf8'), delimiter, isUnquoted) };
      }
    }
    return { code: 'file_empty', file: name };
  } catch (error) {
    if (error instanceof WalkEnded) {
      return { code: error.code, file: name, line: error.line, details: { limit: '1 MiB' } };
    }
    throw error;
  }
}

export function headerCells(text: string, delimiter: string, isUnquoted = false): string[] {
  if (isUnquoted) return text.split(delimiter);
  const rows: string[][] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
  return rows[0] ?? [];
}

function headerProblems(file: LedgerFile): Problem[] {
  const { name, headers, header, kind, survey } = file;
  const problems = [...header.problems, ...floatProblems(file)];
  const hasRecord = header.columns.some(({ column }) => column.name === 'record');
  if (kind !== undefined) problems.push(...missingColumns(name, headers, header, kind));
  else if (hasRecord) {
    if (!header.columns.some(({ column }) => column.name === 'date')) {
      problems.push(missingColumn(name, headers, ['date']));
    }
  } else problems.push({ code: 'kind_unknown', file: name, value: name, details: { known: KIND_LIST } });
  const lines = survey.lineFeeds + (survey.endsInLineFeed ? 0 : 1) - survey.blankLines;
  if (lines <= 1 && problems.length === 0) problems.push({ code: 'file_without_rows', file: name });
  if (header.unknown.length > 0) {
    problems.push({ code: 'header_unknown_columns', file: name, value: header.unknown.join(', ') });
  }
  return problems;
}

/** Money and rates are never floating-point numbers, whatever a Parquet file calls them. */
function floatProblems({ name, header, source }: LedgerFile): Problem[] {
  return header.columns
    .filter(({ column, header: text }) => ['amount', 'rate'].includes(column.type) && source.floatColumns.includes(text))
    .map(({ header: text }) => ({ code: 'column_float', file: name, column: text }));
}
