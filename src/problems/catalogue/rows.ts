import { entries } from '../entry.js';

const AMOUNT_HINT = {
  en: 'Write amounts like 1234.50, 1,234.50 or (1,234.50).',
  zh: '金额请写成 1234.50、1,234.50 或 (1,234.50)。',
};

/** What can be wrong with a row of a ledger or a reference file; each makes the row a reject. */
export const rowProblems = entries({
  missing_value: {
    consequence: 'data',
    message: { en: 'the cell is empty', zh: '单元格为空' },
    hint: { en: 'Every {record} row needs it; empty is never zero.', zh: '每条 {record} 记录都必须填写，空值不等于零。' },
  },
  missing_holder: {
    consequence: 'data',
    message: { en: 'names neither a manager nor a customer', zh: '既没有客户经理也没有客户' },
    hint: { en: 'Fill one of the two.', zh: '请填写其中之一。' },
  },
  missing_rate: {
    consequence: 'data',
    message: { en: "the rate is empty and the policy has none for product '{product}' on that day", zh: '利率为空，且政策在该日没有产品 {product} 的利率' },
    hint: { en: 'Fill the rate, or add the product to the policy.', zh: '请填写利率，或在政策中加入该产品。' },
  },
  amount_syntax: {
    consequence: 'data',
    message: { en: "'{value}' is not an amount", zh: '{value} 不是金额' },
    hint: AMOUNT_HINT,
  },
  amount_decimals: {
    consequence: 'data',
    message: { en: "'{value}' has more than {limit} decimals", zh: '{value} 的小数超过 {limit} 位' },
    hint: { en: 'Nothing is rounded on the way in; export it to the cent.', zh: '输入时不做四舍五入，请按分导出。' },
  },
  amount_digits: {
    consequence: 'data',
    message: { en: "'{value}' has more than 16 digits before the point", zh: '{value} 的整数部分超过 16 位' },
    hint: { en: 'Check the unit of the column.', zh: '请检查该列的单位。' },
  },
  rate_syntax: {
    consequence: 'data',
    message: { en: "'{value}' is not a rate", zh: '{value} 不是利率' },
    hint: { en: 'Write rates as a fraction, like 0.0435.', zh: '利率请写成小数，例如 0.0435。' },
  },
  rate_decimals: {
    consequence: 'data',
    message: { en: "'{value}' has more than {limit} decimals", zh: '{value} 的小数超过 {limit} 位' },
    hint: { en: 'A rate has at most 8 decimals as a fraction.', zh: '利率以小数表示时最多 8 位小数。' },
  },
  rate_not_fraction: {
    consequence: 'data',
    message: { en: "'{value}' is no fraction below 1", zh: '{value} 不是小于 1 的小数' },
    hint: { en: "If it is a percentage, name the column 'rate_pct' or '利率(%)'.", zh: '如为百分数，请将列名改为 rate_pct 或 利率(%)。' },
  },
  rate_too_high: {
    consequence: 'data',
    message: { en: "'{value}' is no percentage below 100", zh: '{value} 不是小于 100 的百分数' },
    hint: { en: 'Check the column: rates a year are expected.', zh: '请检查该列，应为年利率。' },
  },
  date_syntax: {
    consequence: 'data',
    message: { en: "'{value}' is not a date", zh: '{value} 不是日期' },
    hint: {
      en: 'Write 2025-09-30, 2025/9/30, 20250930, 2025.9.30 or 2025年9月30日.',
      zh: '请写成 2025-09-30、2025/9/30、20250930、2025.9.30 或 2025年9月30日。',
    },
  },
  date_impossible: {
    consequence: 'data',
    message: { en: "the calendar has no '{value}'", zh: '日历中没有 {value} 这一天' },
    hint: { en: 'Correct the day.', zh: '请更正日期。' },
  },
  maturity_before_start: {
    consequence: 'data',
    message: { en: "'{value}' is before the start, {start}", zh: '{value} 早于起息日 {start}' },
    hint: { en: 'Correct one of the two; leave blank what is not known.', zh: '请更正其中之一，不清楚的请留空。' },
  },
  class_unknown: {
    consequence: 'data',
    message: { en: "'{value}' is no class of the five-grade classification", zh: '{value} 不是五级分类' },
    hint: {
      en: 'Write normal, special_mention, substandard, doubtful or loss; 正常 关注 次级 可疑 损失; or 1 to 5.',
      zh: '请填 正常、关注、次级、可疑、损失，或 1 至 5。',
    },
  },
  record_unknown: {
    consequence: 'data',
    message: { en: "'{value}' is no kind of record", zh: '{value} 不是记录类型' },
    hint: { en: 'Kinds: {known}.', zh: '类型：{known}。' },
  },
  event_unknown: {
    consequence: 'data',
    message: { en: "'{value}' is no disposal event", zh: '{value} 不是处置事件' },
    hint: { en: 'Write loss, sale, write_off, transfer_out or recovery.', zh: '请填 loss、sale、write_off、transfer_out 或 recovery。' },
  },
  choice_unknown: {
    consequence: 'data',
    message: { en: "'{value}' is not known here", zh: '{value} 在此处无效' },
    hint: { en: 'Known: {known}.', zh: '可用：{known}。' },
  },
  whole_number: {
    consequence: 'data',
    message: { en: "'{value}' is not a whole number of at most 18 digits", zh: '{value} 不是 18 位以内的整数' },
    hint: { en: 'Write digits only.', zh: '只能填写数字。' },
  },
  id_control_character: {
    consequence: 'data',
    message: { en: "'{value}' has a control character", zh: '{value} 含有控制字符' },
    hint: { en: 'Ids are plain text; export the cell again.', zh: '编号应为普通文本，请重新导出。' },
  },
  id_too_long: {
    consequence: 'data',
    message: { en: 'the text is longer than {limit} characters', zh: '文本超过 {limit} 个字符' },
    hint: { en: 'Is this the right column?', zh: '请确认列是否正确。' },
  },
  id_reserved: {
    consequence: 'data',
    message: { en: "'{value}' is a name that the reports use themselves", zh: '{value} 是报表保留名称' },
    hint: { en: 'Leave the cell empty where nobody holds the account.', zh: '无人管户时请留空。' },
  },
  row_too_short: {
    consequence: 'data',
    message: { en: 'the row has {found} cells, the header {expected}', zh: '该行有 {found} 个单元格，表头有 {expected} 个' },
    hint: { en: 'Look for a missing delimiter or a line break in a cell.', zh: '请检查是否缺少分隔符或单元格内有换行。' },
  },
  row_too_long: {
    consequence: 'data',
    message: { en: 'the row has {found} cells, the header {expected}', zh: '该行有 {found} 个单元格，表头有 {expected} 个' },
    hint: { en: 'Put cells that hold the delimiter into quotes.', zh: '含分隔符的单元格请加引号。' },
  },
  quote_stray: {
    consequence: 'data',
    message: { en: 'a quote stands inside a cell that is not quoted, or text follows a closing quote', zh: '引号位置有误' },
    hint: { en: 'Quote the whole cell and write a quote inside it twice.', zh: '请给整个单元格加引号，其中的引号写两次。' },
  },
  line_break_stray: {
    consequence: 'data',
    message: { en: 'a carriage return stands alone in the row', zh: '该行含有单独的回车符' },
    hint: { en: 'Lines end in LF or CRLF, one form in a file.', zh: '换行应为 LF 或 CRLF，同一文件保持一致。' },
  },
  byte_nul: {
    consequence: 'data',
    message: { en: 'the row holds a NUL byte', zh: '该行含有 NUL 字节' },
    hint: { en: 'Export the file again.', zh: '请重新导出文件。' },
  },
  snapshot_conflict: {
    consequence: 'data',
    message: { en: "account '{account}' has another row of {date} that differs: line {lines}", zh: '账户 {account} 在 {date} 有不一致的重复记录：第 {lines} 行' },
    hint: { en: "Remove one, or add a column 'sequence'; the highest wins.", zh: '请删除其一，或增加 sequence（序号）列，以最大者为准。' },
  },
  class_conflict: {
    consequence: 'data',
    message: { en: "account '{account}' has another class record of {date} that differs: line {lines}", zh: '账户 {account} 在 {date} 有不一致的分类记录：第 {lines} 行' },
    hint: { en: 'Keep one of them.', zh: '请只保留一条。' },
  },
  loan_unclassified: {
    consequence: 'data',
    message: { en: "no class is stated for loan '{account}' by {date}, and the policy does not take it for normal", zh: '贷款 {account} 截至 {date} 没有分类，且政策不按正常处理' },
    hint: { en: 'State its class in the row or in a class record, or set unclassified: normal in the policy.', zh: '请在该行或分类记录中填写分类，或在政策中设置 unclassified: normal。' },
  },
  fx_rate_missing: {
    consequence: 'data',
    message: { en: "there is no rate for '{value}' on or before {date}", zh: '{value} 在 {date} 及之前没有汇率' },
    hint: { en: 'Give the rates with --fx FILE.', zh: '请用 --fx 文件提供汇率。' },
  },
});
