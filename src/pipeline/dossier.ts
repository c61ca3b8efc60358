import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type HeldAccount, type RunAccounts, badLoansOf, heldAtEnds, movementsOf } from '../appraisal/dossier-accounts.js';
import { type WrittenColumn, type WrittenRow, streamedRows, writtenRows } from '../intake/written-rows.js';
import { Decimal } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';
import { ADJUSTMENT_COLUMNS } from '../report/adjustment-columns.js';
import { LOSS_COLUMNS, POSITION_COLUMNS } from '../report/columns.js';
import type { DossierReport } from '../report/dossier.js';
import { gradeColumns } from '../report/grade-columns.js';
import { PAY_COLUMNS, depositColumns } from '../report/pay-columns.js';
import { EFFICIENCY_COLUMNS, RISK_COLUMNS } from '../report/profit-columns.js';
import { ADJUSTED_STATEMENT_COLUMNS } from '../report/statement-columns.js';
import { type PayFolder, payFolders } from '../runs/pay-folders.js';
import { type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { type WrittenFolder, writtenBytes, writtenPath } from '../runs/written-folder.js';

/** What stops the reading of a dossier: a file that is not as it was written. */
class NotAsWritten extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * Everything of one manager over several runs (SPEC 15, 离岗审计), and of the pays beside them. Of several versions of a run or
 * a pay the latest counts.
 * @param words run folders, or folders of runs
 */
export async function dossierOf(manager: string, words: readonly string[], signal: AbortSignal): Promise<DossierReport | readonly Problem[]> {
  const runs = await runsOf(words);
  if (!('runs' in runs)) return runs;
  const pays = await paysBeside(runs.runs);
  if ('code' in pays) return [pays];
  try {
    const report = await gather(manager, runs.runs, pays, signal);
    const isKnown = report.figures.length + report.pays.length + report.held.reduce((all, { accounts }) => all + accounts, 0) > 0;
    if (isKnown) return { ...report, superseded: runs.superseded };
    return [{ code: 'explain_nobody', value: manager, details: { run: runs.runs.map(({ name }) => name).join(' ') } }];
  } catch (error) {
    if (error instanceof NotAsWritten) return [error.problem];
    throw error;
  }
}

async function gather(manager: string, runs: readonly RunManifest[], pays: readonly PayFolder[], signal: AbortSignal): Promise<Omit<DossierReport, 'superseded'>> {
  const of = async (folder: WrittenFolder, file: string, columns: readonly WrittenColumn[]) =>
    (await rowsOf(folder, file, columns)).filter((row) => row.get('manager') === manager);
  const figures: WrittenRow[] = [];
  const adjustments: WrittenRow[] = [];
  const grades: WrittenRow[] = [];
  for (const run of runs) {
    const [statement] = await of(run, 'statements.csv', ADJUSTED_STATEMENT_COLUMNS);
    if (statement === undefined) continue;
    const total = (await of(run, 'efficiency.csv', EFFICIENCY_COLUMNS)).find((row) => row.get('month') === 'total');
    const [risk] = await of(run, 'risk.csv', RISK_COLUMNS);
    figures.push(new Map([...(total ?? []), ...(risk ?? []), ...statement]));
    if (run.outputs.some(({ name }) => name === 'adjustments.csv')) adjustments.push(...(await of(run, 'adjustments.csv', ADJUSTMENT_COLUMNS)));
    grades.push(...(await of(run, 'grades.csv', gradeColumns('en'))));
  }
  const accounts = await accountsOf(manager, runs, signal);
  const paid: WrittenRow[] = [];
  for (const pay of pays) paid.push(...(await of(pay, 'pay.csv', PAY_COLUMNS)));
  const last = pays.at(-1);
  const deposits = last === undefined ? [] : await of(last, 'deposits.csv', depositColumns('en'));
  return {
    manager,
    runs: runs.map(({ name }) => name),
    figures,
    adjustments,
    grades,
    pays: paid,
    deposits,
    held: heldAtEnds(manager, accounts),
    movements: movementsOf(manager, accounts),
    badLoans: badLoansOf(manager, accounts),
  };
}

/** Twice through the positions: first for the accounts that he ever held, then for all who held them. */
async function accountsOf(manager: string, runs: readonly RunManifest[], signal: AbortSignal): Promise<RunAccounts[]> {
  const his = new Set<string>();
  const paths = new Map<RunManifest, string>();
  for (const run of runs) {
    const path = await writtenPath(run, 'positions.csv');
    if (typeof path !== 'string') throw new NotAsWritten(path);
    paths.set(run, path);
    for await (const row of streamedRows(path, POSITION_COLUMNS)) if (row.get('manager') === manager) his.add(idOf(row));
    signal.throwIfAborted();
  }
  const found: RunAccounts[] = [];
  for (const run of runs) {
    const held: HeldAccount[] = [];
    for await (const row of streamedRows(paths.get(run) ?? '', POSITION_COLUMNS)) if (his.has(idOf(row))) held.push(heldAccount(row));
    const losses = (await rowsOf(run, 'losses.csv', LOSS_COLUMNS)).filter((row) => his.has(`loan\n${row.get('account') ?? ''}`));
    const { name, first, last } = run.period;
    found.push({ period: name, first, last, held, losses: new Map(losses.map((row) => [row.get('account') ?? '', amountIn(row, 'loan_loss')])) });
    signal.throwIfAborted();
  }
  return found;
}

function idOf(row: WrittenRow): string {
  return `${row.get('record') ?? ''}\n${row.get('account') ?? ''}`;
}

function heldAccount(row: WrittenRow): HeldAccount {
  const text = (name: string) => row.get(name) ?? '';
  return {
    record: text('record'),
    account: text('account'),
    customer: text('customer'),
    manager: text('manager'),
    share: amountIn(row, 'share'),
    closing: amountIn(row, 'closing'),
    classClosing: text('class_closing'),
    provision: amountIn(row, 'provision_closing'),
  };
}

function amountIn(row: WrittenRow, name: string): Decimal {
  return new Decimal(row.get(name) || '0');
}

async function rowsOf(folder: WrittenFolder, file: string, columns: readonly WrittenColumn[]): Promise<WrittenRow[]> {
  const bytes = await writtenBytes(folder, file);
  if ('code' in bytes) throw new NotAsWritten(bytes);
  return writtenRows(bytes, columns);
}

/** The runs that are meant, by time; a folder that is no run stands for the runs in it. */
async function runsOf(words: readonly string[]): Promise<{ runs: RunManifest[]; superseded: string[] } | readonly Problem[]> {
  const found = new Map<string, RunManifest>();
  const problems: Problem[] = [];
  for (const word of words) {
    const run = await readRunManifest(word);
    if (!('code' in run)) {
      found.set(run.sha256, run);
      continue;
    }
    const inside = run.code === 'run_missing' ? await runsIn(word) : [];
    if (inside.length === 0) problems.push(run);
    for (const each of inside) found.set(each.sha256, each);
  }
  if (problems.length > 0) return problems;
  const sorted = [...found.values()].sort((a, b) => compareText(orderOf(a), orderOf(b)));
  const latest = sorted.filter((run, index) => sorted[index + 1]?.period.name !== run.period.name);
  return { runs: latest, superseded: sorted.filter((run) => !latest.includes(run)).map(({ name }) => name) };
}

async function runsIn(folder: string): Promise<RunManifest[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const read = await Promise.all(names.filter((name) => !name.startsWith('.')).map((name) => readRunManifest(join(folder, name))));
  return read.flatMap((run) => ('code' in run ? [] : [run]));
}

/** By the last day, a longer period behind those that it holds, versions by their number. */
function orderOf({ period, name }: RunManifest): string {
  const version = /\.r(\d+)$/.exec(name)?.[1] ?? '1';
  return `${period.last} ${period.first < period.last ? 99_999_999 - Number(period.first.replaceAll('-', '')) : 0} ${version.padStart(5, '0')}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The pays in the folders where the runs are, in their order; of restated ones the latest version. */
async function paysBeside(runs: readonly RunManifest[]): Promise<readonly PayFolder[] | Problem> {
  const pays: PayFolder[] = [];
  for (const out of new Set(runs.map(({ path }) => dirname(resolve(path))))) {
    const { folders, problems } = await payFolders(out);
    const [problem] = problems;
    if (problem !== undefined) return problem;
    pays.push(...folders.filter((pay, index) => folders[index + 1]?.period.name !== pay.period.name));
  }
  return pays;
}
