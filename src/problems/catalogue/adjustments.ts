import { entries } from '../entry.js';

/** What can be wrong with the dispute file, beyond the syntax of its cells. */
export const adjustmentProblems = entries({
  adjustment_line: {
    consequence: 'data',
    message: { en: "'{value}' is no line of the statement that can be adjusted", zh: '{value} 不是可以调整的利润表项目' },
    hint: { en: 'Measured lines of the virtual profit can be, by name or label. Nearest: {nearest}.', zh: '可按名称填写虚拟利润的计量项目。最接近的：{nearest}。' },
  },
  adjustment_zero: {
    consequence: 'data',
    message: { en: "the adjustment '{value}' changes nothing", zh: '调整金额 {value} 为零' },
    hint: { en: 'Write by how much the line is to rise, or to fall with a minus; or leave the row out.', zh: '请填写该项目的增加额，减少填负数；否则请删除该行。' },
  },
  adjustment_manager: {
    consequence: 'data',
    message: { en: "neither the roster nor the ledger knows the manager '{value}'", zh: '花名册和台账中都没有客户经理 {value}' },
    hint: { en: 'Check the id; who has no figures in the period must be on the roster.', zh: '请核对编号；本期没有数字的人员须在花名册中。' },
  },
  adjustment_unassigned: {
    consequence: 'data',
    message: { en: "'{value}' is nobody, and cannot be adjusted", zh: '{value} 不是人员，不能调整' },
    hint: { en: 'Assign accounts with the assignments file.', zh: '请用管户分配文件归属账户。' },
  },
  adjustment_own: {
    consequence: 'data',
    message: { en: "'{value}' approves an adjustment of his own, that of '{manager}'", zh: '{value} 审批了本人（{manager}）的调整' },
    hint: { en: 'Somebody else must approve it; of a namesake write the id.', zh: '须由他人审批；同名者请填写编号。' },
  },
  adjustment_duplicate: {
    consequence: 'data',
    message: {
      en: "'{value}' has two adjustments of {line} with the same reason; first on line {lines}",
      zh: '{value} 的 {line} 有两条原因相同的调整，首次出现在第 {lines} 行',
    },
    hint: { en: 'Keep one of the rows, or say what each is for.', zh: '请只保留一行，或分别写明原因。' },
  },
});

/** What a run goes on with. */
export const adjustmentWarnings = entries({
  adjustments_outside: {
    consequence: 'warning',
    message: { en: 'no row of the file is of {value}, so nothing is adjusted', zh: '文件中没有 {value} 的记录，未作任何调整' },
    hint: { en: 'Rows of other periods are of other runs.', zh: '其他期间的记录属于其他运行。' },
  },
});
