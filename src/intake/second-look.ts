import { parse } from 'csv-parse/sync';
import type { Engine, EngineRow } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { Problem } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import { LEDGER_COLUMNS } from './columns.js';
import type { HeaderPlan } from './header.js';
import { type CellPlan, type LedgerTable, rowsOfTable } from './ledger-table.js';
import { madeCells } from './made-table.js';
import { type WalkedRecord, walkRecords } from './record-walk.js';
import { kindOfRow, validateRow } from './validate-row.js';

/** A row that only the whole ledger shows to be wrong. */
export interface LateReject {
  /** number among the rows of all files, from 0 */
  readonly rowId: number;
  /** kind of record */
  readonly record: string;
  /** without its place */
  readonly problem: Problem;
}

/**
 * Names every rejected row of a table, in the order of its lines: walks the file to the rows that the engine marked,
 * and reads just those again.
 */
export async function* rejectsOf(
  engine: Engine,
  loaded: LedgerTable,
  late: readonly LateReject[],
): AsyncGenerator<Reject[]> {
  const lateByRow = new Map(late.map((reject) => [reject.rowId - loaded.firstRow, reject]));
  const rows = [...new Set([...(await markedRows(engine, loaded)), ...lateByRow.keys()])];
  const records = await recordsOfRows(engine, loaded, rows);
  const made = loaded.made === undefined ? undefined : await madeRows(engine, loaded, [...records.keys()]);
  for await (const { place, record } of recordsAt(loaded, new Set(records.keys()))) {
    const found = (records.get(place) ?? []).flatMap((row) => rejectsOfRecord(loaded, record, lateByRow.get(row), made?.get(place)));
    yield found;
  }
}

/** The physical lines of rows, by their number among the rows of all files. */
export async function linesOf(
  engine: Engine,
  tables: readonly LedgerTable[],
  rowIds: ReadonlySet<number>,
): Promise<Map<number, { readonly file: string; readonly line: number }>> {
  const lines = new Map<number, { file: string; line: number }>();
  for (const loaded of tables) {
    const { firstRow, rows, file } = loaded;
    const inFile = [...rowIds].filter((rowId) => rowId >= firstRow && rowId < firstRow + rows);
    const records = await recordsOfRows(engine, loaded, inFile.map((rowId) => rowId - firstRow));
    for await (const { place, record } of recordsAt(loaded, new Set(records.keys()))) {
      const line = record.line + file.lineOffset;
      for (const row of records.get(place) ?? []) lines.set(firstRow + row, { file: file.name, line });
    }
  }
  return lines;
}

/** The places of rows among the records of their file, from 0: the same, but where a mapping has chosen rows. */
async function recordsOfRows(
  engine: Engine,
  { table, made }: LedgerTable,
  rows: readonly number[],
): Promise<Map<number, number[]>> {
  if (made === undefined || rows.length === 0) return new Map(rows.map((row) => [row, [row]]));
  const found = await engine.query(`
    SELECT file_row_number AS row, source_row AS place FROM read_parquet(${literal(table)}, file_row_number = true)
    WHERE file_row_number IN (${rows.join(', ')})`);
  return new Map(found.map(({ row, place }) => [Number(place), [Number(row)]]));
}

/** The cells that a mapping made, as text, by the place of their record. */
async function madeRows(
  engine: Engine,
  { made }: LedgerTable,
  places: readonly number[],
): Promise<Map<number, MadeRow>> {
  if (made === undefined || places.length === 0) return new Map();
  const { plan, raw } = made;
  const rows = await engine.query(
    `SELECT * FROM (${madeCells(raw, plan)}) WHERE source_row IN (${places.join(', ')})`,
  );
  return new Map(rows.map((row) => [Number(row['source_row']), madeRow(plan, row)]));
}

interface MadeRow {
  readonly cells: readonly string[];
  readonly header: HeaderPlan;
}

function madeRow({ cells, headers, places }: CellPlan, row: EngineRow): MadeRow {
  const present = LEDGER_COLUMNS.filter(({ name }) => cells.has(name));
  const columns = present.map((column, position) => ({
    column,
    position,
    header: headers.get(column.name) ?? column.name,
    places: places.get(column.name) ?? 0,
  }));
  const header = { columns, width: columns.length, unknown: [], problems: [] };
  return { cells: present.map(({ name }) => String(row[`${name}_cell`] ?? '')), header };
}

async function* recordsAt(
  loaded: LedgerTable,
  wanted: Set<number>,
): AsyncGenerator<{ place: number; record: WalkedRecord }> {
  const { path, delimiter, header, isUnquoted = false } = loaded.file;
  let left = wanted.size;
  if (left === 0) return;
  for await (const batch of walkRecords(path, { delimiter, width: header.width, isUnquoted })) {
    for (const record of batch) {
      const place = record.number - 1;
      if (!wanted.has(place)) continue;
      yield { place, record };
      left -= 1;
      if (left === 0) return;
    }
  }
}

function rejectsOfRecord(
  loaded: LedgerTable,
  record: WalkedRecord,
  late: LateReject | undefined,
  made: MadeRow | undefined,
): Reject[] {
  const { file } = loaded;
  const place = { file: file.name, line: record.line + file.lineOffset };
  if (record.fault !== undefined) {
    const details = { found: String(record.cells), expected: String(file.header.width) };
    return [{ record: file.kind ?? '', problem: { ...place, code: record.fault, details } }];
  }
  const { cells, header } = made ?? { cells: cellsOf(record, file.delimiter), header: file.header };
  const fileKind = loaded.made === undefined ? file.kind : loaded.made.plan.kind;
  const kind = kindOfRow(cells, header, fileKind) ?? '';
  if (late !== undefined) {
    return [{ record: kind, problem: { ...place, ...late.problem } }];
  }
  const problems = validateRow(cells, header, fileKind);
  if (problems.length === 0) throw new Error(`bug: ${file.name}:${record.line} was rejected and nothing is wrong with it`);
  return problems.map((problem) => ({ record: kind, problem: { ...place, ...problem } }));
}

function cellsOf(record: WalkedRecord, delimiter: string): string[] {
  const rows: string[][] = parse(record.bytes.toString('utf8'), { delimiter, relax_column_count: true });
  return rows[0] ?? [];
}

async function markedRows(engine: Engine, table: LedgerTable): Promise<number[]> {
  if (table.rejectedRows === 0) return [];
  const rows = await engine.query(`SELECT row FROM ${rowsOfTable(table)} WHERE rejected`);
  return rows.map(({ row }) => Number(row));
}
