import { entries } from '../entry.js';

/** What the run goes on with, and says. */
export const warnings = entries({
  header_unknown_columns: {
    consequence: 'warning',
    message: { en: 'columns not used: {value}', zh: '未使用的列：{value}' },
    hint: { en: '', zh: '' },
  },
  encoding_recognised: {
    consequence: 'warning',
    message: { en: 'read as {value}: its bytes are no UTF-8', zh: '按 {value} 读取：不是 UTF-8 编码' },
    hint: { en: 'Name the encoding with --encoding to be asked no more.', zh: '可用 --encoding 指定编码。' },
  },
  mapping_rows_left_out: {
    consequence: 'warning',
    message: { en: 'rows of which the mapping makes no record: {value}; rows that it ignores: {ignored}', zh: '映射未生成记录的行：{value}；映射忽略的行：{ignored}' },
    hint: { en: '', zh: '' },
  },
  product_unknown: {
    consequence: 'warning',
    message: { en: "the policy lacks product '{value}' (accounts and income rows: {rows})", zh: '政策中没有产品 {value}（账户及收入记录：{rows}）' },
    hint: {
      en: 'It counts as intermediary income and has no line and no department.',
      zh: '按中间业务收入计算，无条线和部门。',
    },
  },
  manager_not_in_roster: {
    consequence: 'warning',
    message: { en: "the roster lacks manager '{value}'", zh: '花名册中没有客户经理 {value}' },
    hint: { en: 'He gets a statement, no name and no grade.', zh: '仍出具报表，但没有姓名和等级。' },
  },
  disposal_without_loss: {
    consequence: 'warning',
    message: {
      en: 'write-offs and transfers without an earlier loss record of the account: {value}',
      zh: '核销或划转前没有该账户损失记录的处置：{value}',
    },
    hint: { en: 'They count as zero in efficiency.', zh: '在效益中按零计算。' },
  },
  opening_missing: {
    consequence: 'warning',
    message: { en: 'there is no {value} row before {date}: balances before the first row count as zero', zh: '{date} 之前没有 {value} 记录：首条记录之前的余额按零计算' },
    hint: {
      en: 'Add the snapshot of the day before the period.',
      zh: '请加入期间前一日的余额快照。',
    },
  },
  period_not_covered: {
    consequence: 'warning',
    message: { en: 'no accepted row of the ledger is dated within {value}', zh: '台账中没有日期在 {value} 内的有效记录' },
    hint: { en: 'Is this the right export?', zh: '请确认导出文件是否正确。' },
  },
  loans_unclassified: {
    consequence: 'warning',
    message: { en: 'loan accounts without a class on some day, counted as normal: {value}', zh: '{value} 个贷款账户在部分日期没有分类，按正常计算' },
    hint: { en: '', zh: '' },
  },
  snapshot_identical: {
    consequence: 'warning',
    message: { en: '{value} identical rows of the same account and date count once', zh: '{value} 条同一账户、同一日期的相同记录只计一次' },
    hint: { en: '', zh: '' },
  },
  snapshot_superseded: {
    consequence: 'warning',
    message: { en: '{value} rows are superseded by a higher sequence of the same account and date', zh: '{value} 条记录被同一账户、同一日期中序号更大的记录取代' },
    hint: { en: '', zh: '' },
  },
  snapshot_mode_doubtful: {
    consequence: 'warning',
    message: {
      en: 'most accounts are missing from most of the snapshot dates, although every open account should be listed',
      zh: '多数账户在多数快照日缺失，而全量快照应列出所有账户',
    },
    hint: { en: 'If the export lists changes only, use --snapshots changes.', zh: '如导出只含变动，请使用 --snapshots changes。' },
  },
  rejects_allowed: {
    consequence: 'warning',
    message: { en: '{value} ledger rows were rejected and are in no figure (at most {limit} allowed)', zh: '{value} 条台账记录被拒绝，未计入任何数字（最多允许 {limit} 条）' },
    hint: { en: 'See rejects.csv.', zh: '详见 rejects.csv。' },
  },
  policy_changes_within_period: {
    consequence: 'warning',
    message: { en: "'{value}' changes on {date}, within the period; the value of the last day counts for all of it", zh: '{value} 在期间内的 {date} 变更，整个期间按最后一日的值计算' },
    hint: { en: 'Date such changes on the first day of a quarter.', zh: '此类变更请安排在季度首日。' },
  },
});
