import type {
  AppraisalRules,
  Grade,
  GradeInForce,
  Indicator,
  IndicatorInForce,
  Ladder,
  LadderInForce,
  RulesInForce,
  ScorecardInForce,
  ScorecardRules,
} from './appraisal-rules.js';
import { valueInForce } from './dated-value.js';
import { type PolicyDatum, type PolicyValue, gradeValues, indicatorsOf } from './policy.js';

/** The rules of scoring and grading on a day, ISO text. What begins later is left out, and categories without anything. */
export function rulesInForce(rules: AppraisalRules, date: string): RulesInForce {
  const { measures, scorecards, ladders, schemes, quality_items: items, quality_events: events } = rules;
  return {
    measures,
    scorecards: new Map([...scorecards].map(([name, card]) => [name, scorecardOn(card, date)])),
    ladders: new Map([...ladders].map(([name, ladder]) => [name, ladderOn(ladder, date)])),
    schemes,
    quality_items: new Map(
      [...items].flatMap(([name, item]) => {
        const weight = valueInForce(item.weight.values, date);
        return weight === undefined ? [] : [[name, { ...item, weight }] as const];
      }),
    ),
    quality_events: new Map(
      [...events].flatMap(([name, event]) => {
        const points = valueInForce(event.points.values, date);
        return points === undefined ? [] : [[name, { ...event, points }] as const];
      }),
    ),
  };
}

/**
 * The values without which the rules of a day are not whole: both values of a grade of which one has begun, and all
 * indicators, grades or items where a scheme would have none.
 */
export function rulesNeeded(rules: AppraisalRules, date: string): PolicyValue<PolicyDatum>[] {
  const hasBegun = ({ values }: PolicyValue<PolicyDatum>) => valueInForce(values, date) !== undefined;
  const someOf = (values: readonly PolicyValue<PolicyDatum>[]) => (values.some(hasBegun) ? [] : values);
  const used = [...rules.schemes.values()];
  const cards = new Set(used.map(({ scorecard }) => scorecard));
  const ladders = new Set(used.flatMap(({ ladder }) => ladder ?? []));
  return [
    ...[...rules.scorecards.values()].flatMap((card) => {
      return cards.has(card.name) ? someOf(indicatorsOf(card).map(({ scoring }) => scoring)) : [];
    }),
    ...[...rules.ladders.values()].flatMap(({ name, grades }) => {
      const begun = grades.map((grade) => gradeValues(grade)).filter((values) => values.some(hasBegun));
      return begun.length > 0 || !ladders.has(name) ? begun.flat() : grades.flatMap((grade) => gradeValues(grade));
    }),
    ...someOf([...rules.quality_items.values()].map(({ weight }) => weight)),
  ];
}

function scorecardOn({ categories, ...known }: ScorecardRules, date: string): ScorecardInForce {
  const begun = categories.map((category) => ({
    ...category,
    indicators: category.indicators.flatMap((indicator) => indicatorOn(indicator, date)),
  }));
  return { ...known, categories: begun.filter(({ indicators }) => indicators.length > 0) };
}

function indicatorOn({ scoring: dated, ...known }: Indicator, date: string): IndicatorInForce[] {
  const scoring = valueInForce(dated.values, date);
  return scoring === undefined ? [] : [{ ...known, scoring, clause: dated.path.slice(0, -'.scoring'.length) }];
}

function ladderOn({ grades, ...known }: Ladder, date: string): LadderInForce {
  return { ...known, grades: grades.flatMap((grade) => gradeOn(grade, date)) };
}

function gradeOn({ gates: dated, pay_coefficient: paid, ...known }: Grade, date: string): GradeInForce[] {
  const gates = valueInForce(dated.values, date);
  const pay = valueInForce(paid.values, date);
  if (gates === undefined || pay === undefined) return [];
  return [{ ...known, gates, pay_coefficient: pay, clause: dated.path }];
}
