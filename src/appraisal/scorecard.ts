import { boundedPoints } from '../formulas/bounded-points.js';
import { pointsByBand } from '../formulas/points-by-band.js';
import { pointsByDeduction } from '../formulas/points-by-deduction.js';
import { pointsByRate } from '../formulas/points-by-rate.js';
import { pointsByTarget } from '../formulas/points-by-target.js';
import { roundPoints } from '../formulas/rounded-points.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';
import type { IndicatorInForce, ScorecardInForce, Scoring } from '../policy/appraisal-rules.js';
import type { Text } from '../problems/entry.js';
import type { MeasureValues, Subject } from './measure-values.js';
import type { IndicatorScore, Scorecard } from './scoring.js';
import type { FoundTarget } from './targets.js';

/** What a reader must know of points. */
const NOTES = {
  missing: { en: 'missing', zh: '缺失' },
  no_target: { en: 'no target', zh: '无目标' },
  cap: { en: 'capped', zh: '封顶' },
  floor: { en: 'at floor', zh: '保底' },
} as const satisfies Record<string, Text>;

/** Shared by most rows: a large bank has millions. */
const NO_NOTES: readonly Text[] = [];

/** Some of so many days. */
type Days = NonNullable<FoundTarget['employed']>;

/** Whose scorecard is made, and from what. */
interface Scored {
  readonly values: MeasureValues;
  readonly subject: Subject;
  readonly targetOf: (indicator: IndicatorInForce) => FoundTarget | undefined;
}

/**
 * The contribution score of one manager or branch (SPEC 9): the points of each indicator, rounded to 0.01 after cap and
 * floor, and their sum.
 * @param card as it is in force on the period's last day
 * @param targetOf asked for indicators that are scored by a target only
 * @returns rows in the order of the policy
 */
export function scorecardOf(
  card: ScorecardInForce,
  values: MeasureValues,
  subject: Subject,
  targetOf: (indicator: IndicatorInForce) => FoundTarget | undefined,
): Scorecard {
  const scored: Scored = { values, subject, targetOf };
  const rows: IndicatorScore[] = [];
  for (const category of card.categories) {
    for (const indicator of category.indicators) rows.push(indicatorScore(category, indicator, scored));
  }
  return { rows, total: sum(rows.map(({ points }) => points)) };
}

function indicatorScore(
  category: ScorecardInForce['categories'][number],
  indicator: IndicatorInForce,
  { values, subject, targetOf }: Scored,
): IndicatorScore {
  const { scoring } = indicator;
  const value = values.value(scoring.measure, subject);
  const found = scoring.rule === 'target' ? targetOf(indicator) : undefined;
  const exact = value && exactPoints(scoring, value, found?.target);
  const { points, note } = exact === undefined ? missingPoints(scoring, found) : notedPoints(scoring, exact);
  return {
    category: category.name,
    categoryLabel: category.label,
    indicator: indicator.id,
    label: indicator.label,
    unit: values.unit(scoring.measure),
    value,
    target: found?.target,
    points,
    notes: notesOf(note, found?.employed, values.covered(scoring.measure)),
    clause: indicator.clause,
  };
}

/** Undefined where a target is asked for and there is none above zero. */
function exactPoints(scoring: Scoring, value: Decimal, target: Decimal | undefined): Decimal | undefined {
  switch (scoring.rule) {
    case 'rate':
      return pointsByRate(value, scoring);
    case 'band':
      return pointsByBand(value, scoring.bands);
    case 'deduct':
      return pointsByDeduction(value, scoring);
    case 'target':
      return target?.greaterThan(ZERO) === true ? pointsByTarget(value, target, scoring.standard) : undefined;
  }
}

interface NotedPoints {
  readonly points: Decimal;
  readonly note: Text | undefined;
}

function notedPoints(scoring: Scoring, exact: Decimal): NotedPoints {
  const { points, bound } = boundedPoints(exact, scoring);
  return { points, note: bound && NOTES[bound] };
}

/** What the policy gives where there is nothing to score; neither cap nor floor changes it. */
function missingPoints({ rule, missing, cap, standard }: Scoring, found: FoundTarget | undefined): NotedPoints {
  const note = rule === 'target' && found === undefined ? NOTES.no_target : NOTES.missing;
  switch (missing) {
    case 'zero':
      return { points: ZERO, note };
    case 'full':
      return { points: roundPoints(cap), note };
    case 'standard':
      return { points: roundPoints(standard), note };
  }
}

function notesOf(note: Text | undefined, employed: Days | undefined, covered: Days | undefined): readonly Text[] {
  const isCovered = covered === undefined || covered.days >= covered.of;
  if (note === undefined && employed === undefined && isCovered) return NO_NOTES;
  const notes: Text[] = note === undefined ? [] : [note];
  if (employed !== undefined) {
    const { days, of } = employed;
    notes.push({ en: `target for ${days} of ${of} days`, zh: `目标按 ${days}/${of} 天计` });
  }
  if (!isCovered) {
    const { days, of } = covered;
    notes.push({ en: `average over ${days} of ${of} days`, zh: `按 ${days}/${of} 天平均` });
  }
  return notes;
}
