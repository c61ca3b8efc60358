import type { MeasuredStatementLine } from './statement-line.js';

/**
 * Interest on loans by the day, without the days of a non-accrual class, plus income of category interest (SPEC 6).
 * 1,000,000.00 at 0.0435 over 90 days of a 360-day year gives 10,875.00.
 */
export const loanInterest: MeasuredStatementLine = {
  name: 'loan_interest',
  label: { en: 'loan interest', zh: '贷款利息收入' },
  formula: 'sum over loans and accrual days of balance x rate / basis + income of category interest',
  isTotal: false,
  quotient: ({ loanInterestSum, interestIncome }, { basis }) => ({
    numerator: loanInterestSum.plus(interestIncome.times(basis)),
    divisor: basis,
  }),
};
