import { entries } from '../entry.js';

/** What can be wrong with roster and assignments beyond the syntax of their cells. */
export const referenceProblems = entries({
  roster_duplicate: {
    consequence: 'data',
    message: { en: "manager '{value}' is listed twice; first on line {lines}", zh: '客户经理 {value} 重复，首次出现在第 {lines} 行' },
    hint: { en: 'Keep one row a manager.', zh: '每位客户经理只保留一行。' },
  },
  share_range: {
    consequence: 'data',
    message: { en: "'{value}' is not a share above 0 and up to 1 with at most 4 decimals", zh: '{value} 不是大于 0、不超过 1、最多 4 位小数的份额' },
    hint: { en: 'Write 60% as 0.6.', zh: '60% 请写成 0.6。' },
  },
  share_above_one: {
    consequence: 'data',
    message: { en: "the shares of '{value}' add up to {total} from {date}; with line {lines}", zh: '{value} 自 {date} 起份额合计 {total}；涉及第 {lines} 行' },
    hint: { en: 'Shares of one day add up to at most 1: shorten one or lower a share.', zh: '同一天的份额合计不得超过 1，请缩短期间或降低份额。' },
  },
  assignment_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' is assigned to the same manager from the same day on line {lines} too", zh: '{value} 在第 {lines} 行已于同日分配给同一客户经理' },
    hint: { en: 'Keep one of the rows.', zh: '请只保留一行。' },
  },
  assignment_target: {
    consequence: 'data',
    message: { en: 'names both a customer and an account, or neither', zh: '应只填写客户或账户其中之一' },
    hint: { en: 'Fill exactly one of the two.', zh: '请只填写其中之一。' },
  },
  opening_period: {
    consequence: 'data',
    message: { en: "'{value}' does not end on {date}, the day before the period", zh: '{value} 不是以期间前一日 {date} 结束' },
    hint: { en: 'Give the positions.csv of the period before.', zh: '请提供上一期间的 positions.csv。' },
  },
  opening_conflict: {
    consequence: 'data',
    message: { en: "the rows of '{value}' differ in its state", zh: '{value} 的各行状态不一致' },
    hint: { en: 'Every row of an account repeats its balance, rate, class and manager: was the file changed?', zh: '同一账户各行的余额、利率、分类和客户经理应一致，请检查文件是否被改动。' },
  },
  fx_rate_syntax: {
    consequence: 'data',
    message: { en: "'{value}' is not a rate above 0 with at most 6 decimals", zh: '{value} 不是大于 0、最多 6 位小数的汇率' },
    hint: { en: 'Write units of the policy’s currency for 1 of the other.', zh: '请填写 1 单位外币折合本位币的金额。' },
  },
  fx_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' has two rates on {date}; first on line {lines}", zh: '{value} 在 {date} 有两个汇率，首次出现在第 {lines} 行' },
    hint: { en: 'Keep one a day.', zh: '每天只保留一个。' },
  },
  assignment_order: {
    consequence: 'data',
    message: { en: "ends on '{value}', before it begins", zh: '结束日期 {value} 早于开始日期' },
    hint: { en: "Correct 'from' or 'to'.", zh: '请更正 from 或 to。' },
  },
});
