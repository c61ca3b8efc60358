import { join } from 'node:path';
import type { Appraisal } from '../appraisal/appraisal.js';
import { type Period, periodOf } from '../calendar/period.js';
import type { EngineRow } from '../engine/database.js';
import { accountsWithoutFtp, measure, measureContribution, measureCustomers, sumAccounts, unpricedProvisions } from '../engine/ledger-measures.js';
import { policyInForce } from '../policy/in-force.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import type { InputDigest } from '../runs/manifest.js';
import { adjustedUnknown, boardProblems, referenceProblems } from './checked-run.js';
import { missedTotals } from './control-totals.js';
import { firstBalanceDay } from './first-balance-day.js';
import { type Inputs, openInputs } from './inputs.js';
import { type LedgerSession, type Surroundings, withLedger, withScratch } from './ledger-session.js';
import { measurePlan } from './measure-plan.js';
import { measureRules } from './measure-rules.js';
import { faultsOfOpening, openingFiles, periodOfOpening } from './opening.js';
import type { LoadedPolicy } from './policy-source.js';
import { unpricedMeasures } from './read-measures.js';
import { readManagerIds } from './read-picture.js';
import { type RejectSummary, Rejects } from './rejects.js';
import type { RunRequest } from './request.js';
import { resolvePeriod } from './resolve-period.js';
import { type Measured, type Setting, resultOf } from './result.js';
import { RunClaim } from './run-claim.js';
import { namesOf, writeRejects, writeRun } from './write-run.js';

/** How a run ended. */
export type RunOutcome =
  | {
      readonly kind: 'done';
      readonly appraisal: Appraisal;
      readonly folder: string | undefined;
      /** of the files that it was made from */
      readonly digests: readonly InputDigest[];
    }
  | {
      readonly kind: 'refused';
      readonly problems: readonly Problem[];
      /** where ledger rows were the reason */
      readonly rejects?: RejectSummary;
      /** the file that lists them all */
      readonly rejectsFile?: string;
    };

/** Runs an appraisal from its request to its result: nothing is written unless all of it is there. */
export async function appraise(request: RunRequest, surroundings: Surroundings): Promise<RunOutcome> {
  const { kind, part, year } = request.period;
  const claim = new RunClaim(request);
  try {
    const held = year === undefined ? undefined : await claim.take(periodOf(kind, part, year).name);
    if (held !== undefined) return refused([held]);
    return await withScratch((scratch) => appraiseWithin(scratch, request, surroundings, claim));
  } finally {
    await claim.release();
  }
}

async function appraiseWithin(scratch: string, request: RunRequest, surroundings: Surroundings, claim: RunClaim): Promise<RunOutcome> {
  const inputs = await openInputs(request, scratch, surroundings);
  surroundings.signal.throwIfAborted();
  const { policy } = inputs;
  const problems = [...inputs.problems, ...(policy === undefined ? [] : boardProblems(request, policy.policy))];
  if (policy === undefined || hasErrors(problems)) return refused(problems);
  const outcome = await withLedger(inputs, request.memory, scratch, surroundings, (session) =>
    appraiseLedger(request, inputs, policy, session, surroundings, claim),
  );
  return 'kind' in outcome ? outcome : refused([...problems, ...outcome.problems]);
}

async function appraiseLedger(
  request: RunRequest,
  inputs: Inputs,
  loaded: LoadedPolicy,
  session: LedgerSession,
  surroundings: Surroundings,
  claim: RunClaim,
): Promise<RunOutcome> {
  const { engine, ledger } = session;
  const missed = await missedTotals(engine, inputs.expected);
  if (missed.length > 0) return refusedByRows(request, session, undefined, [...inputs.problems, ...missed]);
  const period = await resolvePeriod(engine, request.period, request.periodText);
  if ('code' in period) return refusedByRows(request, session, undefined, [...inputs.problems, period]);
  const held = await claim.take(period.name);
  if (held !== undefined) return refused([held]);
  const { inForce, problems } = policyInForce(loaded.policy, period.last, period.first);
  if (inForce === undefined) return refused([...inputs.problems, ...problems]);
  const setting = { period, inForce, snapshots: request.snapshots ?? inputs.snapshots ?? inForce.settings.snapshots };
  const wrongPeriod = periodOfOpening(ledger.opening, period);
  const unfit = [...(wrongPeriod ? [wrongPeriod] : []), ...referenceProblems(request, inputs, setting)];
  if (hasErrors(unfit)) return refused([...inputs.problems, ...unfit]);
  const measured = await measureLedger(request, inputs, loaded, session, setting, surroundings);
  if ('kind' in measured) return measured;
  const appraisal = await resultOf(request, inputs, loaded, session, setting, { ...measured, warnings: unfit }, surroundings.stageEnded);
  surroundings.stageEnded?.('scores', appraisal.contribution.members.length);
  surroundings.signal.throwIfAborted();
  const folder = await writeRun(request, inputs, session, setting, appraisal, surroundings, claim);
  surroundings.stageEnded?.('files');
  return { kind: 'done', appraisal, folder, digests: inputs.digests };
}

