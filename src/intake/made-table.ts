import { join } from 'node:path';
import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { Problem } from '../problems/problem.js';
import { LEDGER_COLUMNS } from './columns.js';
import type { LedgerFile } from './ledger-file.js';
import { type CellPlan, type LedgerTable, counts, readRows } from './ledger-table.js';
import type { RecordFault } from './normalised-copy.js';

/** A file as text, in Parquet. */
export interface RawFile {
  readonly file: LedgerFile;
  readonly raw: string;
  readonly faults: ReadonlyMap<number, RecordFault>;
}

/** Stands for the records that are broken: they have no cells, and a second look names what is wrong with them. */
const BROKEN: CellPlan = { kind: undefined, cells: new Map(), headers: new Map(), places: new Map() };

/** Reads a file as text into Parquet, in its order: the number of a record is then its place. */
export async function loadRaw(engine: Engine, file: LedgerFile, scratch: string): Promise<RawFile | Problem> {
  const raw = join(scratch, `raw-${file.number}.parquet`);
  const read = await readRows(engine, file, scratch, raw, async (rows) => {
    await engine.execute(`COPY (SELECT * FROM ${rows}) TO ${literal(raw)} (FORMAT parquet, COMPRESSION snappy)`);
  });
  return 'code' in read ? read : { file, raw, faults: read };
}

/** Makes the records of each plan out of a raw file: one table a plan, and one of the broken records. */
export async function loadMade(
  engine: Engine,
  rawFile: RawFile,
  plans: readonly CellPlan[],
  firstRow: number,
  scratch: string,
): Promise<LedgerTable[]> {
  const { file, faults } = rawFile;
  const broken = isBroken(rawFile);
  const isWhole = (where = 'true') => (faults.size === 0 ? where : `NOT (${broken}) AND ${where}`);
  const all = plans.map((plan) => ({ ...plan, where: isWhole(plan.where) }));
  if (faults.size > 0) all.push({ ...BROKEN, where: broken });
  const tables: LedgerTable[] = [];
  let next = firstRow;
  for (const [index, plan] of all.entries()) {
    const table = join(scratch, `ledger-${file.number}-${index}.parquet`);
    await loadPlan(engine, rawFile, plan, next, table);
    const counted = await counts(engine, table);
    tables.push({ file, table, firstRow: next, faults, made: { plan, raw: rawFile.raw }, ...counted });
    next += counted.rows;
  }
  return tables;
}

async function loadPlan(engine: Engine, { raw }: RawFile, plan: CellPlan, firstRow: number, table: string): Promise<void> {
  await engine.set('first_row', firstRow);
  await engine.set('ledger_file', table);
  for (const name of ['plain_cells', 'clean_cells', 'no_brackets', 'short_lines']) await engine.set(name, false);
  await engine.set('present_columns', ['record', ...plan.cells.keys(), 'source_row']);
  for (const { name, type } of LEDGER_COLUMNS) {
    if (type === 'amount' || type === 'rate') await engine.set(`${name}_places`, plan.places.get(name) ?? 0);
  }
  await engine.execute(`CREATE OR REPLACE VIEW source AS ${madeCells(raw, plan)}`);
  await engine.run('ledger-file');
}

/** The canonical cells of the rows that a plan takes, as text, with the number of their record, from 0. */
export function madeCells(raw: string, { kind, cells, where }: CellPlan): string {
  const made = LEDGER_COLUMNS.map(({ name }) => {
    const constant = name === 'record' && kind !== undefined ? literal(kind) : 'CAST(NULL AS VARCHAR)';
    return `${cells.get(name) ?? constant} AS ${name}_cell`;
  });
  return `SELECT source_row, ${made.join(', ')} FROM ${numberedRows(raw)} WHERE ${where ?? 'true'}`;
}

/** The rows of a raw file as SQL, each with the number of its record, from 0, as `source_row`. */
export function numberedRows(raw: string): string {
  return `(SELECT *, file_row_number AS source_row FROM read_parquet(${literal(raw)}, file_row_number = true))`;
}

/** SQL condition of the records of a raw file that are broken. */
export function isBroken({ faults }: RawFile): string {
  return faults.size === 0 ? 'false' : `source_row IN (${[...faults.keys()].map((number) => number - 1).join(', ')})`;
}
