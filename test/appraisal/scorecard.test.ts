import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MeasureValues } from '../../src/appraisal/measure-values.js';
import { scorecardOf } from '../../src/appraisal/scorecard.js';
import type { IndicatorScore } from '../../src/appraisal/scoring.js';
import type { FoundTarget } from '../../src/appraisal/targets.js';
import { Decimal, ZERO, sum } from '../../src/money/decimal.js';
import type { Scoring } from '../../src/policy/appraisal-rules.js';
import { BAND, DEDUCTION, EMPTY_PICTURE, ONE_MANAGER, RATE, TARGET, cardOf, column, counted, valuesOf } from './small-scorecards.js';

const noTarget = () => undefined;
const targetOf = (text: string) => (): FoundTarget => ({ target: new Decimal(text) });

/** Points and notes of a card with one indicator. */
function scored(scoring: Scoring, value: string, target: () => FoundTarget | undefined = noTarget): string {
  const { rows } = scorecardOf(cardOf(scoring), valuesOf({ [scoring.measure]: value }), ONE_MANAGER, target);
  return rows.map(briefly).join('\n');
}

function briefly({ points, notes }: IndicatorScore): string {
  return [points.toFixed(2), ...notes.map(({ en }) => en)].join('; ');
}

describe('a scorecard, by hand', () => {
  it('adds the rounded points of its rows in the order of the policy', () => {
    // 123.45 / 100 x 2 = 2.469; 0.2 reaches the second band; 5 - 1.23 = 3.765 from 32.35; 4 x 301 / 400 = 3.01.
    const values = valuesOf({ a: '123.45', b: '0.2', c: '32.35', d: '301' });
    const { rows, total } = scorecardOf(cardOf(RATE, BAND, DEDUCTION, TARGET), values, ONE_MANAGER, targetOf('400'));
    expect(rows.map(briefly)).toEqual(['2.47', '1.00', '3.77', '3.01']);
    expect(rows.map(({ indicator }) => indicator)).toEqual(['1', '2', '3', '4']);
    expect(rows.map(({ target }) => target?.toFixed())).toEqual([undefined, undefined, undefined, '400']);
    expect(total.toFixed()).toBe('10.25');
  });

  it('says of each row what it is and where its rule stands', () => {
    const { rows } = scorecardOf(cardOf(BAND), valuesOf({ b: '0.5' }, 'ratio'), ONE_MANAGER, noTarget);
    expect(rows).toEqual([
      {
        category: 'one',
        categoryLabel: { en: 'label', zh: '名称' },
        indicator: '1',
        label: { en: 'Indicator 1', zh: '指标1' },
        unit: 'ratio',
        value: new Decimal('0.5'),
        target: undefined,
        points: new Decimal(3),
        notes: [],
        clause: 'indicators.1',
      },
    ]);
  });

  it('is empty without indicators', () => {
    const { rows, total } = scorecardOf(cardOf(), valuesOf({}), ONE_MANAGER, noTarget);
    expect(rows).toEqual([]);
    expect(total.toFixed()).toBe('0');
  });

  it('asks for targets where it scores by one, and nowhere else', () => {
    const asked: string[] = [];
    const values = valuesOf({ a: '1', b: '1', c: '1', d: '1' });
    scorecardOf(cardOf(RATE, BAND, TARGET, DEDUCTION), values, ONE_MANAGER, ({ id }) => {
      asked.push(id);
      return undefined;
    });
    expect(asked).toEqual(['3']);
  });
});

describe('points beyond a bound', () => {
  it.each([
    [RATE, '299.99', '6.00'],
    [RATE, '300', '6.00'],
    [RATE, '300.01', '6.00; capped'],
    [RATE, '-50', '-1.00'],
    [RATE, '-50.01', '-1.00; at floor'],
    [DEDUCTION, '100', '-3.00'],
    [DEDUCTION, '100.01', '-3.00; at floor'],
  ])('are kept at it, with a note: %#', (scoring, value, expected) => {
    expect(scored(scoring, value)).toBe(expected);
  });

  it('are noted in both languages', () => {
    const { rows } = scorecardOf(cardOf(RATE, DEDUCTION), valuesOf({ a: '999', c: '999' }), ONE_MANAGER, noTarget);
    expect(rows.map(({ notes }) => notes)).toEqual([[{ en: 'capped', zh: '封顶' }], [{ en: 'at floor', zh: '保底' }]]);
  });
});

describe('a missing measure', () => {
  it.each([
    ['zero', '0.00; missing'],
    ['full', '6.00; missing'],
    ['standard', '4.00; missing'],
  ] as const)('follows the rule %s', (missing, expected) => {
    expect(scored({ ...RATE, missing }, '')).toBe(expected);
  });

  it('knows no cap and no floor', () => {
    const bounds = { cap: new Decimal('2'), floor: new Decimal('1') };
    expect(scored({ ...RATE, ...bounds, missing: 'zero' }, '')).toBe('0.00; missing');
    expect(scored({ ...RATE, ...bounds, missing: 'standard' }, '')).toBe('4.00; missing');
  });

  it('is not the same as zero', () => {
    expect(scored(DEDUCTION, '0')).toBe('5.00');
    expect(scored({ ...DEDUCTION, missing: 'zero' }, '')).toBe('0.00; missing');
  });
});

