import type { Appraisal } from '../appraisal/appraisal.js';
import type { Engine } from '../engine/database.js';
import { writeCustomers, writeLosses, writePositions } from '../engine/ledger-measures.js';
import type { Ledger } from '../intake/ledger.js';
import { CUSTOMER_COLUMNS, LOSS_COLUMNS, POSITION_COLUMNS } from '../report/columns.js';
import { type CsvOptions, csvHeader, rejectsCsvHeader, rejectsCsvRows } from '../report/csv.js';
import { gatesCsvHeader, gatesCsvLines, gradesCsvPieces, qualityCsvHeader, scorecardCsvHeader } from '../report/contribution-csv.js';
import { CSV_OF, adjustmentsCsv } from '../report/csv-tables.js';
import type { GradeRow } from '../report/grade-columns.js';
import { CSV_TABLES, type CsvTable } from '../report/section-names.js';
import { appendJournal } from '../runs/journal.js';
import { type Manifest, manifestText } from '../runs/manifest.js';
import { RunFolder, piecesOf, writeBeside } from '../runs/run-folder.js';
import { ScratchBody } from '../runs/scratch-body.js';
import { sha256Of } from '../runs/written-folder.js';
import type { Inputs } from './inputs.js';
import type { LedgerSession, Surroundings } from './ledger-session.js';
import { Rejects } from './rejects.js';
import { type RunRequest, csvOptions } from './request.js';
import type { Setting } from './result.js';
import { rowCounts } from './row-counts.js';
import type { RunClaim } from './run-claim.js';
import { bodyOf } from './score-bodies.js';
import { shortNames, withShortNames } from './short-names.js';
import { writeArchive } from './write-archive.js';

type Names = ReadonlyMap<string, string>;

/** The file of a table that is not named after it. */
const FILE_NAMES: Partial<Record<CsvTable, string>> = { customers: 'customer-groups.csv' };

/** Files whose rows the engine writes, in the order in which it does. */
const BY_ENGINE = [
  { name: 'positions', write: writePositions, columns: POSITION_COLUMNS },
  { name: 'losses', write: writeLosses, columns: LOSS_COLUMNS },
  { name: 'customers', write: writeCustomers, columns: CUSTOMER_COLUMNS },
] as const;

/** Tables whose rows are made while something else is. */
const WITH_BODIES: ReadonlySet<CsvTable> = new Set<CsvTable>(['scorecard', 'quality', 'grades', 'gates']);

/**
 * Writes the run folder `OUT/2025Q3`, or that of a restatement, in one step.
 * @returns its path; undefined where no output folder was asked for
 */
export async function writeRun(
  request: RunRequest,
  inputs: Inputs,
  session: LedgerSession,
  setting: Setting,
  appraisal: Appraisal,
  surroundings: Surroundings,
  claim: RunClaim,
): Promise<string | undefined> {
  const { out, seal = false } = request;
  if (out === undefined) return undefined;
  const { version, signal } = surroundings;
  const { name, restates } = claim.place;
  const folder = await RunFolder.begin(out, name);
  try {
    await writeFiles(folder, request, session, appraisal, surroundings);
    signal.throwIfAborted();
    const text = manifestText({ ...manifest(folder, request, inputs, setting, appraisal, version), restates });
    const archive = request.archive === true ? await writeArchive(folder, inputs, session, setting, sha256Of(text)) : undefined;
    const noteBefore = async (sha256: string) => {
      const facts = { folder: name, manifest: sha256, version };
      await appendJournal(out, { ...facts, event: 'run', inputs: inputs.digests, ...(archive !== undefined && { archive }) });
      if (seal) await appendJournal(out, { ...facts, event: 'seal', inputs: [] });
    };
    return await folder.publish(text, { seal, noteBefore, isWhole: archive !== undefined });
  } finally {
    await folder.discard();
  }
}

/** Lists every reject, in a file of the output folder where there is one. @returns its path */
export async function writeRejects(request: RunRequest, rejects: Rejects, names: Names, name: string): Promise<string | undefined> {
  if (request.out !== undefined) return writeBeside(request.out, name, rejectsText(rejects, names, csvOptions(request)));
  await rejects.drain();
  return undefined;
}

