import { describe, expect, it } from 'vitest';
import { CREDITED_TERMS, EFFICIENCY_TERMS, efficiencyTerms, measuredTerms } from '../../src/appraisal/efficiency.js';
import { amountOf } from '../../src/appraisal/lines.js';
import { NO_MARGIN } from '../../src/appraisal/no-figures.js';
import type { MarginFigures } from '../../src/formulas/margin-figures.js';
import { Decimal, ZERO } from '../../src/money/decimal.js';

const decimal = (text: string): Decimal => new Decimal(text);
const terms = { basis: 360 };

function term(name: string, figures: Partial<MarginFigures>, allocated: Decimal = ZERO): string {
  const measured = measuredTerms({ ...NO_MARGIN, ...figures }, terms);
  return amountOf(efficiencyTerms(measured, allocated, terms), name).toFixed(2);
}

describe('the terms of efficiency, by hand', () => {
  it('stand in the order of efficiency.csv', () => {
    expect(EFFICIENCY_TERMS.map(({ name }) => name)).toEqual([
      'loan_margin',
      'deposit_margin',
      'credit_risk_fee',
      'intermediary',
      'direct_cost',
      'allocated_cost',
      'loss_offset',
      'efficiency',
    ]);
    expect(EFFICIENCY_TERMS.filter(({ isTotal }) => isTotal).map(({ name }) => name)).toEqual(['efficiency']);
    expect(CREDITED_TERMS.map(({ name }) => name).join()).not.toContain('cost');
  });

  it('take the margin of loans above their FTP', () => {
    // 1,000,000 x (0.0435 - 0.0220) x 90 / 360 = 5,375.00
    const figures = { loanAccruedSum: decimal('3915000'), loanFtpSum: decimal('1980000') };
    expect(term('loan_margin', figures)).toBe('5375.00');
    expect(term('loan_margin', { ...figures, interestIncome: decimal('0.01') })).toBe('5375.01');
    // Suspended on all days: -1,000,000 x 0.0220 x 90 / 360
    expect(term('loan_margin', { loanFtpSum: decimal('1980000') })).toBe('-5500.00');
  });

  it('take the margin of deposits below their FTP', () => {
    // 1,000,000 x (0.0220 - 0.0020) x 90 / 360 = 5,000.00
    const figures = { depositAccruedSum: decimal('180000'), depositFtpSum: decimal('1980000') };
    expect(term('deposit_margin', figures)).toBe('5000.00');
  });

  it('round half away from zero, once', () => {
    expect(term('deposit_margin', { depositFtpSum: decimal('1.8') })).toBe('0.01'); // 1.8 / 360 = 0.005
    expect(term('deposit_margin', { depositAccruedSum: decimal('1.8') })).toBe('-0.01');
    expect(term('deposit_margin', { depositFtpSum: decimal('1.7999999999') })).toBe('0.00');
  });

  it('add fees, costs and losses', () => {
    const figures = {
      creditRiskFee: decimal('100.00'),
      intermediaryIncome: decimal('40.00'),
      directCost: decimal('30.00'),
      lossOffset: decimal('-25.50'),
    };
    // 100 + 40 - 30 - 20.01 - 25.50
    expect(term('efficiency', figures, decimal('20.01'))).toBe('64.49');
    expect(term('allocated_cost', figures, decimal('20.01'))).toBe('20.01');
    expect(term('loss_offset', figures)).toBe('-25.50');
  });

  it('add the rounded terms', () => {
    const halves = { creditRiskFee: decimal('0.005'), intermediaryIncome: decimal('0.005') };
    expect(term('efficiency', halves)).toBe('0.02');
  });
});
