import { describe, expect, it } from 'vitest';
import { type CostSources, explainMonthCosts } from '../../src/appraisal/explain-cost.js';
import { NO_MARGIN } from '../../src/appraisal/no-figures.js';
import type { CostTerms } from '../../src/appraisal/picture-terms.js';
import { type Month, monthsOf } from '../../src/calendar/months.js';
import { periodOf } from '../../src/calendar/period.js';
import { Decimal } from '../../src/money/decimal.js';

const [JULY] = monthsOf(periodOf('month', 7, 2025)) as [Month];

/** M1 and M2 are of branch B1, M3 of B2; they earn 30.00, 10.00 and 60.00. */
const PEOPLE = [
  { manager: 'M1', branch: 'B1', income: 30, allocated: 0 },
  { manager: 'M2', branch: 'B1', income: 10, allocated: 7 },
  { manager: 'M3', branch: 'B2', income: 60, allocated: 0 },
];

/** 100.01 of the bank in two rows, and 8.00 of branch B1. */
const POOLED = [
  { month: '2025-07', branch: '', amount: new Decimal('60.01'), date: '2025-07-03', row: 4 },
  { month: '2025-07', branch: 'B1', amount: new Decimal('8'), date: '2025-07-09', row: 5 },
  { month: '2025-07', branch: '', amount: new Decimal('40'), date: '2025-07-31', row: 9 },
  { month: '2025-08', branch: '', amount: new Decimal('1000'), date: '2025-08-01', row: 10 },
];

function sources(manager: string, people = PEOPLE): CostSources {
  const rows = people.map(({ income, allocated, ...who }) => ({
    ...who,
    terms: new Map(Object.entries({ loan_margin: income, deposit_margin: 0, credit_risk_fee: 0, intermediary: 0, allocated_cost: allocated }).map(([name, value]) => [name, new Decimal(value)])),
  }));
  return { manager, pooled: POOLED, published: (month) => (month === '2025-07' ? rows : []) };
}

function termsOf(costDriver: CostTerms['costDriver'], costSteps: CostTerms['costSteps'] = 'one_step'): CostTerms {
  return { months: [JULY], costDriver, costSteps, employment: undefined };
}

function pools(manager: string, terms: CostTerms, people = PEOPLE): string[] {
  const { amount, children } = explainMonthCosts(JULY, undefined, sources(manager, people), terms);
  const lines = children.map((child) => `${child.name} ${child.amount.toFixed(2)} of ${child.facts.map(({ value }) => value).join(' by ')}, rows ${child.children.map(({ row, amount: part }) => row ?? part.toFixed(2)).join(' ')}`);
  return [amount.toFixed(2), ...lines];
}

describe('allocated cost of a month', () => {
  it('has a share of each pool that reaches the manager', () => {
    expect(pools('M2', termsOf('income'))).toEqual(['12.00', 'pool 10.00 of 100.01 by 10 / 100, rows 4 9', 'pool B1 2.00 of 8.00 by 10 / 40, rows 5']);
    expect(pools('M3', termsOf('income'))).toEqual(['60.01', 'pool 60.01 of 100.01 by 60 / 100, rows 4 9']);
    expect(pools('M1', termsOf('headcount'))).toEqual(['37.34', 'pool 33.34 of 100.01 by 1 / 3, rows 4 9', 'pool B1 4.00 of 8.00 by 1 / 2, rows 5']);
  });

  it('goes through the branch in two steps', () => {
    // B1 has 40 of 100, 40.00 of the bank's pool, and 8.00 of its own: M2 bears a quarter of 48.00.
    expect(pools('M2', termsOf('income', 'two_step'))).toEqual(['12.00', 'pool B1 12.00 of 48.00 by 10 / 40, rows 5 40.00']);
  });

  it('falls to nobody where nobody has a driver', () => {
    const idle = [...PEOPLE.map((who) => ({ ...who, income: -1 })), { manager: '(unassigned)', branch: '', income: 5, allocated: 0 }];
    for (const steps of ['one_step', 'two_step'] as const) {
      expect(pools('(unassigned)', termsOf('income', steps), idle)).toEqual(['108.01', 'pool 100.01 of 100.01, rows 4 9', 'pool B1 8.00 of 8.00, rows 5']);
      expect(pools('M1', termsOf('income', steps), idle)).toEqual(['0.00']);
    }
  });

  it('is the published one, over the pools that reach him, where the files do not have the driver of everybody', () => {
    const figures = { ...NO_MARGIN, month: '2025-07', balanceSum: new Decimal('1234.56'), accounts: 3 };
    const found = explainMonthCosts(JULY, figures, sources('M2'), termsOf('balance'));
    expect(found.amount.toFixed(2)).toBe('7.00');
    expect(found.facts.map(({ value }) => value)).toEqual(['1234.56']);
    expect(found.children.map(({ role, row }) => `${role} ${row}`)).toEqual(['basis 4', 'basis 5', 'basis 9']);
    expect(explainMonthCosts(JULY, figures, sources('M3'), termsOf('accounts')).children.map(({ row }) => row)).toEqual([4, 9]);
  });
});
