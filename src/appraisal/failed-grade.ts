import type { Period } from '../calendar/period.js';
import type { GradeInForce, LadderInForce } from '../policy/appraisal-rules.js';
import type { GateFacts } from './gate-facts.js';
import { failedInRow, gatesHold, isLowest, nothingHoldsWithin, shieldedBy } from './grade-reasons.js';
import { firstThatHolds } from './grade-search.js';
import { earlierRun } from './past-periods.js';
import { isWithinTop } from './ranking.js';
import type { PastGrade } from './reference-facts.js';
import type { GateKind, GateResult, GradeDecision } from './scoring.js';

export interface FailureSettings {
  /** so many failed periods in a row are too many */
  readonly patience: number;
  readonly demotion_steps: number;
}

/** A manager whose present grade has a gate that fails. */
export interface FailedGrade {
  readonly ladder: LadderInForce;
  /** the present one */
  readonly grade: GradeInForce;
  /** its gates */
  readonly own: readonly GateResult[];
  readonly facts: GateFacts;
  readonly settings: FailureSettings;
  readonly period: Period;
  /** of this manager, in any order */
  readonly history: readonly PastGrade[];
}

/** A decision with the gates of the lower grades that were looked at for it. */
export interface FailureRuling extends Pick<GradeDecision, 'decision' | 'after' | 'reasons'> {
  readonly below: readonly GateResult[];
}

/** Gates that a high rank makes up for (SPEC 11, rule 4). */
const SHIELDED_GATES: ReadonlySet<GateKind> = new Set<GateKind>(['all', 'any', 'score']);

/** Rules 4 to 7 of SPEC 11: shielded, watch, demote, or exit review on the lowest grade. */
export function ruleOnFailure(failure: FailedGrade): FailureRuling {
  const { ladder, grade, facts, settings, history, period } = failure;
  const keep = { after: grade.name, below: [] };
  const shield = shieldOf(failure);
  if (shield !== undefined) return { ...keep, decision: 'shielded', reasons: [shield] };
  const periods = 1 + earlierRun(history, period, (row) => row.failed);
  const patience = failedInRow(periods, settings.patience);
  if (periods < settings.patience) return { ...keep, decision: 'watch', reasons: [patience] };
  const step = ladder.grades.indexOf(grade);
  const lower = ladder.grades.slice(Math.max(0, step - settings.demotion_steps), step).toReversed();
  const [next] = lower;
  if (next === undefined) return { ...keep, decision: 'exit_review', reasons: [patience, isLowest(grade)] };
  const { found, gates } = firstThatHolds(lower, facts);
  const why = found === undefined ? nothingHoldsWithin(lower.length) : gatesHold(found);
  return { decision: 'demote', after: (found ?? next).name, reasons: [patience, why], below: gates };
}

function shieldOf({ grade, own, facts: { rank, groupSize, topP } }: FailedGrade) {
  const share = grade.gates.shield_within;
  if (share === undefined || rank === undefined || groupSize === undefined) return undefined;
  const isMadeUpFor = own.every(({ gate, result }) => result !== 'fails' || SHIELDED_GATES.has(gate));
  return isMadeUpFor && isWithinTop(rank, groupSize, share, topP) ? shieldedBy(share, rank, groupSize) : undefined;
}
