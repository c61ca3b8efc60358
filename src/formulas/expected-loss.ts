import type { RiskLine } from './risk-figures.js';

/**
 * The loss to be expected of the loans, by class and day (SPEC 7).
 * 1,000,000.00 of class normal at 0.005 over 90 days of a 360-day year gives 1,250.00.
 */
export const expectedLoss: RiskLine = {
  name: 'expected_loss',
  label: { en: 'expected loss', zh: '预期损失' },
  formula: 'sum over loans and days of balance x yearly loss rate of the class / basis',
  isTotal: false,
  quotient: ({ expectedLossSum }, { basis }) => ({ numerator: expectedLossSum, divisor: basis }),
};
