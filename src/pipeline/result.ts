import { adjustmentsOf, bookAdjustments, effectsOf } from '../appraisal/adjustments.js';
import type { Appraisal } from '../appraisal/appraisal.js';
import { statementTerms } from '../appraisal/terms.js';
import type { Period } from '../calendar/period.js';
import type { MeasureRules } from '../engine/measure-rules.js';
import { changesWithin } from '../policy/changes.js';
import type { PolicyInForce } from '../policy/in-force.js';
import type { Policy } from '../policy/policy.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import { assembleAppraisal } from './assemble.js';
import { type AssembledProfit, assembleProfit } from './assemble-profit.js';
import { peopleUnknown } from './checked-run.js';
import type { Inputs } from './inputs.js';
import { ledgerWarnings, strangers } from './ledger-warnings.js';
import type { LedgerSession, Surroundings } from './ledger-session.js';
import type { MeasurePlan } from './measure-plan.js';
import { pictureTerms } from './picture-terms.js';
import type { LoadedPolicy } from './policy-source.js';
import { readCustomerContenders } from './read-customers.js';
import { readManagerBranches, readReconciliation } from './read-figures.js';
import { readMarketShares, readMeasures } from './read-measures.js';
import { readBankPicture, readManagers } from './read-picture.js';
import { type RunRequest, csvOptions } from './request.js';
import { writeScores } from './score-bodies.js';

/** What is known once the period is. */
export interface Setting {
  readonly period: Period;
  readonly inForce: PolicyInForce;
  readonly snapshots: 'full' | 'changes';
}

/** How the ledger was measured. */
export interface Measured {
  readonly plan: MeasurePlan;
  readonly slices: MeasureRules['slices'];
  readonly rejectedRows: number;
  /** of the reference files, held against policy and period */
  readonly warnings: readonly Problem[];
}

/** Makes the result from what the engine measured and the reference files say. */
export async function resultOf(
  request: RunRequest,
  inputs: Inputs,
  { policy }: LoadedPolicy,
  session: LedgerSession,
  setting: Setting,
  measured: Measured,
  stageEnded: Surroundings['stageEnded'],
): Promise<Appraisal> {
  const { engine } = session;
  const { period, inForce } = setting;
  const { plan, slices, rejectedRows } = measured;
  const { roster, scoring } = inputs;
  const reconciliation = await readReconciliation(engine);
  const terms = { terms: statementTerms(policy, inForce, period), pictureTerms: pictureTerms(inForce, period, roster) };
  const disputes = scoring.adjustments?.rows;
  const adjusted = disputes && effectsOf(adjustmentsOf(disputes, period));
  const sources = { ...terms, ledgerBranches: await readManagerBranches(engine), roster, reconciliation, adjusted };
  const figures = await assembleProfit(await readBankPicture(engine, slices, inForce), readManagers(engine, slices), sources);
  stageEnded?.('statements', figures.statements.length);
  const warnings = await warningsOf(request, inputs, policy, session, setting, measured, figures);
  const findings = {
    period,
    inForce,
    policyName: policy.name,
    figures,
    roster,
    scoring,
    measured: await readMeasures(engine, plan.columns),
    events: await readMeasures(engine, plan.events),
    marketShares: await readMarketShares(engine),
    customers: request.rank === 'customers' ? await readCustomerContenders(engine, request.by) : [],
    reconciliation,
    adjustments: disputes && bookAdjustments(disputes, period, figures.statements),
    rejectedRows,
    warnings: sortProblems(warnings),
  };
  if (request.out === undefined) return assembleAppraisal(findings, request);
  return writeScores(session.scratch, period.name, csvOptions(request), (take) => assembleAppraisal(findings, request, take));
}

/** What was seen on the way here. */
async function warningsOf(
  { maxRejects }: RunRequest,
  inputs: Inputs,
  policy: Policy,
  { engine, warnings: seen }: LedgerSession,
  setting: Setting,
  { rejectedRows, warnings: unfit }: Measured,
  { inLedger }: AssembledProfit,
): Promise<Problem[]> {
  const { period, snapshots } = setting;
  return [
    ...inputs.problems,
    ...seen,
    ...unfit,
    ...changesWithin(policy, period.first, period.last),
    ...(await ledgerWarnings(engine, period, snapshots)),
    ...strangers(inLedger, inputs.roster),
    ...peopleUnknown(inputs, setting, inLedger),
    ...rejectsAllowed(rejectedRows, maxRejects),
  ];
}

function rejectsAllowed(rows: number, limit: number): Problem[] {
  return rows === 0 ? [] : [{ code: 'rejects_allowed', value: String(rows), details: { limit: String(limit) } }];
}
