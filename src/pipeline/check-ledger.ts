import { type IsoDate, daysFromTo } from '../calendar/dates.js';
import type { Engine } from '../engine/database.js';
import { noContribution } from '../engine/contribution-rules.js';
import { sumAccounts } from '../engine/ledger-measures.js';
import { policyInForce } from '../policy/in-force.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import { type MappingPreview, previewMappings } from '../intake/mapping-preview.js';
import { missedTotals } from './control-totals.js';
import { type InputNames, type Inputs, openInputs } from './inputs.js';
import { type LedgerSession, type Surroundings, withLedger, withScratch } from './ledger-session.js';
import { measureRules } from './measure-rules.js';
import { type RejectSummary, Rejects } from './rejects.js';

/** What a ledger holds of one kind of record. */
export interface KindCount {
  readonly record: string;
  readonly rows: number;
  readonly rejected: number;
  /** first and last date of its accepted rows */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** What a look at the files found; no figure is calculated. */
export interface CheckOutcome {
  readonly problems: readonly Problem[];
  /** undefined where the rows could not be looked at */
  readonly kinds?: readonly KindCount[];
  readonly rejects?: RejectSummary;
  /** of files that a mapping reads */
  readonly previews?: readonly MappingPreview[];
}

/** Validates ledgers, and the policy, roster and assignments that are given with them (SPEC 15). */
export async function checkLedger(names: InputNames, surroundings: Surroundings): Promise<CheckOutcome> {
  return withScratch((scratch) => checkWithin(scratch, names, surroundings));
}

async function checkWithin(scratch: string, names: InputNames, surroundings: Surroundings): Promise<CheckOutcome> {
  const inputs = await openInputs(names, scratch, surroundings);
  if ((inputs.files.length === 0 && inputs.archive === undefined) || hasErrors(inputs.problems)) {
    return { problems: sortProblems(inputs.problems) };
  }
  const outcome = await withLedger(inputs, names.memory, scratch, surroundings, (session) =>
    checkRows(inputs, session, surroundings),
  );
  return { ...outcome, problems: sortProblems([...inputs.problems, ...outcome.problems]) };
}

async function checkRows(inputs: Inputs, session: LedgerSession, surroundings: Surroundings): Promise<CheckOutcome> {
  const { engine, ledger } = session;
  const late = await lookAtWhole(inputs, engine, surroundings);
  const rejects = new Rejects(engine, ledger, late.isDone);
  await rejects.drain();
  const kinds = await kindCounts(engine);
  const missed = await missedTotals(engine, inputs.expected);
  return { problems: [...session.warnings, ...late.problems, ...missed, ...repeated(kinds.superseded)], kinds: kinds.kinds, rejects: rejects.summary(), previews: await previewMappings(engine, ledger.tables) };
}

/** Takes the look at the whole ledger that a run would take, over all of its dates. */
async function lookAtWhole(
  inputs: Inputs,
  engine: Engine,
  { stageEnded }: Surroundings,
): Promise<{ isDone: boolean; problems: readonly Problem[] }> {
  const { policy } = inputs;
  const [dates] = await engine.query('SELECT min(date)::VARCHAR AS first, max(date)::VARCHAR AS last FROM row_tally WHERE NOT rejected');
  if (policy === undefined || typeof dates?.['first'] !== 'string') return { isDone: false, problems: [] };
  const [first, last] = [dates['first'] as IsoDate, String(dates['last']) as IsoDate];
  const { inForce, problems } = policyInForce(policy.policy, last, first);
  if (inForce === undefined) return { isDone: false, problems };
  const whole = { kind: 'year' as const, name: '', first, last, days: daysFromTo(first, last) };
  const snapshots = inputs.snapshots ?? inForce.settings.snapshots;
  await sumAccounts(engine, measureRules(policy.policy, inForce, whole, snapshots, inputs, noContribution(first)), stageEnded);
  return { isDone: true, problems: [] };
}

async function kindCounts(engine: Engine): Promise<{ kinds: KindCount[]; superseded: number }> {
  const rows = await engine.query('SELECT COLUMNS(*)::VARCHAR FROM row_count ORDER BY record');
  const kinds = rows.map((row) => ({
    record: String(row['record']),
    rows: Number(row['rows_read']),
    rejected: Number(row['rejected']),
    first: row['first_date'] === null ? undefined : String(row['first_date']),
    last: row['last_date'] === null ? undefined : String(row['last_date']),
  }));
  return { kinds, superseded: rows.reduce((sum, row) => sum + Number(row['superseded']), 0) };
}

function repeated(rows: number): Problem[] {
  return rows === 0 ? [] : [{ code: 'snapshot_superseded', value: String(rows) }];
}
