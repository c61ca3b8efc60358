import { describe, expect, it } from 'vitest';
import { changesInsideQuarters, changesWithin } from '../../src/policy/changes.js';
import { policyInForce } from '../../src/policy/in-force.js';
import { bankPolicy, bankWith } from './bank-policy.js';
import { policyOf } from './built-in-policy.js';
import { bankText } from './settings.js';

const DAY = '2025-09-30';
const rulesOn = (day: string, text = bankText) => policyInForce(policyOf(text), day).inForce?.rules;
const lacking = (text: string, day: string) => policyInForce(policyOf(text), day).problems.map(({ column }) => column);

const JUNIOR = 'gates: [{from: 2024-01-01, value: {score_min: "20"}}], pay_coefficient: [{from: 2024-01-01, value: "0.8"}]';
const SECOND = '- {from: 2024-01-01, value: {measure: loan_to_deposit';

describe('the rules in force', () => {
  it('score an indicator as of that day', () => {
    const unitOn = (day: string) => {
      const scoring = rulesOn(day)?.scorecards.get('everybody')?.categories[0]?.indicators[0]?.scoring;
      return scoring?.rule === 'rate' ? scoring.unit.toFixed() : undefined;
    };
    expect([unitOn('2025-06-30'), unitOn('2025-07-01')]).toEqual(['1000000', '1200000']);
  });

  it('have the gates and coefficients of each grade', () => {
    const grades = rulesOn(DAY)?.ladders.get('grades')?.grades;
    expect(grades?.map(({ name, gates, pay_coefficient: pay }) => [name, gates.all.length, gates.exam, pay.toFixed()])).toEqual([
      ['junior', 0, false, '0.8'],
      ['senior', 1, false, '1.2'],
    ]);
  });

  it('have deductions by their side and bound', () => {
    const scoring = rulesOn(DAY)?.scorecards.get('everybody')?.categories[0]?.indicators[1]?.scoring;
    expect(scoring).toMatchObject({ rule: 'deduct', side: 'above' });
    expect(scoring).not.toHaveProperty('above');
  });

  it('leave out what begins later, and a category without anything', () => {
    const later = bankWith(SECOND, SECOND.replace('2024', '2026'));
    expect(rulesOn(DAY, later)?.scorecards.get('everybody')?.categories[0]?.indicators.map(({ id }) => id)).toEqual(['1']);
    const grade = bankWith(JUNIOR, JUNIOR.replaceAll('2024', '2026'));
    expect(rulesOn(DAY, grade)?.ladders.get('grades')?.grades.map(({ name }) => name)).toEqual(['senior']);
    const event = bankWith('points: [{from: 2024-01-01', 'points: [{from: 2026-01-01');
    expect(rulesOn(DAY, event)?.quality_events.size).toBe(0);
    expect(rulesOn('2026-01-01', event)?.quality_events.get('complaint')?.points.toFixed()).toBe('-3');
  });

  it('lack one value of a grade that begins after the other', () => {
    const half = bankWith(JUNIOR, JUNIOR.replace('"20"}}], pay_coefficient: [{from: 2024', '"20"}}], pay_coefficient: [{from: 2026'));
    expect(lacking(half, DAY)).toEqual(['ladders.grades.grades.junior.pay_coefficient']);
  });

  it('are at least one indicator, grade and item for each scheme', () => {
    const weight = bankWith('board paper 9, weight: [{from: 2024-01-01', 'board paper 9, weight: [{from: 2026-01-01');
    expect(lacking(weight, DAY)).toEqual(['quality_items.conduct.weight']);
    const grades = bankText.replace(/\nladders:\n[^]*?(?=\nschemes:)/, (ladders) => ladders.replaceAll('2024-', '2026-'));
    expect(lacking(grades, DAY)).toHaveLength(4);
    const cards = bankText
      .replace('{from: 2025-07-01, value: {measure', '{from: 2027-01-01, value: {measure')
      .replaceAll('{from: 2024-01-01, value: {measure', '{from: 2026-01-01, value: {measure');
    expect(lacking(cards, DAY)).toHaveLength(2);
    expect(lacking(cards, '2026-01-01')).toEqual([]);
  });

  it('ask nothing of a ladder that no scheme uses', () => {
    const grades = bankText.replace(/\nladders:\n[^]*?(?=\nschemes:)/, (ladders) => ladders.replaceAll('2024-', '2026-'));
    const unused = bankWith('scorecard: everybody, ladder: grades}', 'scorecard: everybody}', grades);
    expect(lacking(unused, DAY)).toEqual([]);
  });
});

describe('a change of a rule', () => {
  const within = (from: string) =>
    bankPolicy('{from: 2025-07-01, value: {measure: deposits', `{from: ${from}, value: {measure: deposits`);

  it('falls inside a period or not', () => {
    const found = (from: string) => changesWithin(within(from), '2025-07-01', DAY).map(({ column }) => column);
    const place = 'scorecards.everybody.categories.business.indicators.1.scoring';
    expect(found('2025-07-01')).not.toContain(place);
    expect(found('2025-07-02')).toContain(place);
  });

  it('falls inside a quarter or not', () => {
    const count = (from: string) => changesInsideQuarters(within(from)).length;
    expect(count('2025-08-01') - count('2025-07-01')).toBe(1);
  });

  it('is none where the same gates are said again', () => {
    const again = JUNIOR.replace('}}], pay', '}}, {from: 2025-08-01, value: {score_min: "20.0"}}], pay');
    expect(changesWithin(bankPolicy(JUNIOR, again), '2025-07-01', DAY).map(({ column }) => column)).toEqual(['settings.averaging']);
  });
});
