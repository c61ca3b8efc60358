import type { MarginLine } from './margin-figures.js';

/**
 * What deposits bring below their funds transfer price, by the day (SPEC 7, ii).
 * 1,000,000.00 at 0.0020 with an FTP of 0.0220 over 90 days of a 360-day year gives 5,000.00.
 */
export const depositMargin: MarginLine = {
  name: 'deposit_margin',
  label: { en: 'deposit margin', zh: '存款利差收入' },
  formula: 'sum over deposits and days of balance x (FTP - rate) / basis',
  isTotal: false,
  quotient: ({ depositFtpSum, depositAccruedSum }, { basis }) => ({
    numerator: depositFtpSum.minus(depositAccruedSum),
    divisor: basis,
  }),
};
