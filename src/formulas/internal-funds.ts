import { type Decimal, notBelowZero } from '../money/decimal.js';
import type { Quotient } from './declared-line.js';
import type { MeasuredStatementLine, StatementTerms } from './statement-line.js';

/**
 * Surplus deposits lent to the bank at the lend-out rate (SPEC 6).
 * A surplus of 3,600,000.00 at 0.0180 over 90 days of a 360-day year gives 16,200.00.
 */
export const lentOutIncome: MeasuredStatementLine = {
  name: 'lent_out_income',
  label: { en: 'lent-out income', zh: '拆出资金收入' },
  formula: 'max(0, D - L) x lend-out rate x days / basis',
  isTotal: false,
  perManagerOnly: true,
  quotient: ({ depositSum, loanSum }, terms) =>
    forThePeriod(notBelowZero(depositSum.minus(loanSum)), terms.lendOutRateSum, terms),
};

/** Funding shortfall borrowed from the bank at the borrow-in rate (SPEC 6). */
export const shortfallCost: MeasuredStatementLine = {
  name: 'shortfall_cost',
  label: { en: 'shortfall cost', zh: '拆入资金成本' },
  formula: 'max(0, L - D) x borrow-in rate x days / basis',
  isTotal: false,
  perManagerOnly: true,
  quotient: ({ depositSum, loanSum }, terms) =>
    forThePeriod(notBelowZero(loanSum.minus(depositSum)), terms.borrowInRateSum, terms),
};

/** The mean rate times the days is the sum of the daily rates, so nothing is divided before the end. */
function forThePeriod(sum: Decimal, rateSum: Decimal, { averagedOver, basis }: StatementTerms): Quotient {
  return { numerator: sum.times(rateSum), divisor: averagedOver * basis };
}
