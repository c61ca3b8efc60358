import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import { mappingFor } from '../mapping/file-pattern.js';
import { type Problem, hasErrors } from '../problems/problem.js';
import type { Archive } from './archive.js';
import { type LedgerArgument, ledgerArguments } from './ledger-arguments.js';
import { type LedgerFile, type LedgerFileReading, openLedgerFile } from './ledger-file.js';
import type { IntakeSettings } from './ledger-source.js';
import { batchesOf, loadTogether } from './ledger-batch.js';
import { type LedgerTable, columnsMissingForRows, loadLedgerFile } from './ledger-table.js';
import { openMappedFile } from './mapped-file.js';
import { type LoadedFile, loadMapped } from './mapped-rows.js';
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
  /** from where its rows are read instead of from files: then there are no tables */
  readonly archive?: Archive;
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

/** From what a ledger is read. */
export interface LedgerGiven {
  readonly files: readonly LedgerFile[];
  /** instead of files */
  readonly archive?: Archive | undefined;
  readonly opening?: OpeningFile | undefined;
  /** told after each file how many rows are read */
  readonly fileRead?: (rows: number) => void;
}

/** The rows of all files, their numbers, and what takes some of them out. */
const ROW_VIEWS = ['ledger-row', 'row-tally', 'excluded-row', 'row-count'];

/** Reads the files into the engine, or takes the rows of an archive, where they are then the view `ledger_row`. */
export async function loadLedger(
  engine: Engine,
  { files, archive, opening: openingFile, fileRead }: LedgerGiven,
  scratch: string,
): Promise<{ ledger: Ledger; problems: Problem[] }> {
  await loadValueRules(engine);
  await engine.shareSubexpressions(false);
  const { tables, problems: ofFiles } = await loadFiles(engine, files, scratch, fileRead);
  const problems = [...ofFiles];
  const typed = archive?.tables.map((table) => ({ ...table, table: join(archive.path, table.file) })) ?? tables;
  const rows = sum(typed.map((table) => table.rows));
  const before = openingFile && (await loadOpening(engine, openingFile, rows, scratch));
  problems.push(...(before?.problems ?? []));
  await engine.shareSubexpressions(true);
  await engine.lockSettings();
  if (!hasErrors(problems)) {
    const schema = join(scratch, 'ledger-schema.parquet');
    await engine.set('ledger_schema', schema);
    await engine.run('ledger-schema');
    await engine.set('ledger_files', [schema, ...new Set(typed.map(({ table }) => table))]);
    await engine.set('ledger_rows', rows);
    for (const name of ROW_VIEWS) await engine.run(name);
    await engine.execute(`CREATE VIEW opening_row AS FROM read_parquet(${literal(schema)})`);
  }
  const rejectedRows = sum(typed.map((table) => table.rejectedRows));
  const opening = before?.opening;
  const more = { ...(opening !== undefined && { opening }), ...(archive !== undefined && { archive }) };
  return { ledger: { tables, rows, rejectedRows, ...more }, problems };
}

async function loadFiles(engine: Engine, files: readonly LedgerFile[], scratch: string, fileRead: LedgerGiven['fileRead']): Promise<LoadedFile> {
  const tables: LedgerTable[] = [];
  const problems: Problem[] = [];
  let rows = 0;
  for (const batch of batchesOf(files)) {
    const loaded = await loadBatch(engine, batch, rows, scratch);
    problems.push(...loaded.problems);
    for (const table of loaded.tables) {
      tables.push(table);
      problems.push(...(await columnsMissingForRows(engine, table)));
      rows += table.rows;
    }
    fileRead?.(rows);
  }
  return { tables, problems };
}

async function loadBatch(engine: Engine, batch: readonly LedgerFile[], firstRow: number, scratch: string): Promise<LoadedFile> {
  const together = await loadTogether(engine, batch, firstRow, scratch);
  if (together !== undefined) return { tables: together, problems: [] };
  const tables: LedgerTable[] = [];
  const problems: Problem[] = [];
  for (const file of batch) {
    const loaded = await loadFile(engine, file, firstRow + sum(tables.map((table) => table.rows)), scratch);
    tables.push(...loaded.tables);
    problems.push(...loaded.problems);
  }
  return { tables, problems };
}

async function loadFile(engine: Engine, file: LedgerFile, firstRow: number, scratch: string): Promise<LoadedFile> {
  if (file.mapping !== undefined) return loadMapped(engine, file, file.mapping, firstRow, scratch);
  const loaded = await loadLedgerFile(engine, file, firstRow, scratch);
  return 'code' in loaded ? { tables: [], problems: [loaded] } : { tables: [loaded], problems: [] };
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
