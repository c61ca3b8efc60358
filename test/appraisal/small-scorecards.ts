import { MeasureValues } from '../../src/appraisal/measure-values.js';
import type { MeasureColumn } from '../../src/appraisal/scoring.js';
import { Decimal } from '../../src/money/decimal.js';
import type { Measure, MeasureUnit, ScorecardInForce, Scoring } from '../../src/policy/appraisal-rules.js';

const BOTH = { en: 'label', zh: '名称' };

export const EMPTY_PICTURE = { managers: [], bank: { months: [], total: new Map() }, centres: [], customerGroups: [] };

export const ONE_MANAGER = { managers: ['m1'] };

/** A measure that is counted in the ledger. */
export function counted(name: string, unit: MeasureUnit = 'amount'): Measure {
  return { name, label: BOTH, reference: '', unit, input: 'activity', metric: name, of: 'quantity', take: 'sum', over: 'period' };
}

/** A measure that is made of others. */
export function combined(name: string, of: readonly string[], to?: readonly string[]): Measure {
  const known = { name, label: BOTH, reference: '', input: 'measure', of } as const;
  return to === undefined ? { ...known, unit: 'amount', take: 'sum' } : { ...known, unit: 'ratio', take: 'ratio', to };
}

/** A column with the figures of each manager; blank where one is missing. */
export function column(figures: Record<string, string>, covered?: MeasureColumn['covered']): MeasureColumn {
  const values = new Map(Object.entries(figures).flatMap(([manager, text]) => (text === '' ? [] : [[manager, new Decimal(text)] as const])));
  return { of: (manager) => values.get(manager), ...(covered && { covered }) };
}

/** The measures of `m1`, all counted in the ledger: a text each, blank where it is missing. */
export function valuesOf(figures: Record<string, string>, unit?: MeasureUnit): MeasureValues {
  return new MeasureValues({
    measures: new Map(Object.keys(figures).map((name) => [name, counted(name, unit)])),
    measured: new Map(Object.entries(figures).map(([name, text]) => [name, column({ m1: text })])),
    statements: [],
    profit: EMPTY_PICTURE,
  });
}

/** A scorecard of one category whose indicators are numbered from 1. */
export function cardOf(...scorings: readonly Scoring[]): ScorecardInForce {
  const indicators = scorings.map((scoring, index) => {
    const id = String(index + 1);
    return { id, label: { en: `Indicator ${id}`, zh: `指标${id}` }, reference: '', scoring, clause: `indicators.${id}` };
  });
  return { name: 'card', label: BOTH, reference: '', categories: [{ name: 'one', label: BOTH, indicators }] };
}

const decimal = (text: string): Decimal => new Decimal(text);

/** 2 points for each 100 of the measure `a`, from -1 to 6, with a standard of 4. */
export const RATE: Scoring = {
  rule: 'rate',
  measure: 'a',
  unit: decimal('100'),
  points: decimal('2'),
  standard: decimal('4'),
  cap: decimal('6'),
  floor: decimal('-1'),
  missing: 'zero',
};

/** 3 points from 0.5, 1 from 0.2. */
export const BAND: Scoring = {
  rule: 'band',
  measure: 'b',
  bands: [
    { at_least: decimal('0.5'), points: decimal('3') },
    { at_least: decimal('0.2'), points: decimal('1') },
  ],
  standard: decimal('1'),
  cap: decimal('3'),
  floor: decimal('0'),
  missing: 'zero',
};

/** 5 points, less 1 for each 10 above 20, down to -3. */
export const DEDUCTION: Scoring = {
  rule: 'deduct',
  measure: 'c',
  side: 'above',
  bound: decimal('20'),
  unit: decimal('10'),
  points: decimal('-1'),
  standard: decimal('5'),
  cap: decimal('5'),
  floor: decimal('-3'),
  missing: 'full',
};

/** 4 points at the target, up to 8. */
export const TARGET: Scoring = {
  rule: 'target',
  measure: 'd',
  standard: decimal('4'),
  cap: decimal('8'),
  floor: decimal('0'),
  missing: 'standard',
};
