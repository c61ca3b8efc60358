import { join } from 'node:path';
import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { Archive } from './archive.js';
import type { Ledger } from './ledger.js';
import { lineOfRecord } from './record-lines.js';
import { linesOf } from './second-look.js';

/** Where a row of the ledger stands. */
export interface RowPlace {
  readonly file: string;
  /** physical line on which it starts, from 1 */
  readonly line: number;
}

/** File and line of rows, by their number among the rows of all files; from the files, or from the archive that has them. */
export function placesOfRows(engine: Engine, ledger: Ledger, rowIds: ReadonlySet<number>): Promise<Map<number, RowPlace>> {
  return ledger.archive === undefined ? linesOf(engine, ledger.tables, rowIds) : archivedPlaces(engine, ledger.archive, rowIds);
}

async function archivedPlaces(engine: Engine, { path, tables, ledgers }: Archive, rowIds: ReadonlySet<number>): Promise<Map<number, RowPlace>> {
  const places = new Map<number, RowPlace>();
  const sorted = [...rowIds].sort((a, b) => a - b);
  for (const { file, of, firstRow, rows, isMade } of tables) {
    const own = sorted.filter((row) => row >= firstRow && row < firstRow + rows);
    const ledger = ledgers[of];
    if (own.length === 0 || ledger === undefined) continue;
    const steps = ledger.steps.map(([record, line]) => ({ record, line }));
    const records = isMade ? await recordsOf(engine, join(path, file), own, firstRow) : undefined;
    for (const row of own) {
      const record = records === undefined ? row - firstRow : (records.get(row) ?? 0);
      places.set(row, { file: ledger.name, line: lineOfRecord(steps, record) });
    }
  }
  return places;
}

/** The records of rows that a mapping has chosen. */
async function recordsOf(engine: Engine, table: string, rows: readonly number[], firstRow: number): Promise<Map<number, number>> {
  const found = await engine.query(`
    SELECT file_row_number AS row, source_row AS record FROM read_parquet(${literal(table)}, file_row_number = true)
    WHERE file_row_number IN (${rows.map((row) => row - firstRow).join(', ')})`);
  return new Map(found.map(({ row, record }) => [firstRow + Number(row), Number(record)]));
}
