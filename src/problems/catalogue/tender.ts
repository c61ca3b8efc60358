import { entries } from '../entry.js';

/** What can be wrong with a tender: its customers, runs, bids and folder. */
export const tenderProblems = entries({
  tender_stage: {
    consequence: 'no_input',
    message: { en: "tender '{value}' is not {needed_en} in this folder", zh: '此文件夹中的竞标 {value} 尚未{needed_zh}' },
    hint: { en: 'Begin with `cm-appraise {command}`, with the same name and --out.', zh: '请先用相同名称和 --out 运行 `cm-appraise {command}`。' },
  },
  tender_changed: {
    consequence: 'data',
    message: { en: 'the file is not as it was written', zh: '文件与生成时不一致' },
    hint: { en: 'Bring it back, or run the tender again from its beginning.', zh: '请恢复原文件，或从头重新进行竞标。' },
  },
  put_up_duplicate: {
    consequence: 'data',
    message: { en: "customer '{value}' is put up twice; first on line {lines}", zh: '客户 {value} 重复挂出，首次出现在第 {lines} 行' },
    hint: { en: 'Keep one of the rows.', zh: '请只保留一行。' },
  },
  put_up_unknown: {
    consequence: 'data',
    message: { en: "none of the runs has customer '{value}'", zh: '各次运行中都没有客户 {value}' },
    hint: { en: 'Check the id, or give a run of a period in which there were accounts.', zh: '请核对客户号，或提供该客户有账户期间的运行。' },
  },
  run_period_mixed: {
    consequence: 'data',
    message: { en: "'{value}' is not {period}, the period of the rows before", zh: '{value} 与前面各行的期间 {period} 不同' },
    hint: { en: 'Give the file of one run as it was written.', zh: '请提供同一次运行生成的原文件。' },
  },
  run_customer_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' has two rows of one manager; first on line {lines}", zh: '{value} 在同一客户经理下有两行，首次出现在第 {lines} 行' },
    hint: { en: 'Give the customers.csv of one run as it was written.', zh: '请提供一次运行生成的 customers.csv 原文件。' },
  },
  run_periods_overlap: {
    consequence: 'data',
    message: { en: "'{value}' has days of {other}, the period of {first}", zh: '{value} 与 {first} 的期间 {other} 重叠' },
    hint: { en: 'Each day may count once: give one run of each period.', zh: '每一天只能计一次，每个期间请只提供一次运行。' },
  },
  run_period_kind: {
    consequence: 'data',
    message: { en: "'{value}' is a {found}, where a {expected} is needed", zh: '{value} 的期间类型与其他运行不同' },
    hint: { en: 'A commitment is for one period: give runs of one kind.', zh: '承诺利润以一个期间计，请提供同类期间的运行。' },
  },
  bid_customer: {
    consequence: 'data',
    message: { en: "customer '{value}' is not put up", zh: '客户 {value} 未挂出竞标' },
    hint: { en: 'Check the id. Nearest: {nearest}.', zh: '请核对客户号。最接近的：{nearest}。' },
  },
  bid_manager: {
    consequence: 'data',
    message: { en: "the roster has no manager '{value}'", zh: '花名册中没有客户经理 {value}' },
    hint: { en: 'Check the id. Nearest: {nearest}.', zh: '请核对编号。最接近的：{nearest}。' },
  },
  bid_manager_left: {
    consequence: 'data',
    message: { en: "manager '{value}' has left", zh: '客户经理 {value} 已离职' },
    hint: { en: 'Take his bids out, or correct the roster.', zh: '请删除其投标，或更正花名册。' },
  },
  bid_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' bids twice for '{customer}'; first on line {lines}", zh: '{value} 对 {customer} 投标两次，首次出现在第 {lines} 行' },
    hint: { en: 'Keep the one that counts.', zh: '请只保留有效的一次。' },
  },
  standing_duplicate: {
    consequence: 'data',
    message: { en: "'{value}' is graded twice; first on line {lines}", zh: '{value} 评级重复，首次出现在第 {lines} 行' },
    hint: { en: 'Give the grades.csv of one run.', zh: '请提供一次运行的 grades.csv。' },
  },
  standing_grade: {
    consequence: 'data',
    message: { en: "the policy has no grade '{value}' in the ladder '{ladder}'", zh: '政策的等级序列 {ladder} 中没有等级 {value}' },
    hint: { en: 'Give the policy by which the run decided on the grades. Known: {known}.', zh: '请提供评定该等级所依据的政策。可用：{known}。' },
  },
  track_early: {
    consequence: 'data',
    message: { en: "'{value}' ends before {date}, from when the customers are assigned", zh: '{value} 在客户分配生效日 {date} 之前结束' },
    hint: { en: 'Give later runs.', zh: '请提供以后期间的运行。' },
  },
});

/** What a tender goes on with. */
export const tenderWarnings = entries({
  tender_base_zero: {
    consequence: 'warning',
    message: { en: "customer '{value}' brought nothing in the periods of the base, which is 0.00", zh: '客户 {value} 在基准期间没有贡献，基准利润为 0.00' },
    hint: { en: '', zh: '' },
  },
  tender_runs_unused: {
    consequence: 'warning',
    message: { en: 'the base is made of the latest {limit} periods; not of {value}', zh: '基准利润取最近 {limit} 期，不含 {value}' },
    hint: { en: '', zh: '' },
  },
  tender_runs_few: {
    consequence: 'warning',
    message: { en: 'the base is made of {value} periods; the policy asks for {limit}', zh: '基准利润只有 {value} 期，政策要求 {limit} 期' },
    hint: { en: 'Give more runs if there are any.', zh: '如有更早期间的运行，请一并提供。' },
  },
  tender_stage_dropped: {
    consequence: 'warning',
    message: { en: "what `{command}` had written of tender '{value}' is taken away: it came of something else", zh: '竞标 {value} 先前由 `{command}` 生成的结果已不适用，已删除' },
    hint: { en: 'Run that command again.', zh: '请重新运行该命令。' },
  },
  track_partial: {
    consequence: 'warning',
    message: { en: "customers are assigned from {date}, within {value}: the whole commitment stands beside a part of the period", zh: '客户自 {date} 起分配，在 {value} 之内：全额承诺与部分期间的结果对照' },
    hint: { en: '', zh: '' },
  },
  track_nothing: {
    consequence: 'warning',
    message: { en: "{period} has no row of customer '{value}' with '{manager}', which counts as 0.00", zh: '{period} 中没有客户 {value} 归属 {manager} 的记录，按 0.00 计' },
    hint: { en: 'Was that run given the assignments of the tender?', zh: '请确认该次运行是否使用了竞标的分配文件。' },
  },
});
