import type { Decimal } from '../money/decimal.js';
import type { RiskLine, RiskMeasures, RiskTerms } from './risk-figures.js';

/**
 * The capital that the loans tie up (SPEC 7).
 * A daily average of 1,000,000.00 with risk weight 0.75 and a capital ratio of 0.105 gives 78,750.00.
 */
export const economicCapital: RiskLine = {
  name: 'economic_capital',
  label: { en: 'economic capital', zh: '经济资本' },
  formula: 'sum over loans of daily average x risk weight x capital ratio',
  isTotal: false,
  quotient: (measures, terms) => ({ numerator: economicCapitalDays(measures, terms), divisor: terms.days }),
};

/**
 * What the economic capital of the period costs (SPEC 7): the days of its average and of the charge cancel out.
 * 78,750.00 at 0.10 over 90 days of a 360-day year gives 1,968.75.
 */
export const capitalCharge: RiskLine = {
  name: 'capital_charge',
  label: { en: 'capital charge', zh: '资本占用费' },
  formula: 'economic capital x cost of capital x days / basis',
  isTotal: false,
  quotient: (measures, terms) => ({
    numerator: economicCapitalDays(measures, terms).times(terms.costOfCapital),
    divisor: terms.basis,
  }),
};

/** Economic capital added over the days of the period: exact, as nothing is divided. */
export function economicCapitalDays({ weightedLoanSum }: RiskMeasures, { capitalRatio }: RiskTerms): Decimal {
  return weightedLoanSum.times(capitalRatio);
}
