import { describe, expect, it } from 'vitest';
import { amountOf } from '../../src/appraisal/lines.js';
import { NO_FIGURES } from '../../src/appraisal/no-figures.js';
import { STATEMENT_LINES, statementLines } from '../../src/appraisal/statement.js';
import type { ManagerFigures, StatementTerms } from '../../src/formulas/statement-line.js';
import { Decimal } from '../../src/money/decimal.js';

const decimal = (text: string): Decimal => new Decimal(text);

/** A quarter of 90 days with 9 ten-day ends and a year of 360 days. */
const terms: StatementTerms = {
  days: 90,
  basis: 360,
  averagedOver: 9,
  lendOutRateSum: decimal('1.62'), // 0.0180 x 90
  borrowInRateSum: decimal('2.25'), // 0.0250 x 90
  loanLoss: 'change',
};

function line(name: string, figures: Partial<ManagerFigures>, changed: Partial<StatementTerms> = {}): string {
  return amountOf(statementLines({ ...NO_FIGURES, ...figures }, { ...terms, ...changed }), name).toFixed(2);
}

describe('the statement, by hand', () => {
  it('averages balances', () => {
    expect(line('loan_average', { loanSum: decimal('1000.00') })).toBe('111.11'); // 1000 / 9
    expect(line('deposit_average', { depositSum: decimal('-0.045') })).toBe('-0.01'); // -0.005, away from zero
  });

  it('takes interest on loans, with income of category interest', () => {
    // 1,000,000 x 0.0435 x 90 / 360 = 10,875.00; + 0.10
    const figures = { loanInterestSum: decimal('3915000'), interestIncome: decimal('0.10') };
    expect(line('loan_interest', figures)).toBe('10875.10');
  });

  it('adds income by what it counts as', () => {
    const figures = { intermediaryIncome: decimal('12.345'), settlementIncome: decimal('7.00') };
    expect([line('intermediary_income', figures), line('settlement_income', figures)]).toEqual(['12.35', '7.00']);
  });

  it('prices a surplus and a shortfall of funds', () => {
    // 3,600,000 x 0.0180 x 90 / 360 = 16,200.00
    expect(line('lent_out_income', { depositSum: decimal('32400000') })).toBe('16200.00');
    expect(line('shortfall_cost', { depositSum: decimal('32400000') })).toBe('0.00');
    // 3,600,000 x 0.0250 x 90 / 360 = 22,500.00
    expect(line('shortfall_cost', { loanSum: decimal('32400000') })).toBe('22500.00');
  });

  it('costs deposits on balances averaged like D', () => {
    // 1,000,000 x 0.0010 on each of 9 ends: 9,000 x 90 / (9 x 360) = 250.00
    expect(line('deposit_cost', { depositCostSum: decimal('9000') })).toBe('250.00');
  });

  it('follows provisions and losses', () => {
    const figures = {
      provisionOpening: decimal('100'),
      provisionClosing: decimal('450'),
      provisionChange: decimal('300'),
      realisedLoss: decimal('20'),
    };
    expect(line('provision_transferred', figures)).toBe('50.00'); // 450 - 100 - 300
    expect(line('loan_loss', figures)).toBe('320.00'); // 300 + 20
    expect(line('loan_loss', figures, { loanLoss: 'closing' })).toBe('450.00');
    expect(line('virtual_profit', figures)).toBe('-320.00');
  });

  it('adds rounded lines in totals', () => {
    const half = { intermediaryIncome: decimal('0.005'), settlementIncome: decimal('0.005') };
    expect(line('business_income', half)).toBe('0.02'); // 0.01 + 0.01, and not 0.01
  });

  it('has a divisor that depends on the terms only', () => {
    const other = Object.fromEntries(Object.keys(NO_FIGURES).map((name) => [name, decimal('7.7')]));
    for (const each of STATEMENT_LINES) {
      if (each.isTotal) continue;
      expect(each.quotient({ ...NO_FIGURES, ...other }, terms).divisor).toBe(each.quotient(NO_FIGURES, terms).divisor);
    }
  });

  it('marks the two lines that are a maximum', () => {
    const marked = STATEMENT_LINES.filter((each) => !each.isTotal && each.perManagerOnly).map(({ name }) => name);
    expect(marked).toEqual(['lent_out_income', 'shortfall_cost']);
  });
});
