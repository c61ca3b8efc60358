import { undivided } from './declared-line.js';
import type { MarginLine } from './margin-figures.js';

/** Income amounts of categories intermediary and settlement, and of products that the policy lacks (SPEC 7, im). */
export const intermediary: MarginLine = {
  name: 'intermediary',
  label: { en: 'intermediary and settlement', zh: '中间业务及结算收入' },
  formula: 'sum of income of categories intermediary and settlement, and of unknown products',
  isTotal: false,
  quotient: (figures) => undivided(figures.intermediaryIncome),
};
