import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import type { FileMapping } from '../mapping/mapping.js';
import { mappingFor } from '../mapping/parse-mapping.js';
import { type Problem, isWarning } from '../problems/problem.js';
import { planFile } from './cell-plan.js';
import type { RecordKind } from './kinds.js';
import { type LedgerArgument, ledgerArguments } from './ledger-arguments.js';
import { type LedgerFile, type LedgerFileReading, openLedgerFile } from './ledger-file.js';
import type { IntakeSettings } from './ledger-source.js';
import { type CellPlan, type LedgerTable, columnsMissingForRows, loadLedgerFile } from './ledger-table.js';
import { type RawFile, loadMade, loadRaw } from './made-table.js';
import { openMappedFile } from './mapped-file.js';
import { type Opening, type OpeningFile, loadOpening } from './opening-file.js';
import { loadValueRules } from './value-rules.js';

/** The ledger of a run: its files as the engine has them. */
export interface Ledger {
  readonly tables: readonly LedgerTable[];
  readonly rows: number;
  /** rows that a look at their own cells rejects */
  readonly rejectedRows: number;
  /** what an earlier run ended with, where it is given */
  readonly opening?: Opening;
}

/** Opens every file named on the command line and reports all that is wrong with them, at once. */
export async function openLedgerFiles(
  words: readonly string[],
  settings: IntakeSettings,
): Promise<{ files: LedgerFile[]; problems: Problem[] }> {
  const files: LedgerFile[] = [];
  const problems: Problem[] = [];
  const named = await ledgerArguments(words);
  const once = await givenOnce(named);
  for (const argument of once) {
    const reading = await openFile(argument, files.length + 1, settings);
    if (reading.file !== undefined) files.push(reading.file);
    problems.push(...reading.problems);
  }
  const twice = named.filter((argument) => !once.includes(argument));
  return { files, problems: [...problems, ...twice.map(({ path }) => ({ code: 'file_twice' as const, file: path }))] };
}

async function openFile(argument: LedgerArgument, number: number, settings: IntakeSettings): Promise<LedgerFileReading> {
  const { mapping } = settings;
  const found = mapping === undefined ? undefined : mappingFor(mapping, basename(argument.path));
  if (found === undefined) return openLedgerFile(argument, number, settings);
  return openMappedFile(argument, number, settings, found);
}

/** The rows of all files, their numbers, and what takes some of them out. */
const ROW_VIEWS = ['ledger-row', 'row-tally', 'excluded-row', 'row-count'];

/** Reads the files into the engine, where they are then the view `ledger_row`. */
export async function loadLedger(
  engine: Engine,
  files: readonly LedgerFile[],
  scratch: string,
  openingFile?: OpeningFile,
): Promise<{ ledger: Ledger; problems: Problem[] }> {
  await loadValueRules(engine);
  await engine.shareSubexpressions(false);
  const tables: LedgerTable[] = [];
  const problems: Problem[] = [];
  let rows = 0;
  for (const file of files) {
    const loaded = await loadFile(engine, file, rows, scratch);
    problems.push(...loaded.problems);
    for (const table of loaded.tables) {
      tables.push(table);
      problems.push(...(await columnsMissingForRows(engine, table)));
      rows += table.rows;
    }
  }
  const before = openingFile && (await loadOpening(engine, openingFile, rows, scratch));
  problems.push(...(before?.problems ?? []));
  await engine.shareSubexpressions(true);
  await engine.lockSettings();
  if (!problems.some((problem) => !isWarning(problem))) {
    const schema = join(scratch, 'ledger-schema.parquet');
    await engine.set('ledger_schema', schema);
    await engine.run('ledger-schema');
    await engine.set('ledger_files', [schema, ...tables.map(({ table }) => table)]);
    await engine.set('ledger_rows', rows);
    for (const name of ROW_VIEWS) await engine.run(name);
    await engine.execute(`CREATE VIEW opening_row AS FROM read_parquet(${literal(schema)})`);
  }
  const rejectedRows = sum(tables.map((table) => table.rejectedRows));
  const opening = before?.opening;
  return { ledger: { tables, rows, rejectedRows, ...(opening !== undefined && { opening }) }, problems };
}

interface LoadedFile {
  readonly tables: readonly LedgerTable[];
  readonly problems: readonly Problem[];
}

async function loadFile(engine: Engine, file: LedgerFile, firstRow: number, scratch: string): Promise<LoadedFile> {
  if (file.mapping !== undefined) return loadMapped(engine, file, file.mapping, firstRow, scratch);
  const loaded = await loadLedgerFile(engine, file, firstRow, scratch);
  return 'code' in loaded ? { tables: [], problems: [loaded] } : { tables: [loaded], problems: [] };
}

async function loadMapped(
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
async function rowsLeftOut(engine: Engine, { file, raw, faults }: RawFile, ignore: string, plans: readonly CellPlan[]): Promise<Problem[]> {
  const taken = plans.map(({ where }) => where ?? 'true').join(' OR ');
  const [row] = await engine.query(`
    SELECT count(*) FILTER (${ignore}) AS ignored, count(*) FILTER (NOT ${ignore} AND NOT (${taken})) AS others
    FROM read_parquet(${literal(raw)})`);
  const others = Number(row?.['others']) - (Number(row?.['others']) > 0 ? faults.size : 0);
  const ignored = Number(row?.['ignored']);
  if (others <= 0 && ignored === 0) return [];
  return [{ code: 'mapping_rows_left_out', file: file.name, value: String(Math.max(others, 0)), details: { ignored: String(ignored) } }];
}

/** What the engine says where an expression cannot be worked out for a row, such as a cast of a word to a number. */
function expressionFailed({ name }: LedgerFile, error: unknown): Problem {
  if (!(error instanceof Error) || !/^(Conversion|Out of Range|Invalid Input|Overflow) Error/.test(error.message)) throw error;
  return { code: 'mapping_expression_failed', file: name, details: { reason: error.message.split('\n', 1)[0] ?? '' } };
}

/** One file by two names or two links is still one file, and its flows would count twice. */
async function givenOnce(named: readonly LedgerArgument[]): Promise<LedgerArgument[]> {
  const identities = await Promise.all(named.map(({ path }) => identityOf(path)));
  return named.filter((_, index) => identities.indexOf(identities[index] ?? '') === index);
}

async function identityOf(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => path,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
