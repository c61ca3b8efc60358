import { Decimal } from '../money/decimal.js';
import { roundQuotientToCents } from '../money/rounding.js';
import type { StatementLine } from './statement-line.js';

/** Average loans L (SPEC 4), in the policy's currency. Nine ten-day ends of 100.00 each give 100.00. */
export const loanAverage: StatementLine = {
  name: 'loan_average',
  label: { en: 'average loans', zh: '贷款平均余额' },
  formula: 'sum of loan balances on the days or ten-day ends / their number',
  isTotal: false,
  calculate: (figures, terms) => roundQuotientToCents(figures.loanSum, new Decimal(terms.averagedOver)),
};

/** Average deposits D (SPEC 4), in the policy's currency. */
export const depositAverage: StatementLine = {
  name: 'deposit_average',
  label: { en: 'average deposits', zh: '存款平均余额' },
  formula: 'sum of deposit balances on the days or ten-day ends / their number',
  isTotal: false,
  calculate: (figures, terms) => roundQuotientToCents(figures.depositSum, new Decimal(terms.averagedOver)),
};
