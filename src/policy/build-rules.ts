import type { Text } from '../problems/entry.js';
import type { AppraisalRules, Gates, Grade, Indicator, Ladder, Scoring, ScorecardRules } from './appraisal-rules.js';
import type { RawLadder, RawQualityEvent, RawQualityItem, RawScorecard, RawScoring } from './rules-schema.js';
import type { RawPolicy } from './schema.js';
import { type LineOf, joined, policyValue, spotOf } from './value-spot.js';
import { RULE_FIELDS } from './vocabulary.js';

/** Joins to measures, scorecards, ladders, schemes and quality their names, labels and lines (SPEC 9, 10 and 11). */
export function buildRules(raw: RawPolicy, lineOf: LineOf): AppraisalRules {
  return {
    measures: new Map([...raw.measures].map(([name, measure]) => [name, { name, ...measure }])),
    scorecards: built(raw.scorecards, (name, card) => scorecardOf(name, card, lineOf)),
    ladders: built(raw.ladders, (name, ladder) => ladderOf(name, ladder, lineOf)),
    schemes: new Map([...raw.schemes].map(([name, scheme]) => [name, { name, ...scheme }])),
    quality_items: built(raw.quality_items, (name, item) => qualityItemOf(name, item, lineOf)),
    quality_events: built(raw.quality_events, (name, event) => qualityEventOf(name, event, lineOf)),
  };
}

function built<Raw, Built>(raw: ReadonlyMap<string, Raw>, build: (name: string, raw: Raw) => Built): ReadonlyMap<string, Built> {
  return new Map([...raw].map(([name, each]) => [name, build(name, each)]));
}

function scorecardOf(card: string, raw: RawScorecard, lineOf: LineOf): ScorecardRules {
  const { label, reference } = raw;
  const categories = [...raw.categories].map(([name, category]) => {
    const indicators = [...category.indicators].map(([id, indicator]): Indicator => {
      const spot = spotOf(['scorecards', card, 'categories', name, 'indicators', id, 'scoring'], `${card}.${id}`);
      const values = indicator.scoring.map(({ from, value }) => ({ from, value: scoringOf(value) }));
      const own = { label: joined(label, indicator.label), unit: 'rule', reference: indicator.reference, values } as const;
      return { id, label: indicator.label, reference: indicator.reference, scoring: policyValue<Scoring>(spot, own, lineOf) };
    });
    return { name, label: category.label, indicators };
  });
  return { name: card, label, reference, categories };
}

/** A deduction has its one bound with the side that it bounds. */
function scoringOf(raw: RawScoring): Scoring {
  if (raw.rule !== 'deduct') return raw;
  const { above, below, ...known } = raw;
  const bound = above ?? below;
  if (bound === undefined) throw new Error('bug: a deduction without a bound passed the checks');
  return { ...known, side: above === undefined ? 'below' : 'above', bound };
}

function ladderOf(ladder: string, raw: RawLadder, lineOf: LineOf): Ladder {
  const { label, reference } = raw;
  const grades = [...raw.grades].map(([name, grade]): Grade => {
    const whole = joined(label, grade.label);
    const spot = (field: 'gates' | 'pay_coefficient') => spotOf(['ladders', ladder, 'grades', name, field], `${ladder}.${name}.${field}`);
    const described = (field: 'gates' | 'pay_coefficient') => ({ label: joined(whole, RULE_FIELDS[field]), reference });
    const gates = { ...described('gates'), unit: 'rule', values: grade.gates } as const;
    const pay = { ...described('pay_coefficient'), unit: 'coefficient', values: grade.pay_coefficient } as const;
    return {
      name,
      label: grade.label,
      gates: policyValue<Gates>(spot('gates'), gates, lineOf),
      pay_coefficient: policyValue(spot('pay_coefficient'), pay, lineOf),
    };
  });
  return { name: ladder, label, reference, grades };
}

/** The label of a grade behind that of its ladder. */
export function gradeLabel(ladder: Ladder | undefined, name: string): Text {
  const grade = ladder?.grades.find((each) => each.name === name);
  if (ladder === undefined || grade === undefined) throw new Error('bug: an unknown grade passed the checks');
  return joined(ladder.label, grade.label);
}

function qualityItemOf(name: string, { label, reference, weight }: RawQualityItem, lineOf: LineOf) {
  const spot = spotOf(['quality_items', name, 'weight'], `${name}.weight`);
  const described = { label: joined(label, RULE_FIELDS.weight), unit: 'ratio', reference, values: weight } as const;
  return { name, label, reference, weight: policyValue(spot, described, lineOf) };
}

function qualityEventOf(name: string, { label, reference, points }: RawQualityEvent, lineOf: LineOf) {
  const spot = spotOf(['quality_events', name, 'points'], `${name}.points`);
  const described = { label: joined(label, RULE_FIELDS.points), unit: 'points', reference, values: points } as const;
  return { name, label, reference, points: policyValue(spot, described, lineOf) };
}
