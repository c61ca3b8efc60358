import { roundToCents } from '../money/rounding.js';
import type { StatementLine } from './statement-line.js';

/** Income amounts of every category but settlement and interest (SPEC 6). */
export const intermediaryIncome: StatementLine = {
  name: 'intermediary_income',
  label: { en: 'intermediary income', zh: '中间业务收入' },
  formula: 'sum of income of every category but settlement and interest',
  isTotal: false,
  calculate: (figures) => roundToCents(figures.intermediaryIncome),
};

/** Income amounts of category settlement, that is international settlement (SPEC 6). */
export const settlementIncome: StatementLine = {
  name: 'settlement_income',
  label: { en: 'settlement income', zh: '国际结算收入' },
  formula: 'sum of income of category settlement',
  isTotal: false,
  calculate: (figures) => roundToCents(figures.settlementIncome),
};
