import { describe, expect, it } from 'vitest';
import { MeasureValues } from '../../src/appraisal/measure-values.js';
import { scorecardOf } from '../../src/appraisal/scorecard.js';
import { Decimal, sum } from '../../src/money/decimal.js';
import type { Measure } from '../../src/policy/appraisal-rules.js';
import { policyInForce } from '../../src/policy/in-force.js';
import { builtInText, policyOf } from '../policy/built-in-policy.js';
import { INDICATOR_EXAMPLES, type IndicatorExamples } from './indicator-examples.js';
import { EMPTY_PICTURE, ONE_MANAGER, column } from './small-scorecards.js';

const { rules } = policyInForce(policyOf(builtInText), '2025-09-30').inForce!;
const card = rules.scorecards.get('customer_manager')!;
const indicators = card.categories.flatMap((category) => category.indicators);

const BALANCE = { tenDay: new Decimal(0), daily: new Decimal(0), closing: new Decimal(0), isPadded: false };
const PERSON = { manager: 'm1', name: '', branch: '', ranked: true };
const ZERO_RISK = {
  expectedLoss: new Decimal(0),
  economicCapital: new Decimal(0),
  capitalCharge: new Decimal(0),
  eva: new Decimal(0),
  raroc: undefined,
};

const isOfStatement = (measure: Measure) => measure.input === 'statement' && measure.lines === undefined;

/** The built-in measures of one manager: lines of the statement are zero and all others missing unless they are given. */
function valuesWith(figures: Readonly<Record<string, string>>): MeasureValues {
  const measures = [...rules.measures.values()];
  const unknown = Object.keys(figures).filter((name) => !rules.measures.has(name));
  if (unknown.length > 0) throw new Error(`no measure ${unknown.join(', ')}`);
  const lines = measures.flatMap((measure) => {
    return measure.input === 'statement' ? [[measure.statement_line, new Decimal(figures[measure.name] ?? 0)] as const] : [];
  });
  const counted = measures.filter((measure) => measure.input !== 'measure' && !isOfStatement(measure));
  const picture = { ...PERSON, efficiency: { months: [], total: new Map() }, risk: ZERO_RISK, loans: BALANCE, deposits: BALANCE };
  return new MeasureValues({
    measures: rules.measures,
    measured: new Map(counted.map(({ name }) => [name, column({ m1: figures[name] ?? '' })])),
    statements: [{ ...PERSON, lines: new Map(lines) }],
    profit: { ...EMPTY_PICTURE, managers: [picture] },
  });
}

function cardWith(figures: Readonly<Record<string, string>>, target?: string) {
  const targetOf = () => (target === undefined ? undefined : { target: new Decimal(target) });
  return scorecardOf(card, valuesWith(figures), ONE_MANAGER, targetOf);
}

function pointsOf({ id, of, beside, target }: IndicatorExamples, figure: string): string {
  const row = cardWith({ ...beside, [of]: figure }, target).rows.find(({ indicator }) => indicator === id);
  return [row?.points.toFixed(2), ...(row?.notes ?? []).map(({ en }) => en)].join(' ');
}

describe('the built-in indicators', () => {
  it('are 31 in 7 categories, with a hundred points where all are at their standard', () => {
    expect(card.categories.map((category) => category.indicators.length)).toEqual([8, 4, 4, 5, 5, 3, 2]);
    expect(indicators.map(({ id }) => id)).toEqual(Array.from({ length: 31 }, (_, index) => String(index + 1)));
    expect(sum(indicators.map(({ scoring }) => scoring.standard)).toFixed()).toBe('100');
  });

  it('all have examples', () => {
    expect(new Set(INDICATOR_EXAMPLES.map(({ id }) => id))).toEqual(new Set(indicators.map(({ id }) => id)));
  });

  it.each(INDICATOR_EXAMPLES.map((examples) => [examples.id, examples.of, examples] as const))('%s: points for %s', (_, __, examples) => {
    const found = examples.points.map(([figure]) => `${figure}: ${pointsOf(examples, figure)}`);
    expect(found).toEqual(examples.points.map(([figure, ...expected]) => `${figure}: ${expected.join(' ')}`));
  });

  it('give a manager of whom nothing is known what they give for the missing', () => {
    const { rows, total } = cardWith({});
    const given = rows.filter(({ points }) => !points.isZero()).map(({ indicator, points, notes }) => [indicator, points.toFixed(), notes[0]?.en]);
    expect(given).toEqual([
      ['17', '6', 'missing'],
      ['18', '5', 'missing'],
      ['19', '4', 'missing'],
      ['20', '3', 'missing'],
      ['21', '2', 'missing'],
      ['30', '4', 'no target'],
      ['31', '2', 'no target'],
    ]);
    expect(rows.every(({ notes }) => notes.length === 1)).toBe(true);
    expect(total.toFixed()).toBe('26');
  });

  it('name the place of their rules', () => {
    expect(cardWith({}).rows[8]?.clause).toBe('scorecards.customer_manager.categories.international.indicators.9');
  });
});
