import { entries } from '../entry.js';

/** What can be wrong with what scores and grades go by: targets, assessments, sanctions, overrides and earlier runs. */
export const gradingProblems = entries({
  reference_period: {
    consequence: 'data',
    message: { en: "'{value}' is not a period with its year", zh: '{value} 不是带年份的期间' },
    hint: { en: 'Write 2025Q3, 2025H1, 2025 or 2025-07.', zh: '请写成 2025Q3、2025H1、2025 或 2025-07。' },
  },
  score_range: {
    consequence: 'data',
    message: { en: "'{value}' is not a score from 0 to 100 with at most 2 decimals", zh: '{value} 不是 0 到 100、最多 2 位小数的得分' },
    hint: { en: 'Write scores like 85 or 92.50.', zh: '得分请写成 85 或 92.50。' },
  },
  fine_amount: {
    consequence: 'data',
    message: { en: "the fine '{value}' is not above zero", zh: '罚款金额 {value} 不大于零' },
    hint: { en: 'Write what is to be paid, without a minus.', zh: '请填写应缴金额，不带负号。' },
  },
  rank_syntax: {
    consequence: 'data',
    message: { en: "'{value}' is not a rank", zh: '{value} 不是名次' },
    hint: { en: 'Give the file of an earlier run as it was written.', zh: '请提供以前运行生成的原文件。' },
  },
  target_of: {
    consequence: 'data',
    message: { en: 'names {found} of manager, branch and customer, not exactly one', zh: '客户经理、机构、客户中填写了 {found} 项，应恰为一项' },
    hint: { en: 'Fill exactly one of the three.', zh: '三者请只填写其一。' },
  },
  target_duplicate: {
    consequence: 'data',
    message: {
      en: "'{value}' has two targets of indicator '{indicator}' for {period}; first on line {lines}",
      zh: '{value} 的指标 {indicator} 在 {period} 有两个目标，首次出现在第 {lines} 行',
    },
    hint: { en: 'Keep one of the rows.', zh: '请只保留一行。' },
  },
  quality_duplicate: {
    consequence: 'data',
    message: {
      en: "'{assessor}' scores item '{item}' of '{value}' twice on {date}; first on line {lines}",
      zh: '{assessor} 在 {date} 对 {value} 的项目 {item} 评分两次，首次出现在第 {lines} 行',
    },
    hint: { en: 'Keep one of the rows; a later score needs its own date.', zh: '请只保留一行；后来的评分请填写其日期。' },
  },
  override_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' has two decisions for {period}; first on line {lines}", zh: '{value} 在 {period} 有两项决定，首次出现在第 {lines} 行' },
    hint: { en: 'Keep one of the rows.', zh: '请只保留一行。' },
  },
  history_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' has two rows for {period}; the first is {first}", zh: '{value} 在 {period} 有两行记录，首次出现在 {first}' },
    hint: { en: 'Give each period once: the grades.csv of its latest run.', zh: '每个期间只提供一次，即其最近一次运行的 grades.csv。' },
  },
  previous_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' is ranked twice by {by} in one group; first on line {lines}", zh: '{value} 在同一组内按 {by} 排名两次，首次出现在第 {lines} 行' },
    hint: { en: 'Give the leaderboard.csv of one run only.', zh: '请只提供一次运行的 leaderboard.csv。' },
  },
  target_indicator: {
    consequence: 'data',
    message: { en: "no scorecard of the policy has indicator '{value}'", zh: '政策的各记分卡中没有指标 {value}' },
    hint: { en: 'Write its id or its label. Nearest: {nearest}.', zh: '请填写指标编号或名称。最接近的：{nearest}。' },
  },
  quality_item: {
    consequence: 'data',
    message: { en: "the policy has no quality item '{value}'", zh: '政策中没有素质评分项目 {value}' },
    hint: { en: 'Known: {known}.', zh: '可用：{known}。' },
  },
  override_grade: {
    consequence: 'data',
    message: { en: "'{value}' is no grade that '{manager}' can be given", zh: '{value} 不是可授予 {manager} 的等级' },
    hint: { en: 'Known: {known}.', zh: '可用：{known}。' },
  },
});

/** What a run goes on with although the same files say something that it cannot use. */
export const gradingWarnings = entries({
  grade_unknown: {
    consequence: 'warning',
    message: { en: "the grade '{value}' of '{manager}' is not in the ladder {ladder}", zh: '{manager} 的等级 {value} 不在等级序列 {ladder} 中' },
    hint: { en: 'No decision is made on it. Known: {known}.', zh: '不作等级决定。可用：{known}。' },
  },
  history_later: {
    consequence: 'warning',
    message: { en: 'rows of periods that do not end before this one are left out: {value}', zh: '以下期间未在本期之前结束，其记录不采用：{value}' },
    hint: { en: '', zh: '' },
  },
  quality_outside: {
    consequence: 'warning',
    message: { en: 'scores dated outside the period are left out: {value}', zh: '日期不在本期间内、不采用的评分：{value}' },
    hint: { en: '', zh: '' },
  },
  previous_by: {
    consequence: 'warning',
    message: { en: 'the earlier leaderboard ranks by {value}, this one by {by}', zh: '以前的排名指标为 {value}，本次为 {by}' },
    hint: { en: 'Previous ranks stay blank.', zh: '上期名次留空。' },
  },
  target_customer: {
    consequence: 'warning',
    message: { en: 'targets of customers, which no scorecard uses: {value}', zh: '客户的目标不参与记分卡计分：{value} 条' },
    hint: { en: '', zh: '' },
  },
  override_unused: {
    consequence: 'warning',
    message: { en: "'{value}' is not graded, so the decision to give '{grade}' is not used", zh: '{value} 不参加评级，授予 {grade} 的决定不采用' },
    hint: { en: 'Trainees, those who left and who has no ladder keep no grade.', zh: '实习、已离职及无等级序列的人员不评等级。' },
  },
  person_unknown: {
    consequence: 'warning',
    message: { en: "neither the roster nor the ledger names manager '{value}'", zh: '花名册和台账中都没有客户经理 {value}' },
    hint: { en: 'His rows count for nobody; check the id.', zh: '其记录不计入任何人，请核对编号。' },
  },
});
