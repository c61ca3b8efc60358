import { join } from 'node:path';
import type { Engine } from '../engine/database.js';
import { literal, withoutWildcards } from '../engine/literal.js';
import type { Problem } from '../problems/problem.js';
import { LEDGER_COLUMNS } from './columns.js';
import { missingColumns } from './header.js';
import { RECORD_KINDS, type RecordKind } from './kinds.js';
import type { LedgerFile } from './ledger-file.js';
import { type RecordFault, copyNormalised } from './normalised-copy.js';
import { LONGEST_RECORD, WalkEnded } from './record-walk.js';
import { LONGEST_ID } from './values.js';

/** How the cells of one kind of record are made of a file's own, and where these lie. */
export interface CellPlan {
  /** kind of all its rows; undefined where a cell tells */
  readonly kind: RecordKind | undefined;
  /** SQL of the text of each canonical column that there is */
  readonly cells: ReadonlyMap<string, string>;
  /** what the file calls it, for messages */
  readonly headers: ReadonlyMap<string, string>;
  /** power of ten of its unit */
  readonly places: ReadonlyMap<string, number>;
  /** SQL condition of the rows that it takes; all where it is not given */
  readonly where?: string;
}

/** A ledger file that the engine has read, or the records of one kind that a mapping makes of it. */
export interface LedgerTable {
  readonly file: LedgerFile;
  /** where its cells are made of the file's own: how, and the Parquet file that has the latter as text */
  readonly made?: { readonly plan: CellPlan; readonly raw: string };
  /** Parquet file with its typed rows */
  readonly table: string;
  /** rows of other files that stand before its own there; none where it is not given */
  readonly rowsBefore?: number;
  /** number of its first row among the rows of all files, from 0 */
  readonly firstRow: number;
  readonly rows: number;
  readonly rejectedRows: number;
  /** broken records by number, where the file had to be walked */
  readonly faults: ReadonlyMap<number, RecordFault>;
}

const NO_FAULTS: ReadonlyMap<number, RecordFault> = new Map();
/** The engine counts a little of the line before; its own limit must never be the one that a record meets. */
const ENGINE_LINE_LIMIT = 2 * LONGEST_RECORD;
/** Bytes that the engine parses at a time: larger pieces keep its threads waiting for one another. */
const PARSED_AT_ONCE = 8 * 1024 * 1024;

/**
 * Reads a file into typed Parquet, in parallel. A file with quotes, mixed line ends or NUL bytes is walked first, and so
 * is one whose structure the engine does not accept; the numbers of rows must agree in the end.
 */
export async function loadLedgerFile(
  engine: Engine,
  file: LedgerFile,
  firstRow: number,
  scratch: string,
): Promise<LedgerTable | Problem> {
  const table = tableOf(file, scratch);
  await setFileRules(engine, file, file.survey, firstRow, table);
  const read = await readRows(engine, file, scratch, table, async (rows) => {
    await readTyped(engine, file, rows);
  });
  return 'code' in read ? read : { file, table, firstRow, faults: read, ...(await counts(engine, table)) };
}

/**
 * Has the rows of a file read as they are, or as a copy in which a row of empty cells stands for each broken record.
 * @param into reads rows that are given as SQL with the columns c0, c1, … into the Parquet file `table`
 * @returns the broken records by number, or what is wrong with the whole file
 */
export async function readRows(
  engine: Engine,
  file: LedgerFile,
  scratch: string,
  table: string,
  into: (rows: string) => Promise<void>,
): Promise<ReadonlyMap<number, RecordFault> | Problem> {
  if (isSimple(file)) {
    const isRead = await into(csvRows(file, [file.path])).then(() => true, notStructural);
    if (isRead && (await rowsIn(engine, table)) === expectedRows(file)) return NO_FAULTS;
  }
  try {
    const copy = join(scratch, `ledger-${file.number}.csv`);
    const { delimiter, isUnquoted = false } = file;
    const layout = { delimiter, width: file.header.width, isUnquoted };
    const { rows, faults } = await copyNormalised(file.path, copy, layout);
    await into(csvRows(file, [copy]));
    const read = await rowsIn(engine, table);
    if (read !== rows) throw new Error(`bug: ${file.name} has ${rows} records and the engine read ${String(read)}`);
    return faults;
  } catch (error) {
    if (error instanceof WalkEnded) {
      return { code: error.code, file: file.name, line: error.line + file.lineOffset, details: { limit: '1 MiB' } };
    }
    throw error;
  }
}

/** Required columns that the header lacks although rows of that kind are there: one problem, not one a row. */
export async function columnsMissingForRows(engine: Engine, loaded: LedgerTable): Promise<Problem[]> {
  if (loaded.file.kind !== undefined || loaded.made !== undefined || loaded.rejectedRows === 0) return [];
  const kinds = await engine.query(
    `SELECT DISTINCT record FROM ${rowsOfTable(loaded)} WHERE rejected AND record IS NOT NULL`,
  );
  const found = new Set(kinds.map(({ record }) => record));
  const { name, headers, header } = loaded.file;
  return RECORD_KINDS.filter((kind) => found.has(kind)).flatMap((kind) => missingColumns(name, headers, header, kind));
}

