import type { MeasureUnit, Scheme } from '../policy/appraisal-rules.js';
import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Override } from './reference-facts.js';
import type { Person } from './people.js';

/** What was measured of a manager. */
export interface MeasureColumn {
  /** in 0.01, or undefined where it is missing, which is not zero */
  readonly of: (manager: string) => Decimal | undefined;
  /** days of the grade window that the ledger covers, and all of them; of measures over it only */
  readonly covered?: { readonly days: number; readonly of: number };
}

/** One indicator of one scorecard. */
export interface IndicatorScore {
  readonly category: string;
  readonly categoryLabel: Text;
  readonly indicator: string;
  readonly label: Text;
  readonly unit: MeasureUnit;
  /** exact; undefined where it is missing */
  readonly value: Decimal | undefined;
  /** of indicators that are scored by one, where there is one */
  readonly target: Decimal | undefined;
  /** rounded to 0.01 */
  readonly points: Decimal;
  /** what a reader must know of it, such as that the measure is missing or the points are capped */
  readonly notes: readonly Text[];
  /** place of the rule in the policy */
  readonly clause: string;
}

export interface Scorecard {
  readonly rows: readonly IndicatorScore[];
  /** the points added up */
  readonly total: Decimal;
}

/** One line of a quality score. */
export interface QualityLine {
  readonly item: string;
  readonly label: Text;
  readonly kind: 'assessed' | 'counted';
  /** fraction, of an assessed item */
  readonly weight: Decimal | undefined;
  /** average of the assessors, or the number of events; undefined where nobody assessed it */
  readonly found: Decimal | undefined;
  /** what it adds, exact; undefined where it is missing */
  readonly points: Decimal | undefined;
}

export interface Quality {
  /** 0 to 100, rounded to 0.01; undefined where an item is missing */
  readonly score: Decimal | undefined;
  readonly lines: readonly QualityLine[];
}

export type GateKind = 'all' | 'any' | 'score' | 'rank' | 'quality' | 'years' | 'exam';

/** One gate of one grade, with what was found. */
export interface GateResult {
  readonly grade: string;
  readonly gate: GateKind;
  /** place in the policy: `ladders.corporate4.grades.manager.gates.all.1` */
  readonly clause: string;
  readonly needed: Text;
  readonly found: Text;
  readonly result: 'holds' | 'fails' | 'unknown';
}

/** What becomes of a grade (SPEC 11). */
export type DecisionKind =
  | 'promote'
  | 'retain'
  | 'shielded'
  | 'watch'
  | 'demote'
  | 'undecided'
  | 'place'
  | 'exit_review'
  | 'resign_review'
  | 'dismiss_review';

export interface GradeDecision {
  /** empty where the scheme has none */
  readonly ladder: string;
  /** undefined where he had none */
  readonly before: string | undefined;
  readonly decision: DecisionKind;
  /** whether a gate of the grade before failed */
  readonly failed: boolean;
  readonly after: string | undefined;
  /** what the rules alone would have come to, where the committee decided otherwise */
  readonly override: { readonly of: Override; readonly byRules: string | undefined } | undefined;
  /** of the grade before and of those that were looked at, in that order */
  readonly gates: readonly GateResult[];
  /** why, in words, the deciding one first; the gates are not repeated here */
  readonly reasons: readonly Text[];
}

/** Someone who is scored. */
export interface ScoredMember extends Person {
  readonly scheme: Scheme;
  readonly score: Decimal;
  /** undefined for those who are not ranked: leavers, and managers whom the roster lacks */
  readonly rank: number | undefined;
  readonly groupSize: number | undefined;
  readonly quality: Decimal | undefined;
  readonly virtualProfit: Decimal;
  /** why he is not graded; undefined where he is */
  readonly ungraded: 'stranger' | 'trainee' | 'left' | 'no_ladder' | undefined;
}

/** Scores and grades of a period. Details are made when they are asked for, the same each time: a large bank has millions. */
export interface Contribution {
  /** in the order of the statements, without `(unassigned)` */
  readonly members: readonly ScoredMember[];
  readonly scorecardOf: (member: ScoredMember) => Scorecard;
  readonly qualityOf: (member: ScoredMember) => Quality;
  /** undefined for those who are not graded */
  readonly decisionOf: (member: ScoredMember) => GradeDecision | undefined;
  /** what a grade of a ladder is called; its own name where the ladder lacks it */
  readonly gradeLabel: (ladder: string, grade: string) => Text;
  /** a measure of the policy of some managers together; undefined where it is missing */
  readonly measure: (name: string, managers: readonly string[]) => Decimal | undefined;
  /** days that the measures of the grade window cover, and all its days; undefined where no measure asks for it */
  readonly window: { readonly days: number; readonly of: number } | undefined;
}
