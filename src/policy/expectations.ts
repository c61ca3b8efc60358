import type { Text } from '../problems/entry.js';
import { BASIC_EXPECTATIONS } from '../yaml/expectations.js';

/**
 * What a place of the policy asks for, as it stands after "is not". The schema names one of these as its error, so
 * that a refused value can be explained in both languages.
 */
export const EXPECTATIONS = {
  ...BASIC_EXPECTATIONS,
  dated_list: { en: 'a list with at least one dated value', zh: '至少含一个带日期值的列表' },
  currency: { en: 'a currency code of three capitals, such as CNY', zh: '三位大写货币代码，例如 CNY' },
  date: { en: 'a date such as 2025-09-30', zh: '日期，例如 2025-09-30' },
  record: { en: 'one of loan, deposit, income', zh: ' loan、deposit、income 之一' },
  class_list: { en: 'a list that names each class at most once', zh: '每个分类至多出现一次的列表' },
  department_list: { en: 'a list that names each department at most once', zh: '每个部门至多出现一次的列表' },
  amount: { en: 'an amount from 0, at most 16 digits and 2 decimals', zh: '不小于 0、至多 16 位整数和 2 位小数的金额' },
  term: { en: 'a term in whole days, from 0 to 99999', zh: ' 0 至 99999 之间的整数天数' },
  curve: { en: 'a curve of at least two points', zh: '至少两个点的曲线' },
  tiers: { en: 'a mapping with at least one tier', zh: '至少含一个层级的映射' },
  term_order: { en: 'in order: terms rise from point to point', zh: '逐点递增的期限' },
  share_order: { en: 'in order: cumulative shares rise from tier to tier', zh: '逐层递增的累计占比' },
  threshold_order: { en: 'in order: thresholds fall from tier to tier', zh: '逐层递减的贡献门槛' },
  decimal: { en: 'a decimal of at most 8 places, such as 0.0180', zh: '至多 8 位小数的数，例如 0.0180' },
  per_year: { en: 'a yearly rate between -1 and 1: 1.80% is 0.0180', zh: '介于 -1 与 1 之间的年利率：1.80% 写作 0.0180' },
  ratio: { en: 'a fraction from 0 to 1: 30% is 0.30', zh: ' 0 至 1 之间的比例：30% 写作 0.30' },
  weight: { en: 'a weight from 0 to 12.5: 75% is 0.75', zh: ' 0 至 12.5 之间的权重：75% 写作 0.75' },
} as const satisfies Record<string, Text>;

export type Expectation = keyof typeof EXPECTATIONS;
