import type { Engine } from '../engine/database.js';
import type { FileMapping } from '../mapping/mapping.js';
import type { Problem } from '../problems/problem.js';
import { planFile } from './cell-plan.js';
import type { RecordKind } from './kinds.js';
import type { LedgerFile } from './ledger-file.js';
import type { CellPlan, LedgerTable } from './ledger-table.js';
import { type RawFile, isBroken, loadMade, loadRaw, numberedRows } from './made-table.js';

/** What came of a ledger file: one table, or one for each kind of record that a mapping makes of it. */
export interface LoadedFile {
  readonly tables: readonly LedgerTable[];
  readonly problems: readonly Problem[];
}

/** Reads the records that a mapping makes of a file. */
export async function loadMapped(
  engine: Engine,
  file: LedgerFile,
  mapping: FileMapping<RecordKind>,
  firstRow: number,
  scratch: string,
): Promise<LoadedFile> {
  const { plans, ignore, problems } = await planFile(engine, file, mapping);
  if (problems.length > 0) return { tables: [], problems };
  const raw = await loadRaw(engine, file, scratch);
  if ('code' in raw) return { tables: [], problems: [raw] };
  const wanted = plans.map((plan) => ({ ...plan, where: `NOT ${ignore} AND ${plan.where ?? 'true'}` }));
  try {
    const tables = await loadMade(engine, raw, wanted, firstRow, scratch);
    return { tables, problems: await rowsLeftOut(engine, raw, ignore, wanted) };
  } catch (error) {
    return { tables: [], problems: [expressionFailed(file, error)] };
  }
}

/** Rows of a mapped file of which no record is made: said, so that nobody misses them. */
async function rowsLeftOut(engine: Engine, rawFile: RawFile, ignore: string, plans: readonly CellPlan[]): Promise<Problem[]> {
  const taken = plans.map(({ where }) => where ?? 'true').join(' OR ');
  const [row] = await engine.query(`
    SELECT count(*) FILTER (${ignore}) AS ignored, count(*) FILTER (NOT ${ignore} AND NOT (${taken})) AS others
    FROM ${numberedRows(rawFile.raw)} WHERE NOT ${isBroken(rawFile)}`);
  const others = Number(row?.['others']);
  const ignored = Number(row?.['ignored']);
  if (others === 0 && ignored === 0) return [];
  return [{ code: 'mapping_rows_left_out', file: rawFile.file.name, value: String(others), details: { ignored: String(ignored) } }];
}

/** What the engine says where an expression cannot be worked out for a row, such as a cast of a word to a number. */
function expressionFailed({ name }: LedgerFile, error: unknown): Problem {
  if (!(error instanceof Error) || !/^(Conversion|Out of Range|Invalid Input|Overflow) Error/.test(error.message)) throw error;
  return { code: 'mapping_expression_failed', file: name, details: { reason: error.message.split('\n', 1)[0] ?? '' } };
}
