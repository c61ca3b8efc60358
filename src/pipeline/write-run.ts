import { join } from 'node:path';
import type { Appraisal } from '../appraisal/appraisal.js';
import { writeCustomers, writePositions } from '../engine/ledger-measures.js';
import { CUSTOMER_COLUMNS, POSITION_COLUMNS } from '../report/columns.js';
import {
  type CsvOptions,
  balancesCsv,
  centresCsv,
  csvHeader,
  customerGroupsCsv,
  efficiencyCsv,
  leaderboardCsv,
  reconciliationCsv,
  rejectsCsvHeader,
  rejectsCsvRows,
  riskCsv,
  statementsCsv,
} from '../report/csv.js';
import { manifestText } from '../runs/manifest.js';
import { RunFolder, piecesOf, writeBeside } from '../runs/run-folder.js';
import type { Setting } from './appraise.js';
import type { Inputs } from './inputs.js';
import type { LedgerSession, Surroundings } from './ledger-session.js';
import { Rejects } from './rejects.js';
import type { RunRequest } from './request.js';
import { rowCounts } from './row-counts.js';

/** The tables that are made from the appraisal, by file. */
const TABLES = {
  'statements.csv': statementsCsv,
  'efficiency.csv': efficiencyCsv,
  'risk.csv': riskCsv,
  'balances.csv': balancesCsv,
  'centres.csv': centresCsv,
  'customer-groups.csv': customerGroupsCsv,
  'leaderboard.csv': leaderboardCsv,
  'reconciliation.csv': reconciliationCsv,
};

/** Characters of text that are collected before they are written. */
const WRITTEN_AT_ONCE = 64 * 1024;

/**
 * Writes the run folder `OUT/2025Q3` in one step.
 * @returns its path; undefined where no output folder was asked for
 */
export async function writeRun(
  request: RunRequest,
  inputs: Inputs,
  session: LedgerSession,
  setting: Setting,
  appraisal: Appraisal,
  surroundings: Surroundings,
): Promise<string | undefined> {
  if (request.out === undefined) return undefined;
  const folder = await RunFolder.begin(request.out, setting.period.name);
  try {
    await writeFiles(folder, request, session, appraisal, surroundings);
    surroundings.signal.throwIfAborted();
    return await folder.publish(manifest(folder, request, inputs, setting, appraisal, surroundings.version));
  } finally {
    await folder.discard();
  }
}

/** Lists every reject, in a file of the output folder where there is one. @returns its path */
export async function writeRejects(request: RunRequest, rejects: Rejects, name: string): Promise<string | undefined> {
  if (request.out !== undefined) return writeBeside(request.out, name, rejectsText(rejects, csvOptions(request)));
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
  const [positions, customers] = [join(scratch, 'positions.csv'), join(scratch, 'customers.csv')];
  // The engine has threads of its own: it writes its part while the tables are made here.
  const outcomes = await Promise.allSettled([
    writePositions(engine, positions)
      .then(() => stageEnded?.('positions.csv'))
      .then(() => writeCustomers(engine, customers))
      .then(() => stageEnded?.('customers.csv')),
    writeTables(folder, appraisal, options),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  await folder.write('rejects.csv', rejectsText(new Rejects(engine, ledger, true), options));
  await folder.write('positions.csv', withHeader(csvHeader(POSITION_COLUMNS, options), positions));
  await folder.write('customers.csv', withHeader(csvHeader(CUSTOMER_COLUMNS, options), customers));
}

async function writeTables(folder: RunFolder, appraisal: Appraisal, options: CsvOptions): Promise<void> {
  for (const [name, csvOf] of Object.entries(TABLES)) await folder.write(name, [csvOf(appraisal, options)]);
}

async function* withHeader(header: string, body: string): AsyncGenerator<string | Buffer> {
  yield header;
  yield* piecesOf(body);
}

async function* rejectsText(rejects: Rejects, options: CsvOptions): AsyncGenerator<string> {
  let text = rejectsCsvHeader(options);
  for await (const batch of rejects.batches()) {
    text += rejectsCsvRows(batch, options.language);
    if (text.length < WRITTEN_AT_ONCE) continue;
    yield text;
    text = '';
  }
  yield text;
}

function csvOptions({ fileLanguage, excel }: RunRequest): CsvOptions {
  return { language: fileLanguage, excel };
}

function manifest(
  folder: RunFolder,
  request: RunRequest,
  inputs: Inputs,
  setting: Setting,
  appraisal: Appraisal,
  version: string,
): string {
  const { policy } = inputs;
  if (policy === undefined) throw new Error('bug: a run without a policy');
  const { name, first, last } = setting.period;
  return manifestText({
    version,
    command: request.command,
    period: { name, first, last },
    options: {
      snapshots: setting.snapshots,
      max_rejects: request.maxRejects,
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
  });
}
