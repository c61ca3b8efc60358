import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Measure } from './measure.js';
import type { PolicyValue } from './policy.js';

export type {
  ActivityMeasure,
  CombinedMeasure,
  CustomerMeasure,
  FlowMeasure,
  Measure,
  MeasureUnit,
  PositionMeasure,
  StatementMeasure,
} from './measure.js';

/** What an indicator gives where its measure is missing (SPEC 9): no points, the cap, or the standard. */
export const MISSING_RULES = ['zero', 'full', 'standard'] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

interface AnyScoring {
  readonly measure: string;
  /** points */
  readonly standard: Decimal;
  readonly cap: Decimal;
  readonly floor: Decimal;
  readonly missing: MissingRule;
}

/** Points for each unit of the measure, in proportion. */
export interface RateScoring extends AnyScoring {
  readonly rule: 'rate';
  readonly unit: Decimal;
  readonly points: Decimal;
}

/** Points of the first band whose bound the measure reaches; none below all. */
export interface BandScoring extends AnyScoring {
  readonly rule: 'band';
  /** highest first */
  readonly bands: readonly { readonly at_least: Decimal; readonly points: Decimal }[];
}

/** The standard, and points (below zero) for each unit by which the measure is above or below a bound, in proportion. */
export interface DeductScoring extends AnyScoring {
  readonly rule: 'deduct';
  readonly unit: Decimal;
  readonly points: Decimal;
  readonly side: 'above' | 'below';
  readonly bound: Decimal;
}

/** The standard times the measure over its target. */
export interface TargetScoring extends AnyScoring {
  readonly rule: 'target';
}

export type Scoring = RateScoring | BandScoring | DeductScoring | TargetScoring;

export interface Indicator {
  /** number or name within the scorecard: `1` */
  readonly id: string;
  readonly label: Text;
  readonly reference: string;
  readonly scoring: PolicyValue<Scoring>;
}

export interface Category {
  readonly name: string;
  readonly label: Text;
  readonly indicators: readonly Indicator[];
}

export interface ScorecardRules {
  readonly name: string;
  readonly label: Text;
  readonly reference: string;
  readonly categories: readonly Category[];
}

/** What a measure must come to: exactly one of the bounds. */
export interface Condition {
  readonly measure: string;
  readonly at_least?: Decimal;
  readonly above?: Decimal;
  readonly at_most?: Decimal;
}

/** The gates of a grade (SPEC 11). What is undefined is not asked for. */
export interface Gates {
  readonly all: readonly Condition[];
  /** alternatives, of each of which all conditions must hold; none at all asks for nothing */
  readonly any: readonly (readonly Condition[])[];
  readonly score_min?: Decimal;
  /** fraction of the ranked */
  readonly rank_within?: Decimal;
  readonly quality_min?: Decimal;
  /** full years since `bank_since` */
  readonly years_min?: number;
  readonly exam: boolean;
  readonly shield_within?: Decimal;
}

export interface Grade {
  readonly name: string;
  readonly label: Text;
  readonly gates: PolicyValue<Gates>;
  readonly pay_coefficient: PolicyValue<Decimal>;
}

export interface Ladder {
  readonly name: string;
  readonly label: Text;
  readonly reference: string;
  /** lowest first */
  readonly grades: readonly Grade[];
}

/** Whose figures count: the manager's own, or those of all managers of his branch added up. */
export const SCHEME_FIGURES = ['manager', 'branch'] as const;
export type SchemeFigures = (typeof SCHEME_FIGURES)[number];

/** A scorecard and a ladder for a group of the roster (SPEC 9). */
export interface Scheme {
  readonly name: string;
  readonly label: Text;
  readonly reference: string;
  /** roles of the roster; empty for every role */
  readonly roles: readonly string[];
  /** business lines of the roster; empty for every line */
  readonly lines: readonly string[];
  readonly scorecard: string;
  /** without one nobody is graded */
  readonly ladder?: string;
  readonly figures: SchemeFigures;
  /** whether the rules for branch heads apply (SPEC 11) */
  readonly branch_head: boolean;
}

/** An item of the quality score that people assess (SPEC 10). */
export interface QualityItem {
  readonly name: string;
  readonly label: Text;
  readonly reference: string;
  /** fraction; those of all items add up to 1 */
  readonly weight: PolicyValue<Decimal>;
}

/** An event that is counted (SPEC 10): an activity metric with the points for each. */
export interface QualityEvent {
  /** the metric */
  readonly name: string;
  readonly label: Text;
  readonly reference: string;
  readonly points: PolicyValue<Decimal>;
}

/** All that scoring and grading go by. */
export interface AppraisalRules {
  /** by name, in the order of the file */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly scorecards: ReadonlyMap<string, ScorecardRules>;
  readonly ladders: ReadonlyMap<string, Ladder>;
  /** the first that fits a manager is his */
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly quality_items: ReadonlyMap<string, QualityItem>;
  readonly quality_events: ReadonlyMap<string, QualityEvent>;
}

/** An indicator as it is scored on one day. */
export interface IndicatorInForce extends Omit<Indicator, 'scoring'> {
  readonly scoring: Scoring;
  /** place in the policy: `scorecards.customer_manager.categories.corporate.indicators.1` */
  readonly clause: string;
}

export interface ScorecardInForce extends Omit<ScorecardRules, 'categories'> {
  readonly categories: readonly (Omit<Category, 'indicators'> & { readonly indicators: readonly IndicatorInForce[] })[];
}

export interface GradeInForce extends Omit<Grade, 'gates' | 'pay_coefficient'> {
  readonly gates: Gates;
  readonly pay_coefficient: Decimal;
  /** place in the policy: `ladders.corporate4.grades.manager.gates` */
  readonly clause: string;
}

export interface LadderInForce extends Omit<Ladder, 'grades'> {
  /** lowest first */
  readonly grades: readonly GradeInForce[];
}

/** The rules of one day. What begins later is left out. */
export interface RulesInForce {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly scorecards: ReadonlyMap<string, ScorecardInForce>;
  readonly ladders: ReadonlyMap<string, LadderInForce>;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly quality_items: ReadonlyMap<string, Omit<QualityItem, 'weight'> & { readonly weight: Decimal }>;
  readonly quality_events: ReadonlyMap<string, Omit<QualityEvent, 'points'> & { readonly points: Decimal }>;
}