async function writeFiles(
  folder: RunFolder,
  request: RunRequest,
  { engine, ledger, scratch }: LedgerSession,
  appraisal: Appraisal,
  { stageEnded }: Surroundings,
): Promise<void> {
  const options = csvOptions(request);
  // The engine has threads of its own: it writes its part while the tables are made here.
  const outcomes = await Promise.allSettled([
    writeBodies(engine, scratch, stageEnded),
    writeTables(folder, scratch, appraisal, options, stageEnded),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  await folder.write('rejects.csv', rejectsText(new Rejects(engine, ledger, true), namesOf(ledger), options));
  for (const { name, columns } of BY_ENGINE) {
    await folder.write(`${name}.csv`, withHeader(csvHeader(columns, options), bodyOf(scratch, name)));
  }
}

async function writeBodies(engine: Engine, scratch: string, stageEnded: Surroundings['stageEnded']): Promise<void> {
  for (const { name, write } of BY_ENGINE) {
    await write(engine, bodyOf(scratch, name));
    stageEnded?.(`${name}.csv`);
  }
}

async function writeTables(
  folder: RunFolder,
  scratch: string,
  appraisal: Appraisal,
  options: CsvOptions,
  stageEnded: Surroundings['stageEnded'],
): Promise<void> {
  await folder.write('scorecard.csv', withHeader(scorecardCsvHeader(options), bodyOf(scratch, 'scorecard')));
  await folder.write('quality.csv', withHeader(qualityCsvHeader(options), bodyOf(scratch, 'quality')));
  await writeGrades(folder, scratch, appraisal, options);
  stageEnded?.('scores and grades', appraisal.contribution.members.length);
  for (const table of CSV_TABLES.filter((name) => !WITH_BODIES.has(name))) {
    await folder.write(FILE_NAMES[table] ?? `${table}.csv`, CSV_OF[table](appraisal, options));
  }
  if (appraisal.adjustments !== undefined) await folder.write('adjustments.csv', adjustmentsCsv(appraisal, options));
}

/** Decisions are made once, for both files. */
async function writeGrades(folder: RunFolder, scratch: string, appraisal: Appraisal, options: CsvOptions): Promise<void> {
  const body = new ScratchBody(bodyOf(scratch, 'gates'));
  try {
    const linesOf = gatesCsvLines(options);
    const seen = (row: GradeRow) => {
      body.add(linesOf(row));
    };
    await folder.write('grades.csv', gradesCsvPieces(appraisal, options, seen));
    body.finish();
  } finally {
    body.close();
  }
  await folder.write('gates.csv', withHeader(gatesCsvHeader(options), body.path));
}

async function* withHeader(header: string, body: string): AsyncGenerator<string | Buffer> {
  yield header;
  yield* piecesOf(body);
}

async function* rejectsText(rejects: Rejects, names: Names, options: CsvOptions): AsyncGenerator<string> {
  yield rejectsCsvHeader(options);
  for await (const batch of rejects.batches()) {
    yield rejectsCsvRows(batch.map((reject) => withShortNames(reject, names)), options.language);
  }
}

/** How the files of a ledger are called in what is written, by their names as they were given. */
export function namesOf({ tables, archive }: Ledger): Names {
  return archive !== undefined ? new Map() : shortNames([...new Set(tables.map(({ file }) => file.name))]);
}

function manifest(
  folder: RunFolder,
  request: RunRequest,
  inputs: Inputs,
  setting: Setting,
  appraisal: Appraisal,
  version: string,
): Manifest {
  const { policy } = inputs;
  if (policy === undefined) throw new Error('bug: a run without a policy');
  const { name, first, last } = setting.period;
  return {
    version,
    command: request.command,
    period: { name, first, last },
    options: {
      snapshots: setting.snapshots,
      encoding: request.encoding ?? null,
      max_rejects: request.maxRejects,
      rank: request.rank,
      by: request.by,
      top: request.top ?? null,
      group: request.group ?? null,
      language: request.fileLanguage ?? null,
      excel: request.excel,
    },
    policy,
    rows: rowCounts(appraisal.reconciliation),
    inputs: inputs.digests,
    outputs: folder.digests(),
  };
}
