import { basename, join } from 'node:path';
import { adjustmentsOf } from '../appraisal/adjustments.js';
import type { Explainable, ExplainedManager } from '../appraisal/explain-figure.js';
import type { MeasureSources } from '../appraisal/explain-measure.js';
import type { Explained } from '../appraisal/explanation.js';
import { statementTerms } from '../appraisal/terms.js';
import { type Period, wholePeriod } from '../calendar/period.js';
import { measure, measureContribution, measureCustomers, sumAccounts } from '../engine/ledger-measures.js';
import { archiveFolder } from '../intake/archive.js';
import { type RowPlace, placesOfRows } from '../intake/row-places.js';
import type { Decimal } from '../money/decimal.js';
import { policyInForce } from '../policy/in-force.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import { findInputs } from '../runs/found-inputs.js';
import { type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { readExplained, readPooledCosts } from './explained-manager.js';
import { readMeasureSources } from './explained-measures.js';
import { firstBalanceDay } from './first-balance-day.js';
import { type Inputs, openInputs } from './inputs.js';
import { type LedgerSession, type Surroundings, withLedger, withScratch } from './ledger-session.js';
import { measurePlan } from './measure-plan.js';
import { measureRules } from './measure-rules.js';
import { openingFiles } from './opening.js';
import { pictureTerms } from './picture-terms.js';
import type { LoadedPolicy } from './policy-source.js';
import { publishedFigure, publishedMonths } from './published-figures.js';
import { requestOf } from './reopen-run.js';
import { namesOf } from './write-run.js';

/** What `explain` is given. */
export interface ExplainRequest {
  /** folder of the run */
  readonly run: string;
  readonly manager: string;
  readonly figure: Explainable;
  /** inputs that are not where they were */
  readonly against: readonly string[];
  /** memory of the engine, such as `1GB` */
  readonly memory: string;
  /** whether measures of scorecards and gates are traced beside the figures */
  readonly tracesMeasures?: boolean;
}

/** A figure of a run, explained. */
export interface ExplainedFigure {
  readonly kind: 'done';
  readonly run: { readonly name: string; readonly sha256: string };
  readonly manager: string;
  /** empty for points */
  readonly currency: string;
  readonly tree: Explained;
  /** as the file of the run has it; undefined for an empty cell */
  readonly published: Decimal | undefined;
  /** file and line of each ledger row that is named */
  readonly places: ReadonlyMap<number, RowPlace>;
}

interface Refused {
  readonly kind: 'refused';
  readonly problems: readonly Problem[];
}

export type ExplainOutcome = ExplainedFigure | Refused;

/**
 * Explains a figure of a manager from the accounts and ledger rows behind it (SPEC 15). The ledger is read again, from the
 * run's archive or from the files that the run read, but only the rows that can touch him.
 */
export async function explainRun(request: ExplainRequest, surroundings: Surroundings): Promise<ExplainOutcome> {
  const run = await readRunManifest(request.run);
  if ('code' in run) return refused([run]);
  const { manager, figure } = request;
  const published = await publishedFigure(run, figure, manager);
  if (published !== undefined && 'code' in published) return refused([published]);
  return withExplained(run, request, surroundings, async ({ given, currency, placesOf }) => {
    const tree = figure.explain(given);
    return { kind: 'done', run, manager, currency, tree, published, places: await placesOf(rowsOf(tree)) };
  });
}

/** A manager of whom every figure can be explained. */
export interface OpenedManager {
  readonly given: ExplainedManager & { readonly measures?: MeasureSources };
  readonly currency: string;
  /** file and line of ledger rows */
  readonly placesOf: (rows: ReadonlySet<number>) => Promise<Map<number, RowPlace>>;
}

/** Reads what can touch a manager, and hands it over for as long as `use` takes. */
export async function withExplained<Result extends { readonly kind: string }>(
  run: RunManifest,
  request: Omit<ExplainRequest, 'figure' | 'run'>,
  surroundings: Surroundings,
  use: (opened: OpenedManager) => Promise<Result>,
): Promise<Result | Refused> {
  const archive = await archiveFolder(run.path);
  const found = archive === undefined ? await findInputs(run, request.against) : [];
  const wrong = found.filter(({ state }) => state !== 'same');
  if (wrong.length > 0) {
    return refused(wrong.map(({ state, name, path }) => ({ code: state === 'missing' ? 'input_gone' : 'input_changed', file: path ?? name })));
  }
  return withScratch(async (scratch) => {
    const names = await requestOf(run, archive ?? found, request.memory, scratch);
    const inputs = await openInputs(names, scratch, surroundings);
    const { policy } = inputs;
    if (policy === undefined || hasErrors(inputs.problems)) return refused(inputs.problems);
    const outcome = await withLedger(inputs, request.memory, scratch, surroundings, async (session) => {
      const given = await measureManager(request, run, inputs, policy, session, surroundings.stageEnded);
      if ('kind' in given) return given;
      return use({ given, currency: policy.policy.currency, placesOf: (rows) => shortPlaces(session, rows) });
    });
    return 'kind' in outcome ? outcome : refused(outcome.problems);
  });
}

async function measureManager(
  { manager, tracesMeasures = false }: Omit<ExplainRequest, 'figure' | 'run'>,
  run: RunManifest,
  inputs: Inputs,
  { policy }: LoadedPolicy,
  session: LedgerSession,
  stageEnded: Surroundings['stageEnded'],
): Promise<OpenedManager['given'] | Refused> {
  const { engine, ledger, scratch } = session;
  const period = wholePeriod(run.period.name);
  if (period === undefined) throw new Error(`bug: the manifest of ${run.name} has the period ${run.period.name}`);
  const { inForce, problems } = policyInForce(policy, period.last, period.first);
  if (inForce === undefined) return refused(problems);
  const earlier = ledger.opening && { files: openingFiles(session, ledger.opening), target: join(scratch, 'opening.parquet') };
  const plan = measurePlan(inForce, period, await firstBalanceDay(engine, ledger.opening && period));
  const snapshots = run.options['snapshots'] === 'changes' ? 'changes' : 'full';
  const rules = measureRules(policy, inForce, period, snapshots, inputs, plan.rules, earlier);
  await sumAccounts(engine, { ...rules, traced: manager, tracesMeasures }, stageEnded);
  await measure(engine, stageEnded);
  const traced = await readExplained(engine, rules.slices);
  stageEnded?.('traced rows', traced.sources.length);
  if (tracesMeasures) {
    await measureCustomers(engine, stageEnded);
    await measureContribution(engine, stageEnded);
  }
  return {
    ...traced,
    ...(tracesMeasures && { measures: await readMeasureSources(engine, manager, inForce.rules.measures, plan.columns) }),
    statementTerms: statementTerms(policy, inForce, period),
    pictureTerms: pictureTerms(inForce, period, inputs.roster),
    costs: { manager, pooled: await readPooledCosts(engine), published: await publishedMonths(run) },
    adjustments: adjustmentsFor(manager, inputs, period),
  };
}

/** His rows of the dispute file, under its base name; undefined where the run has no adjustments. */
function adjustmentsFor(manager: string, { scoring }: Inputs, period: Period): ExplainedManager['adjustments'] {
  const file = scoring.adjustments;
  const rows = adjustmentsOf(file?.rows ?? [], period);
  return file && rows.length > 0 ? { name: basename(file.name), rows: rows.filter((row) => row.manager === manager) } : undefined;
}

/** Files as rejects.csv calls them, wherever they lie. */
async function shortPlaces({ engine, ledger }: LedgerSession, rows: ReadonlySet<number>): Promise<Map<number, RowPlace>> {
  const names = namesOf(ledger);
  const places = await placesOfRows(engine, ledger, rows);
  return new Map([...places].map(([row, { file, line }]) => [row, { file: names.get(file) ?? file, line }]));
}

/** The ledger rows that a tree names. */
export function rowsOf(tree: Explained): Set<number> {
  const rows = new Set<number>(tree.row === undefined ? [] : [tree.row]);
  for (const child of tree.children) for (const row of rowsOf(child)) rows.add(row);
  return rows;
}

function refused(problems: readonly Problem[]): Refused {
  return { kind: 'refused', problems: sortProblems(problems) };
}
