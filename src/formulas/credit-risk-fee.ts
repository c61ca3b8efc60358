import { undivided } from './declared-line.js';
import type { MarginLine } from './margin-figures.js';

/** Income amounts of category credit risk fee, which are no part of the intermediary income (SPEC 7, if). */
export const creditRiskFee: MarginLine = {
  name: 'credit_risk_fee',
  label: { en: 'credit risk fee', zh: '授信风险费' },
  formula: 'sum of income of category credit_risk_fee',
  isTotal: false,
  quotient: (figures) => undivided(figures.creditRiskFee),
};
