import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MeasureValues, type Subject } from '../../src/appraisal/measure-values.js';
import type { MeasureColumn } from '../../src/appraisal/scoring.js';
import { Decimal } from '../../src/money/decimal.js';
import type { Measure } from '../../src/policy/appraisal-rules.js';
import { EMPTY_PICTURE, ONE_MANAGER, column, combined, counted } from './small-scorecards.js';

function valuesOf(measures: readonly Measure[], measured: Record<string, MeasureColumn>): MeasureValues {
  const named = new Map(measures.map((measure) => [measure.name, measure]));
  return new MeasureValues({ measures: named, measured: new Map(Object.entries(measured)), statements: [], profit: EMPTY_PICTURE });
}

const branchOf = (...managers: readonly string[]): Subject => ({ managers });

describe('the measure of a manager', () => {
  const values = valuesOf([counted('a'), counted('b', 'count')], { a: column({ m1: '1.23', m2: '0' }), b: column({ m1: '' }) });

  it('is his figure, zero or missing', () => {
    expect(values.value('a', ONE_MANAGER)?.toFixed()).toBe('1.23');
    expect(values.value('a', branchOf('m2'))?.toFixed()).toBe('0');
    expect(values.value('b', ONE_MANAGER)).toBeUndefined();
  });

  it('has the unit of the policy', () => {
    expect([values.unit('a'), values.unit('b')]).toEqual(['amount', 'count']);
  });

  it('is a bug where the policy lacks it, or nothing measured it', () => {
    expect(() => values.value('c', ONE_MANAGER)).toThrow('bug: there is no measure c');
    expect(() => values.unit('c')).toThrow('bug: there is no measure c');
    expect(() => valuesOf([counted('a')], {})).toThrow('bug: a is not measured');
    expect(() => valuesOf([combined('sum', ['a'])], {})).toThrow('bug: there is no measure a');
  });
});

describe('a measure of the statement', () => {
  const PERSON = { name: '', branch: '', ranked: true };
  const balance = { tenDay: new Decimal(0), daily: new Decimal(0), closing: new Decimal(0), isPadded: false };
  const risk = { expectedLoss: new Decimal(7), economicCapital: new Decimal(8), capitalCharge: new Decimal(9), eva: new Decimal(10), raroc: undefined };
  const lines = (name: string, text: string) => new Map([[name, new Decimal(text)]]);
  const statement = (manager: string, profit: string) => ({ ...PERSON, manager, lines: lines('virtual_profit', profit) });
  const picture = (manager: string, efficiency: string) => {
    return { ...PERSON, manager, efficiency: { months: [], total: lines('efficiency', efficiency) }, risk, loans: balance, deposits: balance };
  };
  const declared = (name: string, line: string, business?: readonly string[]): Measure => {
    const known = { name, label: { en: name, zh: name }, reference: '', unit: 'amount', input: 'statement', statement_line: line } as const;
    return business === undefined ? known : { ...known, lines: business };
  };
  const measures = [
    declared('profit', 'virtual_profit'),
    declared('y', 'efficiency'),
    declared('value_added', 'eva'),
    declared('corporate_interest', 'loan_interest', ['corporate']),
  ];
  const values = new MeasureValues({
    measures: new Map(measures.map((measure) => [measure.name, measure])),
    measured: new Map([['corporate_interest', column({ m1: '5', m2: '6' })]]),
    statements: [statement('m1', '1'), statement('m2', '2')],
    profit: { ...EMPTY_PICTURE, managers: [picture('m1', '30'), picture('m2', '40')] },
  });

  it.each([
    ['profit', '1', '3'],
    ['y', '30', '70'],
    ['value_added', '10', '20'],
    ['corporate_interest', '5', '11'],
  ])('%s', (name, own, ofBranch) => {
    expect(values.value(name, ONE_MANAGER)?.toFixed()).toBe(own);
    expect(values.value(name, branchOf('m1', 'm2'))?.toFixed()).toBe(ofBranch);
  });

  it('is a bug for whom there is no statement', () => {
    expect(() => values.value('profit', branchOf('m3'))).toThrow('bug: there is no statement of m3');
  });
});

