import { entries } from '../entry.js';

/** What can be wrong with the files that a pay is made of, beyond the syntax of their cells. */
export const payFileProblems = entries({
  figure_decimals: {
    consequence: 'data',
    message: { en: "'{value}' has more than {limit} decimals", zh: '{value} 的小数超过 {limit} 位' },
    hint: { en: 'What is measured has at most 8 decimals: write fewer.', zh: '指标值最多 8 位小数，请减少小数位。' },
  },
  not_above_zero: {
    consequence: 'data',
    message: { en: "'{value}' is not above zero", zh: '{value} 不大于零' },
    hint: { en: 'Write a number above zero, or leave the cell blank where it may be.', zh: '请填写大于零的数；允许留空的可留空。' },
  },
  pay_period_kind: {
    consequence: 'data',
    message: { en: "'{value}' is not {expected_en}: nothing would be paid for it", zh: '{value} 不是{expected_zh}，不会据此发放' },
    hint: { en: 'Write a period like 2025Q3; of pools also a year like 2025.', zh: '期间请写成 2025Q3；绩效池也可写年度，如 2025。' },
  },
  pool_of: {
    consequence: 'data',
    message: { en: "names both the branch '{branch}' and the line '{value}'", zh: '同时填写了机构 {branch} 和条线 {value}' },
    hint: { en: 'A pool is of a branch, of a line, or of the bank where both are blank.', zh: '绩效池属于一个机构或一个条线；两者均留空表示全行。' },
  },
  pool_amount: {
    consequence: 'data',
    message: { en: "the pool '{value}' is below zero", zh: '绩效池金额 {value} 小于零' },
    hint: { en: 'Write what is to be shared, or take the row out.', zh: '请填写可分配金额，或删除该行。' },
  },
  pool_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' has two pools for {period}; first on line {lines}", zh: '{value} 在 {period} 有两个绩效池，首次出现在第 {lines} 行' },
    hint: { en: 'Keep one of the rows, with the whole amount.', zh: '请只保留一行，填写全部金额。' },
  },
  prize_of: {
    consequence: 'data',
    message: { en: 'names neither a customer nor a metric', zh: '客户和指标均未填写' },
    hint: { en: 'Write for which customer or indicator the prize is.', zh: '请填写奖励对应的客户或指标。' },
  },
  written_row_twice: {
    consequence: 'data',
    message: { en: "'{value}' is there a second time", zh: '{value} 重复出现' },
    hint: { en: 'Bring the file back as it was written.', zh: '请恢复生成时的原文件。' },
  },
});
