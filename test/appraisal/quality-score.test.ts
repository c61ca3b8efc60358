import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualityOf } from '../../src/appraisal/quality-score.js';
import type { Assessment } from '../../src/appraisal/reference-facts.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import { Decimal, ZERO } from '../../src/money/decimal.js';

const label = (text: string) => ({ en: text, zh: text });

function itemsOf(weights: Record<string, string>) {
  return new Map(Object.entries(weights).map(([name, weight]) => [name, { name, label: label(name), reference: '', weight: new Decimal(weight) }]));
}

function eventsOf(points: Record<string, string>) {
  return new Map(Object.entries(points).map(([name, each]) => [name, { name, label: label(name), reference: '', points: new Decimal(each) }]));
}

function assessed(item: string, score: string, assessor = 'a1', day = '2025-09-01'): Assessment {
  return { manager: 'm1', item, score: new Decimal(score), assessor, date: day as IsoDate, fileLine: 2 };
}

function countsOf(counts: Record<string, string>) {
  return (metric: string): Decimal => new Decimal(counts[metric] ?? 0);
}

const ITEMS = itemsOf({ knowledge: '0.6', service: '0.4' });
const EVENTS = eventsOf({ complaint: '-2', integrity: '-50' });
const NONE = countsOf({});

const scoreOf = (assessments: readonly Assessment[], counts = NONE, items = ITEMS, events = EVENTS) =>
  qualityOf(items, events, assessments, counts).score?.toFixed(2);

describe('a quality score, by hand', () => {
  it('weighs the items and takes the events off', () => {
    // 80 x 0.6 + 90 x 0.4 - 2 x 2 = 48 + 36 - 4 = 80
    const { score, lines } = qualityOf(ITEMS, EVENTS, [assessed('service', '90'), assessed('knowledge', '80')], countsOf({ complaint: '2' }));
    expect(score?.toFixed(2)).toBe('80.00');
    expect(lines.map(({ item, kind, weight, found, points }) => [item, kind, weight?.toFixed(), found?.toFixed(), points?.toFixed()])).toEqual([
      ['knowledge', 'assessed', '0.6', '80', '48'],
      ['service', 'assessed', '0.4', '90', '36'],
      ['complaint', 'counted', undefined, '2', '-4'],
      ['integrity', 'counted', undefined, '0', '0'],
    ]);
  });

  it('takes the average of the assessors, and of each his latest day', () => {
    const assessments = [
      assessed('knowledge', '10', 'a1', '2025-07-01'),
      assessed('knowledge', '90', 'a1', '2025-09-30'),
      assessed('knowledge', '20', 'a1', '2025-08-31'),
      assessed('knowledge', '70', 'a2', '2025-07-02'),
      assessed('service', '100'),
    ];
    // (90 + 70) / 2 x 0.6 + 100 x 0.4 = 88
    expect(scoreOf(assessments)).toBe('88.00');
  });

  it('rounds once, half away from zero', () => {
    // (83.33 + 83.33 + 83.39) / 3 = 83.35 exactly; x 0.3 = 25.005
    const three = [assessed('one', '83.33', 'a1'), assessed('one', '83.33', 'a2'), assessed('one', '83.39', 'a3')];
    expect(scoreOf(three, NONE, itemsOf({ one: '0.3' }))).toBe('25.01');
    // 250.01 / 3 x 0.5 + 250.02 / 3 x 0.5 = 500.03 / 6 = 83.338333...
    const items = itemsOf({ one: '0.5', two: '0.5' });
    const ofTwo = [...three.slice(0, 2), assessed('one', '83.35', 'a3'), ...['83.34', '83.34', '83.34'].map((score, at) => assessed('two', score, `a${at}`))];
    expect(scoreOf(ofTwo, NONE, items)).toBe('83.34');
  });

  it('keeps halves of a hundredth that add up from what never ends', () => {
    // 0.5 x 200.00 / 3 + 0.5 x 100.03 / 3 = 33.333... + 16.671666... = 300.03 / 6 = 50.005
    const items = itemsOf({ one: '0.5', two: '0.5' });
    const scores = { one: ['66.66', '66.67', '66.67'], two: ['33.34', '33.34', '33.35'] };
    const assessments = Object.entries(scores).flatMap(([item, each]) => each.map((score, index) => assessed(item, score, `a${index}`)));
    expect(scoreOf(assessments, NONE, items)).toBe('50.01');
  });

  it('stays between 0 and 100', () => {
    const both = [assessed('knowledge', '40'), assessed('service', '40')];
    expect(scoreOf(both, countsOf({ integrity: '1' }))).toBe('0.00');
    expect(scoreOf(both, countsOf({ complaint: '20' }))).toBe('0.00');
    expect(scoreOf(both, countsOf({ complaint: '19.995' }))).toBe('0.01');
    expect(scoreOf(both, countsOf({ praise: '70' }), ITEMS, eventsOf({ praise: '1' }))).toBe('100.00');
  });
});

describe('a quality item that nobody assessed', () => {
  it('is missing, and leaves no score', () => {
    const { score, lines } = qualityOf(ITEMS, EVENTS, [assessed('knowledge', '80')], countsOf({ complaint: '1' }));
    expect(score).toBeUndefined();
    expect(lines.map(({ found, points }) => [found?.toFixed(), points?.toFixed()])).toEqual([
      ['80', '48'],
      [undefined, undefined],
      ['1', '-2'],
      ['0', '0'],
    ]);
  });

  it('is not the same as one assessed with zero', () => {
    expect(scoreOf([assessed('knowledge', '80'), assessed('service', '0')])).toBe('48.00');
  });

  it('is not made up for by an item that the policy lacks', () => {
    expect(scoreOf([assessed('knowledge', '80'), assessed('charm', '100')])).toBeUndefined();
  });
});

describe('a policy without quality', () => {
  it('has no score', () => {
    expect(scoreOf([], NONE, new Map(), new Map())).toBeUndefined();
  });
});

describe('any quality score', () => {
  const anyScore = fc.integer({ min: 0, max: 10000 }).map((cents) => new Decimal(`${cents}e-2`));

  it('does not depend on the order of the assessments, and lies between the lowest and the highest', () => {
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 2, maxLength: 12 }), (scores) => {
        const assessments = scores.map((score, index) => assessed(index % 2 === 0 ? 'knowledge' : 'service', score.toFixed(), `a${index}`));
        const { score } = qualityOf(ITEMS, EVENTS, assessments, NONE);
        expect(scoreOf([...assessments].reverse())).toBe(score?.toFixed(2));
        expect((score ?? ZERO).greaterThanOrEqualTo(Decimal.min(...scores))).toBe(true);
        expect((score ?? ZERO).lessThanOrEqualTo(Decimal.max(...scores))).toBe(true);
      }),
    );
  });
});