describe('a measure made of others', () => {
  const parts = { a: column({ m1: '1', m2: '3', m3: '' }), b: column({ m1: '3', m2: '-3', m3: '1' }), c: column({ m1: '0.5', m2: '1', m3: '1' }) };
  const measures = [
    ...['a', 'b', 'c'].map((name) => counted(name)),
    combined('sum', ['a', 'b']),
    combined('ratio', ['a'], ['b']),
    combined('ratio_of_sums', ['a', 'c'], ['b', 'c']),
    combined('ratio_of_ratio', ['ratio'], ['sum']),
    combined('none', []),
  ];
  const values = valuesOf(measures, parts);
  const of = (name: string, ...managers: readonly string[]) => values.value(name, branchOf(...managers))?.toFixed();

  it('adds its parts, and is missing where one is', () => {
    expect(of('sum', 'm1')).toBe('4');
    expect(of('sum', 'm2')).toBe('0');
    expect(of('sum', 'm3')).toBeUndefined();
    expect(of('none', 'm1')).toBe('0');
  });

  it('divides exactly', () => {
    expect(values.value('ratio', ONE_MANAGER)?.equals(new Decimal(1).div(3))).toBe(true);
    // 1.5 / 3.5
    expect(values.value('ratio_of_sums', ONE_MANAGER)?.equals(new Decimal(3).div(7))).toBe(true);
    expect(of('ratio_of_ratio', 'm1')).toBe(new Decimal(1).div(3).div(4).toFixed());
  });

  it('is missing where it would be divided by zero, by less, or by what is missing', () => {
    expect(of('ratio', 'm2')).toBeUndefined();
    expect(of('ratio', 'm1', 'm2')).toBeUndefined();
    expect(of('ratio', 'm3')).toBeUndefined();
    expect(of('ratio_of_sums', 'm2')).toBeUndefined();
    const missing = valuesOf([counted('a'), counted('b'), combined('ratio', ['b'], ['a'])], parts);
    expect(missing.value('ratio', branchOf('m3'))).toBeUndefined();
  });

  it('is made of the sums of a branch', () => {
    // a: 1 + 3, m3 left out; b: 3 - 3 + 1
    expect(of('a', 'm1', 'm2', 'm3')).toBe('4');
    expect(of('ratio', 'm1', 'm2', 'm3')).toBe('4');
    expect(of('sum', 'm1', 'm2', 'm3')).toBe('5');
  });
});

describe('the measure of a branch', () => {
  const values = valuesOf([counted('a')], { a: column({ m1: '1', m2: '', m3: '3', m4: '', m5: '0' }) });

  it('leaves out what is missing, and is missing where all is', () => {
    expect(values.value('a', branchOf('m1', 'm2', 'm3'))?.toFixed()).toBe('4');
    expect(values.value('a', branchOf('m2', 'm5'))?.toFixed()).toBe('0');
    expect(values.value('a', branchOf('m2', 'm4'))).toBeUndefined();
    expect(values.value('a', branchOf())).toBeUndefined();
  });

  it('adds many managers once for all who share it', () => {
    let asked = 0;
    const many = Array.from({ length: 1000 }, (_, index) => `m${index}`);
    const counting: MeasureColumn = {
      of: () => {
        asked += 1;
        return new Decimal(1);
      },
    };
    const large = valuesOf([counted('a'), combined('twice', ['a', 'a'])], { a: counting });
    const branch = branchOf(...many);
    expect(large.value('twice', branch)?.toFixed()).toBe('2000');
    expect(large.value('a', branch)?.toFixed()).toBe('1000');
    expect(asked).toBe(1000);
  });

  it('is the sum of its managers, few or many', () => {
    const anyFigures = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const byManager = Object.fromEntries(figures.map((figure, index) => [`m${index}`, figure === null ? '' : String(figure)]));
        const of = valuesOf([counted('a')], { a: column(byManager) });
        const branch = branchOf(...Object.keys(byManager));
        const known = figures.filter((figure) => figure !== null);
        const expected = known.length === 0 ? undefined : String(known.reduce((total, figure) => total + figure, 0));
        for (let times = 0; times < 2; times += 1) expect(of.value('a', branch)?.toFixed()).toBe(expected);
      }),
    );
  });
});

describe('the days that a measure covers', () => {
  const values = valuesOf(
    ['whole', 'part', 'less', 'period'].map((name) => counted(name)).concat([
      combined('whole_and_period', ['whole', 'period']),
      combined('ratio', ['whole'], ['part', 'less']),
      combined('nested', ['period', 'ratio']),
    ]),
    {
      whole: column({}, { days: 365, of: 365 }),
      part: column({}, { days: 300, of: 365 }),
      less: column({}, { days: 200, of: 365 }),
      period: column({}),
    },
  );

  it.each([
    ['whole', { days: 365, of: 365 }],
    ['part', { days: 300, of: 365 }],
    ['period', undefined],
    ['whole_and_period', undefined],
    ['ratio', { days: 300, of: 365 }],
    ['nested', { days: 300, of: 365 }],
  ])('%s', (name, expected) => {
    expect(values.covered(name)).toEqual(expected);
  });
});
