import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { ARCHIVE, ARCHIVE_FILE, type ArchiveDocument, archiveText } from '../intake/archive.js';
import type { LedgerFile } from '../intake/ledger-file.js';
import { lineSteps } from '../intake/record-lines.js';
import { type Problem, isWarning } from '../problems/problem.js';
import type { FolderWriter } from '../runs/folder-writer.js';
import { inputDocument } from '../runs/manifest.js';
import { type RunFolder, piecesOf } from '../runs/run-folder.js';
import type { Inputs } from './inputs.js';
import type { LedgerSession } from './ledger-session.js';
import { Rejects } from './rejects.js';
import type { Setting } from './result.js';
import { shortNames, withShortNames } from './short-names.js';

/**
 * Keeps the ledger of a run as typed Parquet in a folder of the run, with all else that the run was made from, so that it
 * can be run again when the export is long gone. The manifest of the run does not list it: it is the same without.
 * @param run SHA-256 of the manifest
 * @returns SHA-256 of the file that says what is in it
 */
export async function writeArchive(folder: RunFolder, inputs: Inputs, session: LedgerSession, setting: Setting, run: string): Promise<string> {
  const part = await folder.part(ARCHIVE);
  const policy = `policy/${inputs.policy?.name ?? ''}`;
  await part.write(policy, [inputs.policy?.text ?? '']);
  const kept = await keepInputs(part, inputs);
  const ledger = await keepLedger(part, inputs, session);
  const document: ArchiveDocument = { format: 1, run, snapshots: setting.snapshots, policy, inputs: kept, ...ledger, files: part.digests() };
  const text = archiveText(document);
  await part.write(ARCHIVE_FILE, [text]);
  return createHash('sha256').update(text).digest('hex');
}

/** Copies every input but the ledger as it is. */
async function keepInputs(part: FolderWriter, { digests }: Inputs): Promise<ArchiveDocument['inputs']> {
  const kept: ArchiveDocument['inputs'] = [];
  for (const [index, input] of digests.entries()) {
    const facts = inputDocument(input);
    if (input.role === 'ledger') {
      kept.push(facts);
      continue;
    }
    const name = `inputs/${index + 1}/${input.name}`;
    await part.write(name, piecesOf(input.path));
    kept.push({ ...facts, kept: name });
  }
  return kept;
}

type KeptLedger = Pick<ArchiveDocument, 'ledgers' | 'tables' | 'rejects' | 'warnings'>;

/** Keeps the rows, where they stood, and what was wrong with them. A run from an archive hands that on. */
async function keepLedger(part: FolderWriter, inputs: Inputs, { engine, ledger, warnings }: LedgerSession): Promise<KeptLedger> {
  const { archive } = inputs;
  if (archive !== undefined) {
    for (const file of new Set(archive.tables.map((table) => table.file))) await part.write(file, piecesOf(join(archive.path, file)));
    const { ledgers, tables, rejects, warnings: seen } = archive;
    return { ledgers, tables, rejects: rejects as KeptLedger['rejects'], warnings: seen as KeptLedger['warnings'] };
  }
  const names = shortNames(inputs.files.map(({ name }) => name));
  const tables: KeptLedger['tables'] = [];
  const kept = new Map<string, string>();
  for (const { table, file, firstRow, rows, rejectedRows, made } of ledger.tables) {
    const name = kept.get(table) ?? `ledger-${kept.size + 1}.parquet`;
    if (!kept.has(table)) await part.write(name, piecesOf(table));
    kept.set(table, name);
    tables.push({ file: name, of: inputs.files.indexOf(file), firstRow, rows, rejectedRows, isMade: made !== undefined });
  }
  const ledgers: KeptLedger['ledgers'] = [];
  for (const file of inputs.files) ledgers.push({ name: names.get(file.name) ?? file.name, steps: await stepsOf(file) });
  const rejects = await keptRejects(new Rejects(engine, ledger, false), names, ledgers.map(({ name }) => name));
  const seen = [...inputs.ledgerProblems, ...warnings].filter((problem) => isWarning(problem) && problem.file !== ledger.opening?.name);
  return { ledgers, tables, rejects, warnings: seen.map((problem) => shortProblem(problem, names)) };
}

async function stepsOf(file: LedgerFile): Promise<[number, number][]> {
  return (await lineSteps(file)).map(({ record, line }) => [record, line]);
}

async function keptRejects(rejects: Rejects, names: ReadonlyMap<string, string>, order: readonly string[]): Promise<KeptLedger['rejects']> {
  const kept: KeptLedger['rejects'] = [];
  for await (const batch of rejects.batches()) {
    const short = batch.map((reject) => withShortNames(reject, names));
    const [{ problem } = { problem: undefined }] = short;
    if (problem !== undefined) kept.push({ of: order.indexOf(problem.file ?? ''), line: problem.line ?? 0, rejects: short });
  }
  return kept;
}

function shortProblem(problem: Problem, names: ReadonlyMap<string, string>): KeptLedger['warnings'][number] {
  return withShortNames({ record: '', problem }, names).problem;
}
