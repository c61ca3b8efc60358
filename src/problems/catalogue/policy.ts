import { entries } from '../entry.js';

/** What can be wrong with a policy file. Columns are places in the document, such as `rates.lend_out`. */
export const policyProblems = entries({
  policy_syntax: {
    consequence: 'policy',
    message: { en: 'is not readable YAML: {reason_en}', zh: '不是可读的 YAML：{reason_zh}' },
    hint: { en: 'Check indentation and quotes on that line.', zh: '请检查该行的缩进和引号。' },
  },
  policy_too_large: {
    consequence: 'policy',
    message: { en: 'the policy is larger than {limit}', zh: '政策文件超过 {limit}' },
    hint: { en: 'A policy is a short text file; is this the right file?', zh: '政策文件应为较短的文本文件，请确认文件是否正确。' },
  },
  policy_too_deep: {
    consequence: 'policy',
    message: { en: 'is nested too deeply', zh: '嵌套层级过深' },
    hint: { en: 'A policy has at most {limit} levels.', zh: '政策文件最多 {limit} 层。' },
  },
  policy_alias: {
    consequence: 'policy',
    message: { en: 'aliases and anchors are not allowed in a policy', zh: '政策文件不允许使用别名或锚点' },
    hint: { en: 'Write the value out where it is used.', zh: '请在使用处直接写出该值。' },
  },
  policy_unknown_key: {
    consequence: 'policy',
    message: { en: "'{value}' is not a key of a policy here", zh: '此处没有名为 {value} 的键' },
    hint: { en: 'Known here: {known}.', zh: '此处可用：{known}。' },
  },
  policy_missing: {
    consequence: 'policy',
    message: { en: "'{value}' is missing", zh: '缺少 {value}' },
    hint: { en: 'Compare with `cm-appraise policy show`.', zh: '请对照 `cm-appraise policy show`。' },
  },
  policy_value: {
    consequence: 'policy',
    message: { en: "'{value}' is not {expected_en}", zh: '{value} 不是{expected_zh}' },
    hint: {
      en: '`cm-appraise policy init` writes a policy with a valid value in every place.',
      zh: '`cm-appraise policy init` 会生成一份各处取值均有效的政策文件。',
    },
  },
  policy_date: {
    consequence: 'policy',
    message: { en: "'{value}' is not a date of the calendar", zh: '{value} 不是有效日期' },
    hint: { en: 'Write dates as 2025-09-30.', zh: '日期请写成 2025-09-30。' },
  },
  policy_date_order: {
    consequence: 'policy',
    message: { en: 'the value from {value} is given twice or out of order', zh: '自 {value} 起的值重复或顺序有误' },
    hint: { en: 'List dated values once each, oldest first.', zh: '请按日期先后逐一列出，每个日期只列一次。' },
  },
  policy_duplicate_key: {
    consequence: 'policy',
    message: { en: "'{value}' is given twice", zh: '{value} 重复' },
    hint: { en: 'Keep one of them.', zh: '请只保留一个。' },
  },
  policy_reference: {
    consequence: 'policy',
    message: { en: "'{value}' names no {expected_en} of this policy", zh: '本政策中没有名为 {value} 的{expected_zh}' },
    hint: { en: 'Known: {known}.', zh: '可用：{known}。' },
  },
  policy_cycle: {
    consequence: 'policy',
    message: { en: "the measure '{value}' is made of itself: {way}", zh: '指标口径 {value} 由其自身构成：{way}' },
    hint: { en: 'Take one of them out of the parts of another.', zh: '请从其中一个口径的组成部分中去掉另一个。' },
  },
  policy_unit: {
    consequence: 'policy',
    message: { en: "'{value}' does not fit: {reason_en}", zh: '{value} 不适用：{reason_zh}' },
    hint: {
      en: 'Balances and sums of money are `amount`, numbers are `count`, quotients are `ratio`.',
      zh: '余额和金额合计为 `amount`，数量为 `count`，相除的结果为 `ratio`。',
    },
  },
  policy_not_in_force: {
    consequence: 'policy',
    message: { en: 'has no value in force on {date}', zh: '在 {date} 没有生效的值' },
    hint: { en: 'Add a value dated on or before that day.', zh: '请补充该日或之前生效的值。' },
  },
});
