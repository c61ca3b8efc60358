import type { MeasuredStatementLine } from './statement-line.js';

/** Average loans L (SPEC 4), in the policy's currency. Nine ten-day ends of 100.00 each give 100.00. */
export const loanAverage: MeasuredStatementLine = {
  name: 'loan_average',
  label: { en: 'average loans', zh: '贷款平均余额' },
  formula: 'sum of loan balances on the days or ten-day ends / their number',
  isTotal: false,
  quotient: ({ loanSum }, { averagedOver }) => ({ numerator: loanSum, divisor: averagedOver }),
};

/** Average deposits D (SPEC 4), in the policy's currency. */
export const depositAverage: MeasuredStatementLine = {
  name: 'deposit_average',
  label: { en: 'average deposits', zh: '存款平均余额' },
  formula: 'sum of deposit balances on the days or ten-day ends / their number',
  isTotal: false,
  quotient: ({ depositSum }, { averagedOver }) => ({ numerator: depositSum, divisor: averagedOver }),
};