describe('an indicator with a target', () => {
  it.each([
    ['100', targetOf('100'), '4.00'],
    ['199.99', targetOf('100'), '8.00'],
    ['200', targetOf('100'), '8.00'],
    ['200.01', targetOf('100'), '8.00; capped'],
    ['-0.01', targetOf('100'), '0.00; at floor'],
    ['0', targetOf('100'), '0.00'],
    ['', targetOf('100'), '4.00; missing'],
    ['100', targetOf('0'), '4.00; missing'],
    ['100', targetOf('-5'), '4.00; missing'],
    ['100', noTarget, '4.00; no target'],
    ['', noTarget, '4.00; no target'],
  ])('%s: %#', (value, target, expected) => {
    expect(scored(TARGET, value, target)).toBe(expected);
  });

  it('says for how many days the target is', () => {
    const employed = { days: 45, of: 90 };
    const { rows } = scorecardOf(cardOf(TARGET), valuesOf({ d: '500' }), ONE_MANAGER, () => ({ target: new Decimal(50), employed }));
    expect(rows[0]?.notes).toEqual([
      { en: 'capped', zh: '封顶' },
      { en: 'target for 45 of 90 days', zh: '目标按 45/90 天计' },
    ]);
  });
});

describe('a measure over the grade window', () => {
  const scoredOver = (days: number) => {
    const values = new MeasureValues({
      measures: new Map([['a', counted('a')]]),
      measured: new Map([['a', column({ m1: '100' }, { days, of: 365 })]]),
      statements: [],
      profit: EMPTY_PICTURE,
    });
    return scorecardOf(cardOf(RATE), values, ONE_MANAGER, noTarget).rows[0]?.notes;
  };

  it('says how many of its days the ledger covers', () => {
    expect(scoredOver(273)).toEqual([{ en: 'average over 273 of 365 days', zh: '按 273/365 天平均' }]);
  });

  it('says nothing where the ledger covers all', () => {
    expect(scoredOver(365)).toEqual([]);
  });
});

describe('any scorecard', () => {
  const cents = (least: bigint, most: bigint) => fc.bigInt({ min: least, max: most }).map((units) => new Decimal(`${units}e-2`));
  const anyValue = fc.oneof(
    cents(-(10n ** 6n), 10n ** 6n),
    fc.tuple(cents(-10000n, 10000n), cents(1n, 10000n)).map(([over, under]) => over.div(under)),
  );
  const anyBounds = fc.tuple(cents(-1000n, 1000n), cents(0n, 2000n)).map(([floor, range]) => ({ floor, cap: floor.plus(range) }));
  const anyUnit = cents(1n, 100000n);
  const anyPoints = cents(-1000n, 1000n);
  const anyScoring: fc.Arbitrary<Scoring> = fc
    .record({
      between: anyBounds,
      unit: anyUnit,
      points: anyPoints,
      standard: cents(0n, 1000n),
      bound: cents(-1000n, 1000n),
      side: fc.constantFrom('above' as const, 'below' as const),
      rule: fc.constantFrom('rate' as const, 'band' as const, 'deduct' as const, 'target' as const),
      reached: fc.uniqueArray(cents(-1000n, 1000n), { selector: (each) => each.toFixed(), maxLength: 4 }),
    })
    .map(({ between, rule, unit, points, side, bound, standard, reached }): Scoring => {
      const known = { measure: 'a', standard, ...between, missing: 'zero' } as const;
      if (rule === 'rate') return { ...known, rule, unit, points };
      if (rule === 'deduct') return { ...known, rule, unit, points: points.abs().negated(), side, bound };
      if (rule === 'target') return { ...known, rule };
      const bounds = [...reached].sort((x, y) => y.comparedTo(x));
      return { ...known, rule, bands: bounds.map((at, index) => ({ at_least: at, points: new Decimal(bounds.length - index) })) };
    });

  const pointsOf = (scoring: Scoring, value: Decimal): Decimal => {
    const { rows } = scorecardOf(cardOf(scoring), valuesOf({ a: value.toFixed() }), ONE_MANAGER, targetOf('7'));
    return rows[0]?.points ?? ZERO;
  };

  it('keeps points between floor and cap, in hundredths', () => {
    fc.assert(
      fc.property(anyScoring, anyValue, (scoring, value) => {
        const points = pointsOf(scoring, value);
        expect(points.greaterThanOrEqualTo(scoring.floor) && points.lessThanOrEqualTo(scoring.cap)).toBe(true);
        expect(points.decimalPlaces()).toBeLessThanOrEqual(2);
      }),
    );
  });

  /** Whether more of the measure may give fewer points. */
  const falls = (scoring: Scoring): boolean =>
    (scoring.rule === 'rate' && scoring.points.isNegative()) || (scoring.rule === 'deduct' && scoring.side === 'above');

  it('gives points that rise with the measure, or fall with it, but never both', () => {
    fc.assert(
      fc.property(anyScoring, anyValue, anyValue, (scoring, one, other) => {
        const [less, more] = one.lessThan(other) ? [one, other] : [other, one];
        const [ofLess, ofMore] = [pointsOf(scoring, less), pointsOf(scoring, more)];
        expect(falls(scoring) ? ofMore.lessThanOrEqualTo(ofLess) : ofMore.greaterThanOrEqualTo(ofLess)).toBe(true);
      }),
    );
  });

  it('has the sum of its rows for a total', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyScoring, fc.option(anyValue)), { maxLength: 8 }), (entries) => {
        const named = entries.map(([scoring], index): Scoring => ({ ...scoring, measure: `m${index}` }));
        const figures = Object.fromEntries(entries.map(([, value], index) => [`m${index}`, value?.toFixed() ?? '']));
        const { rows, total } = scorecardOf(cardOf(...named), valuesOf(figures), ONE_MANAGER, targetOf('7'));
        expect(rows).toHaveLength(entries.length);
        expect(total.toFixed()).toBe(sum(rows.map(({ points }) => points)).toFixed());
      }),
    );
  });
});
