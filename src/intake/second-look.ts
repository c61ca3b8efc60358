import { parse } from 'csv-parse/sync';
import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { Problem } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import type { LedgerTable } from './ledger-table.js';
import { type WalkedRecord, walkRecords } from './record-walk.js';
import { kindOfRow, validateRow } from './validate-row.js';

/** A row that only the whole ledger shows to be wrong. */
export interface LateReject {
  /** number among the rows of all files, from 0 */
  readonly rowId: number;
  /** without its place */
  readonly problem: Problem;
}

/**
 * Names every rejected row of a file, in the order of its lines: walks the file to the rows that the engine marked,
 * and reads just those again.
 */
export async function* rejectsOf(
  engine: Engine,
  loaded: LedgerTable,
  late: readonly LateReject[],
): AsyncGenerator<Reject[]> {
  const lateByRow = new Map(late.map((reject) => [reject.rowId - loaded.firstRow, reject]));
  const wanted = new Set([...(await markedRows(engine, loaded)), ...lateByRow.keys()]);
  for await (const { row, record } of recordsAt(loaded, wanted)) {
    yield rejectsOfRecord(loaded, record, lateByRow.get(row));
  }
}

/** The physical lines of rows, by their number among the rows of all files. */
export async function linesOf(
  tables: readonly LedgerTable[],
  rowIds: ReadonlySet<number>,
): Promise<Map<number, { readonly file: string; readonly line: number }>> {
  const lines = new Map<number, { file: string; line: number }>();
  for (const loaded of tables) {
    const { firstRow, rows, file } = loaded;
    const inFile = [...rowIds].filter((rowId) => rowId >= firstRow && rowId < firstRow + rows);
    for await (const { row, record } of recordsAt(loaded, new Set(inFile.map((rowId) => rowId - firstRow)))) {
      lines.set(firstRow + row, { file: file.name, line: record.line });
    }
  }
  return lines;
}

async function* recordsAt(
  loaded: LedgerTable,
  wanted: Set<number>,
): AsyncGenerator<{ row: number; record: WalkedRecord }> {
  const { path, delimiter, header } = loaded.file;
  let left = wanted.size;
  if (left === 0) return;
  for await (const batch of walkRecords(path, { delimiter, width: header.width })) {
    for (const record of batch) {
      const row = record.number - 1;
      if (!wanted.has(row)) continue;
      yield { row, record };
      left -= 1;
      if (left === 0) return;
    }
  }
}

function rejectsOfRecord(loaded: LedgerTable, record: WalkedRecord, late: LateReject | undefined): Reject[] {
  const { file } = loaded;
  const place = { file: file.name, line: record.line };
  if (record.fault !== undefined) {
    const details = { found: String(record.cells), expected: String(file.header.width) };
    return [{ record: file.kind ?? '', problem: { ...place, code: record.fault, details } }];
  }
  const cells = cellsOf(record, file.delimiter);
  const kind = kindOfRow(cells, file.header, file.kind) ?? '';
  if (late !== undefined) {
    return [{ record: kind, problem: { ...place, ...late.problem } }];
  }
  const problems = validateRow(cells, file.header, file.kind);
  if (problems.length === 0) throw new Error(`bug: ${file.name}:${record.line} was rejected and nothing is wrong with it`);
  return problems.map((problem) => ({ record: kind, problem: { ...place, ...problem } }));
}

function cellsOf(record: WalkedRecord, delimiter: string): string[] {
  const rows: string[][] = parse(record.bytes.toString('utf8'), { delimiter, relax_column_count: true });
  return rows[0] ?? [];
}

async function markedRows(engine: Engine, { table, rejectedRows }: LedgerTable): Promise<number[]> {
  if (rejectedRows === 0) return [];
  const rows = await engine.query(
    `SELECT file_row_number AS row FROM read_parquet(${literal(table)}, file_row_number = true) WHERE rejected`,
  );
  return rows.map(({ row }) => Number(row));
}
