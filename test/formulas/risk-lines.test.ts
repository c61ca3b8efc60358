import { describe, expect, it } from 'vitest';
import { loanBalances } from '../../src/appraisal/balances.js';
import { NO_PICTURE } from '../../src/appraisal/no-figures.js';
import { RISK_LINES, riskOf } from '../../src/appraisal/risk.js';
import type { RiskTerms } from '../../src/formulas/risk-figures.js';
import { Decimal } from '../../src/money/decimal.js';

const decimal = (text: string): Decimal => new Decimal(text);

const terms: RiskTerms = {
  days: 90,
  basis: 360,
  capitalRatio: decimal('0.105'),
  costOfCapital: decimal('0.10'),
  taxRate: decimal('0.25'),
};

function risk(figures: { loss: string; weighted: string; efficiency: string; offset: string }, changed: Partial<RiskTerms> = {}) {
  const lines = new Map([
    ['efficiency', decimal(figures.efficiency)],
    ['loss_offset', decimal(figures.offset)],
  ]);
  const measures = { expectedLossSum: decimal(figures.loss), weightedLoanSum: decimal(figures.weighted) };
  const { expectedLoss, economicCapital, capitalCharge, eva, raroc } = riskOf(measures, lines, { ...terms, ...changed });
  return [expectedLoss, economicCapital, capitalCharge, eva].map((each) => each.toFixed(2)).concat(raroc?.toFixed() ?? '');
}

describe('the risk-adjusted view, by hand', () => {
  it('stands in the order of risk.csv', () => {
    expect(RISK_LINES.map(({ name }) => name)).toEqual([
      'expected_loss',
      'economic_capital',
      'capital_charge',
      'eva',
      'raroc',
    ]);
  });

  it('charges loss and capital', () => {
    // Expected loss: 1,000,000 x 90 x 0.005 / 360 = 1,250.00. Capital: 1,000,000 x 0.75 x 0.105 = 78,750.00.
    // Charge: 78,750 x 0.10 x 90 / 360 = 1,968.75. Result: (9,000 + 1,000 - 1,250) x 0.75 = 6,562.50.
    // EVA: 6,562.50 - 1,968.75 = 4,593.75. RAROC: 6,562.50 x 360 / 90 / 78,750 = 0.33333333.
    const figures = { loss: '450000', weighted: '67500000', efficiency: '9000.00', offset: '-1000.00' };
    expect(risk(figures)).toEqual(['1250.00', '78750.00', '1968.75', '4593.75', '0.33333333']);
  });

  it('gives no return where no capital is tied up', () => {
    const figures = { loss: '0', weighted: '0', efficiency: '100.00', offset: '0' };
    expect(risk(figures)).toEqual(['0.00', '0.00', '0.00', '75.00', '']);
    expect(risk({ ...figures, weighted: '90' }, { capitalRatio: decimal('0') }).at(-1)).toBe('');
  });

  it('takes a loss as it comes', () => {
    // (-100 - 0) x 0.75 = -75; capital 1,000 x 0.105 = 105; charge 2.625; EVA -77.625; RAROC -75 x 4 / 105 = -2.857142857...
    const figures = { loss: '0', weighted: '90000', efficiency: '-100.00', offset: '0' };
    expect(risk(figures)).toEqual(['0.00', '105.00', '2.63', '-77.63', '-2.85714286']);
  });

  it('uses exact figures until the one rounding', () => {
    // Expected loss 1.44 / 360 = 0.004, charge 34.2857142857 x 0.0105 / 360 = 0.0010, both printed as 0.00.
    // EVA: (0.02 - 0.004) x 0.75 - 0.0010 = 0.011; of the printed figures it would be 0.015, that is 0.02.
    const figures = { loss: '1.44', weighted: '34.2857142857', efficiency: '0.02', offset: '0' };
    expect(risk(figures).slice(0, 4)).toEqual(['0.00', '0.04', '0.00', '0.01']);
  });
});

describe('balances side by side', () => {
  const flag = (closing: string) => {
    const figures = { ...NO_PICTURE.balances, loanTenDaySum: decimal('10.00'), loanDailySum: decimal('90000'), loanClosing: decimal(closing) };
    return loanBalances(figures, { days: 90, tenDays: 9, paddingMultiple: decimal('1.20') });
  };

  it('average over ends and days', () => {
    const { tenDay, daily, closing } = flag('5.00');
    expect([tenDay, daily, closing].map((each) => each.toFixed(2))).toEqual(['1.11', '1000.00', '5.00']); // 10 / 9, 90,000 / 90
  });

  it('are flagged only above the multiple of the daily average', () => {
    expect(flag('1200.00').isPadded).toBe(false); // 1,000.00 x 1.20
    expect(flag('1200.01').isPadded).toBe(true);
  });
});
