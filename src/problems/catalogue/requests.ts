import { entries } from '../entry.js';

/** What can be wrong with the command line and with the period that it asks for. */
export const requestProblems = entries({
  usage: {
    consequence: 'usage',
    message: { en: '{reason}', zh: '{reason}' },
    hint: { en: 'See `cm-appraise {command} --help`.', zh: '请参阅 `cm-appraise {command} --help`。' },
  },
  period_syntax: {
    consequence: 'usage',
    message: { en: "'{value}' is not a period", zh: '{value} 不是期间' },
    hint: {
      en: 'Write 2025Q3, 2025H1, 2025 or 2025-07; or Q3, H1 or 07 where the ledger decides the year.',
      zh: '请写成 2025Q3、2025H1、2025 或 2025-07；也可只写 Q3、H1 或 07，年份由台账决定。',
    },
  },
  period_kind: {
    consequence: 'usage',
    message: { en: "'{value}' is a {found}, not a {expected}", zh: '{value} 的期间类型与命令不符' },
    hint: { en: 'Use `cm-appraise {found} {value}`.', zh: '请使用 `cm-appraise {found} {value}`。' },
  },
  period_year: {
    consequence: 'usage',
    message: { en: "'{value}' already has a year other than --year {year}", zh: '{value} 已含年份，与 --year {year} 不一致' },
    hint: { en: 'Leave one of them out.', zh: '请去掉其中之一。' },
  },
  period_without_rows: {
    consequence: 'data',
    message: { en: 'the ledger has no accepted row in any {value}', zh: '台账中没有属于 {value} 的有效记录' },
    hint: {
      en: 'It has rows of: {found}. Ask for one of these, or give --year.',
      zh: '台账含有以下期间：{found}。请选择其一，或使用 --year。',
    },
  },
  period_ambiguous: {
    consequence: 'data',
    message: { en: 'the ledger has rows of more than one {value}: {found}', zh: '台账含有多个 {value}：{found}' },
    hint: { en: 'Say which with --year, or write the year into the period.', zh: '请用 --year 指定，或在期间中写明年份。' },
  },
  set_syntax: {
    consequence: 'usage',
    message: { en: "'{value}' is not of the form NAME=VALUE", zh: '{value} 不是“名称=值”的形式' },
    hint: {
      en: 'Write rate.lend_out=0.02; lists with commas: setting.non_accrual=doubtful,loss.',
      zh: '请写成 rate.lend_out=0.02；列表用逗号分隔：setting.non_accrual=doubtful,loss。',
    },
  },
  set_unknown: {
    consequence: 'usage',
    message: { en: "'{value}' is no value of the policy", zh: '{value} 不是政策中的值' },
    hint: { en: 'Nearest: {nearest}.', zh: '相近：{nearest}。' },
  },
  set_twice: {
    consequence: 'usage',
    message: { en: "'{value}' is set twice", zh: '{value} 设置了两次' },
    hint: { en: 'Set each value of the policy once.', zh: '政策中的每个值只能设置一次。' },
  },
  total_unknown: {
    consequence: 'usage',
    message: { en: "'{value}' is no control total", zh: '{value} 不是控制合计' },
    hint: { en: 'Write rows=12, loan.rows=3 or loan.balance=100.00. Nearest: {nearest}.', zh: '请写成 rows=12、loan.rows=3 或 loan.balance=100.00。相近：{nearest}。' },
  },
  total_missed: {
    consequence: 'data',
    message: { en: '{value} should be {expected} and is {found}: a difference of {difference}', zh: '{value} 应为 {expected}，实为 {found}，相差 {difference}' },
    hint: { en: 'Was the export cut off, or is a file missing or given twice?', zh: '请检查导出是否被截断，或文件缺失、重复。' },
  },
  out_folder: {
    consequence: 'no_output',
    message: { en: 'output cannot be created: {reason}', zh: '无法创建输出：{reason}' },
    hint: { en: 'Check the path and its permissions, or choose another --out.', zh: '请检查路径及权限，或另选 --out。' },
  },
  disk_failed: {
    consequence: 'io_failed',
    message: { en: 'the disk or a stream failed: {reason}', zh: '磁盘或数据流出错：{reason}' },
    hint: { en: 'Make room, or choose another --out or TMPDIR.', zh: '请清理空间，或另选 --out 或 TMPDIR。' },
  },
  memory_short: {
    consequence: 'io_failed',
    message: { en: 'there is not enough memory: {reason}', zh: '内存不足：{reason}' },
    hint: { en: 'Allow more with --memory.', zh: '请用 --memory 增加可用内存。' },
  },
  interrupted: {
    consequence: 'interrupted',
    message: { en: 'interrupted: nothing was written', zh: '已中断：未写入任何内容' },
    hint: { en: '', zh: '' },
  },
  leaderboard_measure: {
    consequence: 'usage',
    message: { en: "'{value}' is nothing that {rank} can be ranked by", zh: '{value} 不能作为排名指标' },
    hint: { en: 'Nearest: {nearest}.', zh: '相近：{nearest}。' },
  },
});
