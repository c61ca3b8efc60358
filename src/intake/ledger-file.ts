import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Problem } from '../problems/problem.js';
import { type ByteSurvey, surveyBytes } from './byte-survey.js';
import { KIND_LIST } from './columns.js';
import { type HeaderPlan, missingColumn, missingColumns, planHeader, recognisedHeaders } from './header.js';
import { KIND_BY_NAME, type RecordKind, kindOfFileName } from './kinds.js';
import { openingProblem } from './opening-problem.js';
import { WalkEnded, walkRecords } from './record-walk.js';

/** A ledger file whose header is understood. */
export interface LedgerFile {
  /** from 1, in the order of the command line */
  readonly number: number;
  /** as it was given */
  readonly name: string;
  readonly path: string;
  readonly survey: ByteSurvey;
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly header: HeaderPlan;
  /** of all its rows; undefined where a column says so */
  readonly kind: RecordKind | undefined;
}

export interface LedgerFileReading {
  readonly file?: LedgerFile;
  /** errors and warnings; an error leaves the file out */
  readonly problems: readonly Problem[];
}

const DELIMITERS = [',', '\t', ';', '|'];

/** Opens a ledger file: its bytes are surveyed, its delimiter and header recognised, its kind told. */
export async function openLedgerFile(argument: string, number: number): Promise<LedgerFileReading> {
  const { kind: namedKind, path } = splitArgument(argument);
  const survey = await surveyOf(path);
  if ('code' in survey) return { problems: [survey] };
  const reading = await readHeader(path);
  if ('code' in reading) return { problems: [reading] };
  const { delimiter, headers } = reading;
  const header = planHeader(path, headers);
  const kind = header.columns.some(({ column }) => column.name === 'record')
    ? undefined
    : (namedKind ?? kindOfFileName(basename(path)));
  const file = { number, name: path, path, survey, delimiter, headers, header, kind };
  const problems = headerProblems(file);
  return problems.some(({ code }) => code !== 'header_unknown_columns') ? { problems } : { file, problems };
}

/** `loan=exp1.csv` names the kind of a file; an unknown word before `=` belongs to the file's name. */
function splitArgument(argument: string): { kind: RecordKind | undefined; path: string } {
  const [, word = '', rest = ''] = /^([^=/\\]+)=(.+)$/s.exec(argument) ?? [];
  const kind = KIND_BY_NAME.get(word.toLowerCase());
  return kind === undefined ? { kind, path: argument } : { kind, path: rest };
}

async function surveyOf(path: string): Promise<ByteSurvey | Problem> {
  try {
    const survey = await surveyBytes(path);
    if ('tooLongLine' in survey) {
      return { code: 'field_too_long', file: path, line: survey.tooLongLine, details: { limit: '1 MiB' } };
    }
    if (survey.size === 0) return { code: 'file_empty', file: path };
    if (survey.notUtf8Line === undefined) return survey;
    const code = survey.hasNul ? 'file_binary' : 'file_not_utf8';
    return { code, file: path, line: survey.notUtf8Line, details: { reason: 'NUL' } };
  } catch (error) {
    return openingProblem(path, error);
  }
}

interface HeaderReading {
  readonly delimiter: string;
  readonly headers: readonly string[];
}

/** The header under the delimiter that makes the most of it; under the comma where none does. */
async function readHeader(path: string): Promise<HeaderReading | Problem> {
  const readings: (HeaderReading | Problem)[] = [];
  for (const delimiter of DELIMITERS) readings.push(await headerUnder(path, delimiter));
  const recognised = (reading: HeaderReading | Problem) =>
    'code' in reading ? -1 : recognisedHeaders(reading.headers);
  const [best] = [...readings].sort((a, b) => recognised(b) - recognised(a));
  if (best === undefined) throw new Error('bug: no delimiter to try');
  return best;
}

async function headerUnder(path: string, delimiter: string): Promise<HeaderReading | Problem> {
  try {
    for await (const batch of walkRecords(path, { delimiter, width: undefined })) {
      for (const record of batch) {
        if (record.fault === 'byte_nul') return { code: 'file_binary', file: path, line: 1, details: { reason: 'NUL' } };
        if (record.fault === 'line_break_stray') return { code: record.fault, file: path, line: record.line };
        return { delimiter, headers: headerCells(record.bytes.toString('utf8'), delimiter) };
      }
    }
    return { code: 'file_empty', file: path };
  } catch (error) {
    if (error instanceof WalkEnded) {
      return { code: error.code, file: path, line: error.line, details: { limit: '1 MiB' } };
    }
    throw error;
  }
}

function headerCells(text: string, delimiter: string): string[] {
  const rows: string[][] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
  return rows[0] ?? [];
}

function headerProblems(file: LedgerFile): Problem[] {
  const { name, headers, header, kind, survey } = file;
  const problems = [...header.problems];
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
