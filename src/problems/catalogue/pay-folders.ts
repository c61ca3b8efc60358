import { entries } from '../entry.js';

/** What can be wrong with the folders that a pay is made from and follows. */
export const payFolderProblems = entries({
  pay_no_run: {
    consequence: 'no_input',
    message: { en: 'there is no run in this folder', zh: '此文件夹中没有考核运行' },
    hint: { en: 'Run the period with --out first, or name the folder with --run.', zh: '请先用 --out 运行该期间，或用 --run 指定文件夹。' },
  },
  pay_other_period: {
    consequence: 'data',
    message: { en: "the run is one of '{value}', not of {period}", zh: '该运行的期间是 {value}，不是 {period}' },
    hint: { en: 'Name the folder of the period with --run.', zh: '请用 --run 指定该期间的文件夹。' },
  },
  pay_run_gone: {
    consequence: 'no_input',
    message: { en: "the run '{value}' that {pay} paid is not found, so that nobody knows who held the loans that bring a loss", zh: '找不到 {pay} 所依据的运行 {value}，无法确定损失贷款的经办人和管户人' },
    hint: { en: 'Bring its folder back, as it was, under --out.', zh: '请将其文件夹原样恢复到 --out 之下。' },
  },
  written_changed: {
    consequence: 'data',
    message: { en: 'the file is not as it was written', zh: '文件与生成时不一致' },
    hint: { en: 'Bring it back as it was: figures are traced to its bytes.', zh: '请恢复原文件；相关数字须能追溯到其原始内容。' },
  },
  written_lacks: {
    consequence: 'data',
    message: { en: 'the run has no such file', zh: '该运行没有此文件' },
    hint: { en: 'An earlier version of the program made it: run the period again.', zh: '它由较早版本的程序生成，请重新运行该期间。' },
  },
  pay_no_slip: {
    consequence: 'usage',
    message: { en: "'{value}' has no payslip for {period}", zh: '{value} 没有 {period} 的工资单' },
    hint: { en: 'Nothing was written. Check the id, or leave --manager out to see everybody.', zh: '未写入任何文件。请核对编号，或去掉 --manager 查看全部。' },
  },
  pay_not_paid: {
    consequence: 'no_input',
    message: { en: "'{value}' has not been paid, so that there is nothing to restate", zh: '{value} 尚未发放薪酬，无可重述' },
    hint: { en: 'Pay it without --restates.', zh: '请不带 --restates 发放。' },
  },
  pay_followed: {
    consequence: 'held',
    message: { en: "'{value}' cannot be paid: {later} is there already", zh: '不能再发放 {value}：已有 {later}' },
    hint: { en: 'Periods are paid in their order.', zh: '薪酬须按期间先后发放。' },
  },
  pay_kept: {
    consequence: 'held',
    message: { en: "'{value}' is kept as it is: a later pay or a restatement builds on it, and this one would differ", zh: '{value} 保持不变：后续薪酬或重述以其为依据，而本次结果不同' },
    hint: { en: 'Pay the corrected run with --restates REASON; the next pay books the differences.', zh: '请用 --restates 原因 发放更正后的运行，差额计入下一期薪酬。' },
  },
  pay_chain_broken: {
    consequence: 'data',
    message: { en: "'{value}' is not as it was when a later pay was built on it", zh: '{value} 与后续薪酬生成时不一致' },
    hint: { en: 'Bring its folder back as it was.', zh: '请将其文件夹恢复原样。' },
  },
});

/** What deserves a word. */
export const payFolderWarnings = entries({
  pay_first: {
    consequence: 'warning',
    message: { en: 'there is no earlier pay: risk deposits begin at nothing', zh: '没有更早的薪酬发放：风险金账户从零开始' },
    hint: { en: 'If there is one, give the same --out.', zh: '如已有，请使用同一 --out。' },
  },
  pay_gap: {
    consequence: 'warning',
    message: { en: "'{value}' is the pay before; periods between are not paid", zh: '上一次发放的期间是 {value}，中间的期间未发放' },
    hint: { en: 'Pay them first, if there are runs of them.', zh: '如有其运行，请先发放。' },
  },
  pay_books_restatement: {
    consequence: 'warning',
    message: { en: "the differences of '{value}' are paid with this one", zh: '{value} 的差额随本期计发' },
    hint: { en: 'The steps recovery and top-up of a payslip show them.', zh: '见工资单的“追回”和“补发”步骤。' },
  },
});
