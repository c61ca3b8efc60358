import type { MeasuredStatementLine } from './statement-line.js';

/**
 * Interest paid on deposits, on balances averaged like D (SPEC 6).
 * 1,000,000.00 at 0.0010 on each of 9 ten-day ends over 90 days of a 360-day year gives 250.00.
 */
export const depositCost: MeasuredStatementLine = {
  name: 'deposit_cost',
  label: { en: 'deposit cost', zh: '存款利息支出' },
  formula: 'sum over deposits of average(balance x rate) x days / basis',
  isTotal: false,
  quotient: ({ depositCostSum }, { days, averagedOver, basis }) => ({
    numerator: depositCostSum.times(days),
    divisor: averagedOver * basis,
  }),
};
