import { type BoardMeasure, boardMeasures } from '../appraisal/board-measures.js';
import { BOARD_SUBJECTS, type BoardSubject } from '../appraisal/board-subjects.js';
import type { ClassMove } from '../appraisal/class-move.js';
import { classMigration } from '../engine/class-migration.js';
import { type WrittenRow, streamedRows, writtenRows } from '../intake/written-rows.js';
import type { RulesInForce } from '../policy/appraisal-rules.js';
import { policyInForce } from '../policy/in-force.js';
import type { Problem } from '../problems/problem.js';
import { CUSTOMER_COLUMNS } from '../report/columns.js';
import { COMPARED_TABLES } from '../report/compared-tables.js';
import { type CurvePoint, REPORTED_FILES, type ReportedFile, type ReportedRun, type TextRow } from '../report/reported-run.js';
import { type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { writtenBytes, writtenPath } from '../runs/written-folder.js';
import { withScratch } from './ledger-session.js';
import { policyOfRun } from './policy-source.js';

/** Points of the curve of customers that a reader can tell apart. */
const CURVE_POINTS = 200;

/**
 * A run as reports show it, from its folder alone. Every file is held against its hash in the manifest.
 * @param previous folder of the run before, for how loans moved between classes
 * @returns the run, or why it cannot be shown
 */
export async function reportedRun(folder: string, previous: string | undefined): Promise<ReportedRun | readonly Problem[]> {
  const run = await readRunManifest(folder);
  if ('code' in run) return [run];
  const before = previous === undefined ? undefined : await readRunManifest(previous);
  if (before !== undefined && 'code' in before) return [before];
  const policy = await policyOfRun(run.policy);
  if (!('policy' in policy)) return policy;
  const { inForce, problems } = policyInForce(policy.policy, run.period.last, run.period.first);
  if (inForce === undefined) return problems;
  const tables = await tablesOf(run);
  if ('code' in tables) return [tables];
  const adjustments = run.outputs.some(({ name }) => name === 'adjustments.csv') ? await rowsOf(run, 'adjustments.csv') : [];
  if ('code' in adjustments) return [adjustments];
  const curve = await curveOf(run);
  if ('code' in curve) return [curve];
  const classes = await classesOf(run, before);
  if ('code' in classes) return [classes];
  const ranking = rankingOf(run, inForce.rules, tables.leaderboard);
  return { ...factsOf(run), ...ranking, currency: inForce.currency, rules: inForce.rules, tables, adjustments, curve, classes, previous: before?.name };
}

function factsOf({ name, command, period, policy, version, sha256, restates, rows }: RunManifest) {
  return { name, command, period, policy: policy.name, version, sha256, restates, rows };
}

async function tablesOf(run: RunManifest): Promise<Record<ReportedFile, WrittenRow[]> | Problem> {
  const tables: Partial<Record<ReportedFile, WrittenRow[]>> = {};
  for (const file of REPORTED_FILES) {
    const rows = await rowsOf(run, `${file}.csv`);
    if ('code' in rows) return rows;
    tables[file] = rows;
  }
  return tables as Record<ReportedFile, WrittenRow[]>;
}

async function rowsOf(run: RunManifest, file: string): Promise<WrittenRow[] | Problem> {
  const columns = COMPARED_TABLES.find((table) => table.file === file)?.columns;
  if (columns === undefined) throw new Error(`bug: ${file} has no columns`);
  const bytes = await writtenBytes(run, file);
  return 'code' in bytes ? bytes : writtenRows(bytes, columns);
}

/** Whom the leaderboard ranks, and by what. */
function rankingOf({ options }: RunManifest, { measures }: RulesInForce, [first]: readonly TextRow[]): { ranked: BoardSubject; by: BoardMeasure } {
  const ranked = BOARD_SUBJECTS.find((subject) => subject === options['rank']) ?? 'managers';
  const name = first?.get('by') ?? String(options['by'] ?? '');
  return { ranked, by: boardMeasures(ranked, measures).get(name) ?? { label: { en: name, zh: name }, unit: 'amount' } };
}

/** The customers of the bank stand in front in customers.csv, best first. */
async function curveOf(run: RunManifest): Promise<CurvePoint[] | Problem> {
  const path = await writtenPath(run, 'customers.csv');
  if (typeof path !== 'string') return path;
  const shares: string[] = [];
  for await (const row of streamedRows(path, CUSTOMER_COLUMNS)) {
    if (row.get('manager') !== '') break;
    shares.push(row.get('cumulative_share') ?? '');
  }
  const step = Math.max(1, Math.ceil(shares.length / CURVE_POINTS));
  return shares.flatMap((share, index) => {
    const isShown = share !== '' && ((index + 1) % step === 0 || index === 0 || index === shares.length - 1);
    return isShown ? [{ customers: index + 1, share }] : [];
  });
}

async function classesOf(run: RunManifest, before: RunManifest | undefined): Promise<readonly ClassMove[] | Problem> {
  const positions = await writtenPath(run, 'positions.csv');
  if (typeof positions !== 'string') return positions;
  const earlier = before && (await writtenPath(before, 'positions.csv'));
  if (typeof earlier === 'object') return earlier;
  return withScratch((scratch) => classMigration(positions, earlier, scratch));
}
