import type { GradeInForce, LadderInForce } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';
import { type BranchHeadFacts, type Review, branchHeadReview } from './branch-head-review.js';
import { type ExitFacts, exitReasons } from './exit-review.js';
import { type FailureSettings, ruleOnFailure } from './failed-grade.js';
import type { GateFacts } from './gate-facts.js';
import { gateResults } from './gates.js';
import { NO_LADDER, gatesHold, noSuchGrade, overriddenBy, placedLowest } from './grade-reasons.js';
import { climb, firstThatHolds } from './grade-search.js';
import { gradeNamed } from './named.js';
import { type PresentGrade, type PresentGradeInput, presentGrade } from './present-grade.js';
import type { Override } from './reference-facts.js';
import type { DecisionKind, GateResult, GradeDecision } from './scoring.js';
import { reasonsUnknown } from './unknown-gates.js';

/** The policy's settings that decisions on grades go by; all at least 1. */
export interface GradeSettings extends FailureSettings {
  readonly loss_periods: number;
  readonly promotion_steps: number;
}

/** All that is known of one manager for the decision on his grade. */
export interface GradeInput extends ExitFacts, PresentGradeInput {
  readonly facts: GateFacts;
  readonly settings: GradeSettings;
  /** of the appraisal committee, for this period; its grade is one of the ladder */
  readonly override: Override | undefined;
  /** undefined for all but heads of branches */
  readonly branchHead: BranchHeadFacts | undefined;
}

type Ruling = Pick<GradeDecision, 'decision' | 'failed' | 'after' | 'gates' | 'reasons'>;

/**
 * Decides on the grade of one manager: the first rule of SPEC 11 that applies, then the committee's override, if any.
 * @throws where the override names no grade of the ladder: a bug, since overrides are checked before
 */
export function decideGrade(input: GradeInput): GradeDecision {
  const present = presentGrade(input);
  const ruling = rule(input, present);
  const decision = { ladder: input.ladder?.name ?? '', before: nameOf(present), override: undefined, ...ruling };
  return input.override === undefined ? decision : overridden(decision, input.override, input.ladder);
}

function rule(input: GradeInput, present: PresentGrade): Ruling {
  const { ladder, facts } = input;
  const own = present.kind === 'known' ? gateResults(present.grade, facts, false) : [];
  const failed = own.some(({ result }) => result === 'fails');
  const keep = (decision: DecisionKind, reasons: readonly Text[]): Ruling => {
    return { decision, failed, after: nameOf(present), gates: own, reasons };
  };
  const review = reviewOf(input);
  if (review !== undefined) return keep(review.decision, review.reasons);
  if (ladder === undefined) return keep('retain', [NO_LADDER]);
  if (present.kind === 'unknown') return keep('undecided', [noSuchGrade(present.text)]);
  if (present.kind === 'none') return place(ladder, facts);
  return ruleOnGates({ ...input, ladder, grade: present.grade, own, failed });
}

function reviewOf(input: GradeInput): Review | undefined {
  const exit = exitReasons(input, input.settings.loss_periods);
  if (exit.length > 0) return { decision: 'exit_review', reasons: exit };
  return input.branchHead && branchHeadReview(input.branchHead, input.period);
}

/** Without a grade before: the highest whose gates hold, else the lowest. */
function place({ grades }: LadderInForce, facts: GateFacts): Ruling {
  const { found, gates } = firstThatHolds(grades.toReversed(), facts);
  const [lowest] = grades;
  if (lowest === undefined) throw new Error('bug: a ladder without grades');
  const reason = found === undefined ? placedLowest(lowest) : gatesHold(found);
  return { decision: 'place', failed: false, after: (found ?? lowest).name, gates, reasons: [reason] };
}

interface Standing extends GradeInput {
  readonly ladder: LadderInForce;
  readonly grade: GradeInForce;
  /** of the present grade */
  readonly own: readonly GateResult[];
  readonly failed: boolean;
}

/** Rules 2 to 7. */
function ruleOnGates(standing: Standing): Ruling {
  const { ladder, grade, facts, settings, own, failed } = standing;
  const { reached, gates: above } = climb(ladder, grade, facts, settings.promotion_steps);
  const looked = [...own, ...above];
  const highest = reached.at(-1);
  if (highest !== undefined) {
    return { decision: 'promote', failed, after: highest.name, gates: looked, reasons: reached.map(gatesHold) };
  }
  if (failed) {
    const { below, ...ruling } = ruleOnFailure(standing);
    return { ...ruling, failed, gates: [...looked, ...below] };
  }
  const unknown = reasonsUnknown(grade, facts, own);
  const after = grade.name;
  if (unknown.length > 0) return { decision: 'undecided', failed, after, gates: looked, reasons: unknown };
  return { decision: 'retain', failed, after, gates: looked, reasons: [gatesHold(grade)] };
}

function overridden(decision: GradeDecision, override: Override, ladder: LadderInForce | undefined): GradeDecision {
  const grade = ladder && gradeNamed(ladder, override.grade);
  if (grade === undefined) throw new Error(`bug: an override to ${override.grade}, which is no grade of the ladder`);
  const byRules = decision.after;
  const reasons = [overriddenBy(override, grade, byRules), ...decision.reasons];
  return { ...decision, after: grade.name, override: { of: override, byRules }, reasons };
}

function nameOf(present: PresentGrade): string | undefined {
  if (present.kind === 'none') return undefined;
  return present.kind === 'known' ? present.grade.name : present.text;
}