/** Has the engine measure everything; refused where rows or rates do not allow it. */
async function measureLedger(
  request: RunRequest,
  inputs: Inputs,
  { policy }: LoadedPolicy,
  session: LedgerSession,
  { period, inForce, snapshots }: Setting,
  { stageEnded }: Surroundings,
): Promise<Omit<Measured, 'warnings'> | RunOutcome> {
  const { engine, ledger, scratch } = session;
  const earlier = ledger.opening && { files: openingFiles(session, ledger.opening), target: join(scratch, 'opening.parquet') };
  const plan = measurePlan(inForce, period, await firstBalanceDay(engine, ledger.opening && period));
  const rules = measureRules(policy, inForce, period, snapshots, inputs, plan.rules, earlier);
  await sumAccounts(engine, rules, stageEnded);
  const faults = await faultsOfOpening(engine, ledger.opening, period);
  if (faults.length > 0) return refused([...inputs.problems, ...faults]);
  const rejectedRows = ledger.rejectedRows + (await lateRejectedRows(session));
  if (rejectedRows > request.maxRejects) return refusedByRows(request, session, period, inputs.problems);
  await measure(engine, stageEnded);
  const missing = [...(await unpricedProvisions(engine)).map(withoutRate), ...(await accountsWithoutFtp(engine)).map(withoutTerm)];
  if (missing.length > 0) return refused([...inputs.problems, ...missing]);
  const unknown = inputs.scoring.adjustments && adjustedUnknown(inputs, { period }, new Set(await readManagerIds(engine)));
  if (unknown !== undefined && unknown.length > 0) return refused([...inputs.problems, ...unknown]);
  await measureCustomers(engine, stageEnded);
  await measureContribution(engine, stageEnded);
  const unpriced = (await unpricedMeasures(engine)).map(withoutRate);
  if (unpriced.length > 0) return refused([...inputs.problems, ...unpriced]);
  return { plan, slices: rules.slices, rejectedRows };
}

function refused(problems: readonly Problem[]): RunOutcome {
  return { kind: 'refused', problems: sortProblems(problems) };
}

/** Stops before any result: names the rejected rows, and lists them all beside the run folders. */
async function refusedByRows(
  request: RunRequest,
  session: LedgerSession,
  period: Period | undefined,
  problems: readonly Problem[],
): Promise<RunOutcome> {
  const outcome = { kind: 'refused' as const, problems: sortProblems(problems) };
  const isLate = period !== undefined;
  if (session.ledger.rejectedRows + (isLate ? await lateRejectedRows(session) : 0) === 0) return outcome;
  const rejects = new Rejects(session.engine, session.ledger, isLate);
  const name = `${period?.name ?? request.periodText.toUpperCase()}.rejects.csv`;
  const rejectsFile = await writeRejects(request, rejects, namesOf(session.ledger), name);
  return { ...outcome, rejects: rejects.summary(), ...(rejectsFile !== undefined && { rejectsFile }) };
}

function withoutRate(row: EngineRow): Problem {
  return { code: 'fx_rate_missing', column: 'currency', value: String(row['currency']), details: { date: String(row['date']) } };
}

function withoutTerm(row: EngineRow): Problem {
  const detail = (name: string) => String(row[name]);
  const [value, details] = [detail('account'), { record: detail('record'), accounts: detail('accounts') }];
  if (row['term'] === null) return { code: 'ftp_term_missing', value, details };
  return { code: 'ftp_term_beyond', value, details: { ...details, start: detail('start'), term: detail('term') } };
}

async function lateRejectedRows({ engine }: LedgerSession): Promise<number> {
  const [row] = await engine.query(
    'SELECT coalesce(sum(rejected), 0)::BIGINT AS rows FROM excluded_tally',
  );
  return Number(row?.['rows']);
}
