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
  input: {
    en: 'statement, position, flow, activity, customers or measure',
    zh: ' statement、position、flow、activity、customers、measure 之一',
  },
  scoring: { en: 'one of rate, band, deduct, target', zh: ' rate、band、deduct、target 之一' },
  class_list: { en: 'a list that names each class at most once', zh: '每个分类至多出现一次的列表' },
  department_list: { en: 'a list that names each department at most once', zh: '每个部门至多出现一次的列表' },
  amount: { en: 'an amount from 0, at most 16 digits and 2 decimals', zh: '不小于 0、至多 16 位整数和 2 位小数的金额' },
  number: { en: 'a number of at most 16 digits and 8 decimals', zh: '至多 16 位整数和 8 位小数的数' },
  positive: { en: 'a number above zero', zh: '大于零的数' },
  deduction: { en: 'a number of points not above zero', zh: '不大于零的分值' },
  months: { en: 'a whole number of months, from 1 to 36', zh: ' 1 至 36 之间的整数月数' },
  periods: { en: 'a whole number of periods, from 1 to 20', zh: ' 1 至 20 之间的整数期数' },
  steps: { en: 'a whole number of steps, from 1 to 20', zh: ' 1 至 20 之间的整数级数' },
  years: { en: 'a whole number of years, from 1 to 10', zh: ' 1 至 10 之间的整数年数' },
  years_of_service: { en: 'a whole number of years, from 0 to 99', zh: ' 0 至 99 之间的整数年数' },
  customer_limit: { en: 'a whole number of customers from 0 to 99999, or none', zh: ' 0 至 99999 之间的整数户数或 none' },
  amount_limit: { en: 'an amount from 0, at most 16 digits and 2 decimals, or none', zh: '不小于 0、至多 16 位整数和 2 位小数的金额或 none' },
  tender_limit: { en: 'a limit: it gives neither customers nor profit', zh: '上限：customers 和 profit 均未给出' },
  name_list: { en: 'a list that names each at least once and once only', zh: '至少一项且不重复的列表' },
  role_list: { en: 'a list that names each at most once', zh: '不重复的列表' },
  entries: { en: 'a mapping with at least one entry', zh: '至少含一项的映射' },
  conditions: { en: 'a list with at least one condition', zh: '至少含一个条件的列表' },
  bands: { en: 'a list with at least one band', zh: '至少含一档的列表' },
  band_order: { en: 'in order: bounds fall from band to band', zh: '逐档递减的界限' },
  band_rise: { en: 'in order: bounds rise from band to band', zh: '逐档递增的界限' },
  last_factor: { en: 'zero: the last band takes every other quality score', zh: '零：最后一档须适用于其余所有素质得分' },
  first_band: { en: 'zero: the first band begins with the first cent', zh: '零：第一档须从零起算' },
  minimum_maximum: { en: 'a bound with the minimum at or below the maximum', zh: '合适的界限：保底不得高于封顶' },
  cap_floor: { en: 'a cap at or above the floor', zh: '不低于保底的封顶' },
  one_bound: { en: 'the only bound: give exactly one', zh: '唯一的界限：只能给出一个' },
  weight_sum: { en: 'right: the weights of that day add up to 1', zh: '合适的权重：当日各项权重之和应为 1' },
  last_scheme: { en: 'empty: the last scheme takes everybody else', zh: '空列表：最后一个方案须适用于其余所有人' },
  window_base: { en: 'a base of growth over the grade window', zh: '定级窗口口径可用的基期' },
  period_base: { en: 'a base of growth over the period', zh: '考核期口径可用的基期' },
  day_span: { en: 'period, as for a balance of one day', zh: ' period：时点余额只能取考核期' },
  once_in_card: { en: 'a name that no other indicator of the scorecard has', zh: '同一记分卡内不重复的指标编号' },
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
  coefficient: { en: 'a coefficient from 0 to 100', zh: ' 0 至 100 之间的系数' },
} as const satisfies Record<string, Text>;

export type Expectation = keyof typeof EXPECTATIONS;
