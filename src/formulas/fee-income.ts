import { undivided } from './declared-line.js';
import type { MeasuredStatementLine } from './statement-line.js';

/** Income amounts of every category but settlement and interest (SPEC 6). */
export const intermediaryIncome: MeasuredStatementLine = {
  name: 'intermediary_income',
  label: { en: 'intermediary income', zh: '中间业务收入' },
  formula: 'sum of income of every category but settlement and interest',
  isTotal: false,
  quotient: (figures) => undivided(figures.intermediaryIncome),
};

/** Income amounts of category settlement, that is international settlement (SPEC 6). */
export const settlementIncome: MeasuredStatementLine = {
  name: 'settlement_income',
  label: { en: 'settlement income', zh: '国际结算收入' },
  formula: 'sum of income of category settlement',
  isTotal: false,
  quotient: (figures) => undivided(figures.settlementIncome),
};
