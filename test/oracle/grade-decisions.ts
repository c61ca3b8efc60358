/** What becomes of a grade: the rules of SPEC 11, in their order. */
import type { GradingSettings } from './grading-settings.js';
import { allHold, gatesOf, type Candidate, type Gate } from './grade-gates.js';
import { gradeCalled, ladders, type Grade, type LadderName } from './ladder-table.js';
import { isWithinTop } from './score-ranks.js';

export const decisionKinds = ['promote', 'retain', 'shielded', 'watch', 'demote', 'undecided', 'place', 'exit_review'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface GradeQuestion {
  readonly ladder: LadderName;
  readonly settings: GradingSettings;
  readonly candidate: Candidate;
  /** As the history or the roster has it; empty where he has none. */
  readonly present: string;
  /** A sanction of removal in the period. */
  readonly isRemoved: boolean;
  /** Running up to the one before the period. */
  readonly failuresBefore: number;
  readonly lossesBefore: number;
  /** In this period. */
  readonly hasLoss: boolean;
}

export interface Decision {
  readonly before: string;
  readonly decision: DecisionKind;
  readonly failed: boolean;
  readonly after: string;
}

function gates({ candidate, settings }: GradeQuestion, grade: Grade, withYears = false): Gate[] {
  return gatesOf(grade, candidate, withYears, settings.top_p);
}

function exits({ isRemoved, hasLoss, lossesBefore, settings }: GradeQuestion): boolean {
  return isRemoved || (hasLoss && lossesBefore + 1 >= settings.loss_periods);
}

/** So many steps up as all gates of each hold. */
function stepsUp(question: GradeQuestion, above: readonly Grade[]): number {
  const allowed = above.slice(0, question.settings.promotion_steps);
  const barred = allowed.findIndex((grade) => !allHold(gates(question, grade, true)));
  return barred === -1 ? allowed.length : barred;
}

function isShielded({ candidate, settings }: GradeQuestion, { shieldWithin }: Grade, failing: readonly Gate[]): boolean {
  if (shieldWithin === undefined || !isWithinTop(candidate.standing, shieldWithin, settings.top_p)) return false;
  return failing.every(({ kind }) => ['all', 'any', 'score'].includes(kind));
}

/** The nearest of the grades below, nearest first, whose gates hold, else the first of them. */
function lowerGrade(question: GradeQuestion, below: readonly Grade[]): Grade | undefined {
  const reachable = below.slice(0, question.settings.demotion_steps);
  return reachable.find((grade) => allHold(gates(question, grade))) ?? below[0];
}

function placed(question: GradeQuestion): Decision {
  const grades = ladders[question.ladder];
  const highest = grades.findLast((grade) => allHold(gates(question, grade))) ?? grades[0];
  return { before: '', decision: 'place', failed: false, after: highest?.name ?? '' };
}

export function decisionOn(question: GradeQuestion): Decision {
  const { ladder, present, settings, failuresBefore } = question;
  const grade = gradeCalled(ladder, present);
  const before = grade?.name ?? present;
  const own = grade === undefined ? [] : gates(question, grade);
  const failing = own.filter(({ verdict }) => verdict === 'fails');
  const keep = (decision: DecisionKind): Decision => ({ before, decision, failed: failing.length > 0, after: before });
  if (exits(question)) return keep('exit_review');
  if (present === '') return placed(question);
  if (grade === undefined) return keep('undecided');

  const grades = ladders[ladder];
  const place = grades.indexOf(grade);
  const up = grades[place + stepsUp(question, grades.slice(place + 1))];
  if (up !== undefined && up !== grade) return { ...keep('promote'), after: up.name };
  if (failing.length === 0) return keep(allHold(own) ? 'retain' : 'undecided');
  if (isShielded(question, grade, failing)) return keep('shielded');
  if (failuresBefore + 1 < settings.patience) return keep('watch');
  const lower = lowerGrade(question, grades.slice(0, place).reverse());
  return lower === undefined ? keep('exit_review') : { ...keep('demote'), after: lower.name };
}
