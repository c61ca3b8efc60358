import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../engine/database.js';
import { type Problem, isWarning } from '../problems/problem.js';
import { type LedgerArgument, ledgerArguments } from './ledger-arguments.js';
import { type LedgerFile, openLedgerFile } from './ledger-file.js';
import type { IntakeSettings } from './ledger-source.js';
import { type LedgerTable, columnsMissingForRows, loadLedgerFile } from './ledger-table.js';
import { loadValueRules } from './value-rules.js';

/** The ledger of a run: its files as the engine has them. */
export interface Ledger {
  readonly tables: readonly LedgerTable[];
  readonly rows: number;
  /** rows that a look at their own cells rejects */
  readonly rejectedRows: number;
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
    const reading = await openLedgerFile(argument, files.length + 1, settings);
    if (reading.file !== undefined) files.push(reading.file);
    problems.push(...reading.problems);
  }
  const twice = named.filter((argument) => !once.includes(argument));
  return { files, problems: [...problems, ...twice.map(({ path }) => ({ code: 'file_twice' as const, file: path }))] };
}

/** The rows of all files, their numbers, and what takes some of them out. */
const ROW_VIEWS = ['ledger-row', 'row-tally', 'excluded-row', 'row-count'];

/** Reads the files into the engine, where they are then the view `ledger_row`. */
export async function loadLedger(
  engine: Engine,
  files: readonly LedgerFile[],
  scratch: string,
): Promise<{ ledger: Ledger; problems: Problem[] }> {
  await loadValueRules(engine);
  await engine.shareSubexpressions(false);
  const tables: LedgerTable[] = [];
  const problems: Problem[] = [];
  let rows = 0;
  for (const file of files) {
    const loaded = await loadLedgerFile(engine, file, rows, scratch);
    if ('code' in loaded) problems.push(loaded);
    else {
      tables.push(loaded);
      problems.push(...(await columnsMissingForRows(engine, loaded)));
      rows += loaded.rows;
    }
  }
  await engine.shareSubexpressions(true);
  await engine.lockSettings();
  if (!problems.some((problem) => !isWarning(problem))) {
    const schema = join(scratch, 'ledger-schema.parquet');
    await engine.set('ledger_schema', schema);
    await engine.run('ledger-schema');
    await engine.set('ledger_files', [schema, ...tables.map(({ table }) => table)]);
    for (const name of ROW_VIEWS) await engine.run(name);
  }
  return { ledger: { tables, rows, rejectedRows: sum(tables.map((table) => table.rejectedRows)) }, problems };
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