/** The rows of a table as SQL, each with its number among them, from 0, as `row`. */
export function rowsOfTable({ table, rowsBefore = 0, rows }: Pick<LedgerTable, 'table' | 'rowsBefore' | 'rows'>): string {
  return `(SELECT *, file_row_number - ${rowsBefore} AS row FROM read_parquet(${literal(table)}, file_row_number = true)
    WHERE file_row_number >= ${rowsBefore} AND file_row_number < ${rowsBefore + rows})`;
}

/** Where the typed rows of a file go. */
export function tableOf(file: LedgerFile, scratch: string): string {
  return join(scratch, `ledger-${file.number}.parquet`);
}

/** Reads rows that are given as SQL with the columns c0, c1, … into the Parquet file of {@link setFileRules}. */
export async function readTyped(engine: Engine, file: LedgerFile, rows: string): Promise<void> {
  await engine.execute(sourceView(file, rows));
  await engine.run('ledger-file');
}

/** Whether the engine can be given the file as it is. */
export function isSimple({ survey, isUnquoted = false }: LedgerFile): boolean {
  return (
    (isUnquoted || !survey.hasQuote) && !survey.hasNul && survey.carriageReturns !== 'mixed' && survey.longestLine <= LONGEST_RECORD
  );
}

/** Records below the header of a simple file. */
export function expectedRows({ survey }: LedgerFile): number {
  return survey.lineFeeds + (survey.endsInLineFeed ? 0 : 1) - survey.blankLines - 1;
}

/** Rows of a typed Parquet file, and those that are rejected. */
export async function counts(engine: Engine, table: string): Promise<{ rows: number; rejectedRows: number }> {
  const [row] = await engine.query(
    `SELECT count(*) AS rows, count(*) FILTER (rejected) AS rejected FROM read_parquet(${literal(table)})`,
  );
  return { rows: Number(row?.['rows']), rejectedRows: Number(row?.['rejected']) };
}

/** Rows of a Parquet file. */
export async function rowsIn(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.query(`SELECT count(*) AS rows FROM read_parquet(${literal(table)})`);
  return Number(row?.['rows']);
}

/** What the bytes of a file, or of several, tell of their cells. */
export type CellSurvey = Pick<LedgerFile['survey'], 'plainCells' | 'hasQuote' | 'carriageReturns' | 'hasBracket' | 'longestLine'>;

/** Says how the cells of a file are understood, the number of its first row, and where its rows go. */
export async function setFileRules(engine: Engine, file: LedgerFile, survey: CellSurvey, firstRow: number, table: string): Promise<void> {
  await engine.set('first_row', firstRow);
  await engine.set('ledger_file', table);
  await engine.set('plain_cells', survey.plainCells && !survey.hasQuote);
  await engine.set('clean_cells', survey.plainCells && survey.carriageReturns !== 'mixed');
  await engine.set('no_brackets', !survey.hasBracket);
  await engine.set('short_lines', survey.longestLine <= LONGEST_ID);
  await engine.set('present_columns', ['record', ...file.header.columns.map(({ column }) => column.name)]);
  for (const { name, type } of LEDGER_COLUMNS) {
    if (type !== 'amount' && type !== 'rate') continue;
    const planned = file.header.columns.find(({ column }) => column.name === name);
    await engine.set(`${name}_places`, planned?.places ?? 0);
  }
}

/** A view with one text column for each ledger column, whether the file has it or not. */
function sourceView(file: LedgerFile, rows: string): string {
  const cells = LEDGER_COLUMNS.map(({ name }) => {
    const planned = file.header.columns.find(({ column }) => column.name === name);
    const constant = name === 'record' && file.kind !== undefined ? literal(file.kind) : 'NULL::VARCHAR';
    return `${planned === undefined ? constant : `c${planned.position}`} AS ${name}_cell`;
  });
  return `CREATE OR REPLACE VIEW source AS SELECT ${cells.join(', ')} FROM ${rows}`;
}

/** The rows of CSV files like one, in their order, as text in the columns c0, c1, … */
export function csvRows({ header, delimiter, isUnquoted = false }: LedgerFile, paths: readonly string[]): string {
  const quote = isUnquoted ? '' : '"';
  const names = Array.from({ length: header.width }, (_, position) => `${literal(`c${position}`)}: 'VARCHAR'`);
  return `read_csv(
    [${paths.map((path) => literal(withoutWildcards(path))).join(', ')}], header = true, delim = ${literal(delimiter)}, quote = '${quote}', escape = '${quote}',
    auto_detect = false, strict_mode = true, compression = 'none', max_line_size = ${ENGINE_LINE_LIMIT}, buffer_size = ${PARSED_AT_ONCE},
    columns = {${names.join(', ')}})`;
}

/** A file that the engine cannot read row by row is walked; anything else that it says is no matter of the file. */
export function notStructural(error: unknown): false {
  if (error instanceof Error && /CSV|state machine/i.test(error.message)) return false;
  throw error;
}
