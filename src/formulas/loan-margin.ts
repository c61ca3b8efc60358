import type { MarginLine } from './margin-figures.js';

/**
 * What loans bring above their funds transfer price, by the day (SPEC 7, ii). A day of a non-accrual class costs its FTP
 * and brings nothing. 1,000,000.00 at 0.0435 with an FTP of 0.0220 over 90 days of a 360-day year gives 5,375.00.
 */
export const loanMargin: MarginLine = {
  name: 'loan_margin',
  label: { en: 'loan margin', zh: '贷款利差收入' },
  formula:
    '(sum over loans and accrual days of balance x rate - sum over all days of balance x FTP) / basis' +
    ' + income of category interest',
  isTotal: false,
  quotient: ({ loanAccruedSum, loanFtpSum, interestIncome }, { basis }) => ({
    numerator: loanAccruedSum.minus(loanFtpSum).plus(interestIncome.times(basis)),
    divisor: basis,
  }),
};
