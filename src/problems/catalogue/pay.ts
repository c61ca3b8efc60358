import { entries } from '../entry.js';

/** What can be wrong with what pay is calculated from: pools, campaigns and grades. */
export const payProblems = entries({
  pay_pool_unknown: {
    consequence: 'data',
    message: { en: "nobody on the roster has the {column_en} '{value}'", zh: '花名册中没有{column_zh}为 {value} 的人员' },
    hint: { en: 'Check the id. Nearest: {nearest}.', zh: '请核对编号。最接近的：{nearest}。' },
  },
  pay_pool_without_weight: {
    consequence: 'data',
    message: { en: "nobody has a weight in the pool '{value}': it cannot be paid out", zh: '绩效池 {value} 中没有任何人有权重，无法分配' },
    hint: {
      en: 'Who takes part has a plan with such pools, a score and a coefficient above zero and days in the period; else take the pool out.',
      zh: '参与分配者的薪酬方案须包含此类绩效池，且得分、系数和在岗天数均大于零；否则请删除该绩效池。',
    },
  },
  pay_prize_manager: {
    consequence: 'data',
    message: { en: "the roster has no manager '{value}'", zh: '花名册中没有客户经理 {value}' },
    hint: { en: 'Check the id, or leave it blank for everybody. Nearest: {nearest}.', zh: '请核对编号；留空表示所有人。最接近的：{nearest}。' },
  },
  pay_prize_metric: {
    consequence: 'data',
    message: { en: "no scorecard has an indicator '{value}'", zh: '没有任何计分卡含有指标 {value}' },
    hint: { en: 'Write the id or the label of an indicator. Nearest: {nearest}.', zh: '请填写指标的编号或名称。最接近的：{nearest}。' },
  },
  pay_prize_customer_metric: {
    consequence: 'data',
    message: { en: "'{value}' is no figure of a customer", zh: '{value} 不是客户的数据项' },
    hint: {
      en: 'Leave it blank for the contribution, or write a column of customers.csv: loan_daily, deposit_daily, loan_margin, deposit_margin, credit_risk_fee, intermediary, loss_offset, contribution.',
      zh: '留空表示客户贡献，或填写 customers.csv 的列名：loan_daily、deposit_daily、loan_margin、deposit_margin、credit_risk_fee、intermediary、loss_offset、contribution。',
    },
  },
  pay_prize_twice: {
    consequence: 'data',
    message: { en: "campaign '{value}' pays one manager twice for the same; first on line {lines}", zh: '竞赛 {value} 对同一客户经理的同一指标重复奖励，首次出现在第 {lines} 行' },
    hint: { en: 'Keep one of the rows; a blank manager is everybody.', zh: '请只保留一行；客户经理留空表示所有人。' },
  },
  pay_grade_unknown: {
    consequence: 'data',
    message: { en: "the pay plan of the scheme '{scheme}' has no wage for the grade '{value}'", zh: '考核方案 {scheme} 的薪酬方案中没有等级 {value} 的工资' },
    hint: { en: 'Give the policy by which the run decided on the grades. Nearest: {nearest}.', zh: '请提供评定该等级所依据的政策。最接近的：{nearest}。' },
  },
});

/** What pay goes on with. */
export const payWarnings = entries({
  pay_pool_missing: {
    consequence: 'warning',
    message: { en: '{value} has no pool, so that there is no performance pay', zh: '{value} 没有绩效池，不发绩效工资' },
    hint: { en: 'The policy pays it in this period ({mode}): give --pools a row of it.', zh: '政策规定本期应发（{mode}），请在 --pools 文件中提供该期的行。' },
  },
  pay_pool_not_due: {
    consequence: 'warning',
    message: { en: 'performance pay is annual: pools of {value} are not shared ({count})', zh: '绩效工资按年发放：{value} 的 {count} 个绩效池不分配' },
    hint: { en: 'Give pools of the year.', zh: '请提供年度的绩效池。' },
  },
  pay_no_plan: {
    consequence: 'warning',
    message: { en: "the scheme '{value}' has no pay plan: nobody who is scored by it earns anything ({count})", zh: '考核方案 {value} 没有薪酬方案，{count} 名有得分的人员无应发工资' },
    hint: { en: 'Add a plan to the policy if they are to be paid.', zh: '如需发放，请在政策中补充薪酬方案。' },
  },
  pay_fine_unknown: {
    consequence: 'warning',
    message: { en: "the roster has no manager '{value}', who is fined on {date}", zh: '花名册中没有在 {date} 被罚款的客户经理 {value}' },
    hint: { en: 'The fine is taken from nobody; check the id.', zh: '该罚款未从任何人扣除，请核对编号。' },
  },
  pay_not_on_roster: {
    consequence: 'warning',
    message: { en: 'scores of {value} whom the roster lacks pay nothing: {managers}', zh: '花名册中没有的 {value} 人有得分但不发薪：{managers}' },
    hint: { en: 'Add them to the roster if they are to be paid.', zh: '如需发放，请将其补入花名册。' },
  },
});
