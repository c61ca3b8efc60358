import { entries } from '../entry.js';

/** What can be wrong with run folders and their places. */
export const runProblems = entries({
  run_missing: {
    consequence: 'no_input',
    message: { en: 'there is no run in this folder', zh: '此文件夹中没有考核运行' },
    hint: { en: 'Name the folder that --out has made, such as runs/2025Q3.', zh: '请指定 --out 生成的文件夹，例如 runs/2025Q3。' },
  },
  runs_missing: {
    consequence: 'no_input',
    message: { en: 'there is no such folder', zh: '没有此文件夹' },
    hint: { en: 'Name the folder that --out was given.', zh: '请指定 --out 所用的文件夹。' },
  },
  archive_missing: {
    consequence: 'no_input',
    message: { en: 'this run has no archive of its ledger', zh: '此运行没有台账存档' },
    hint: { en: 'Name the ledger files; --archive keeps them in the run folder.', zh: '请指定台账文件；--archive 可将其保存在运行文件夹中。' },
  },
  archive_alone: {
    consequence: 'usage',
    message: { en: 'the archive of a run is a whole ledger and stands alone', zh: '运行存档即完整台账，须单独使用' },
    hint: { en: 'Leave the other ledgers out.', zh: '请去掉其他台账文件。' },
  },
  run_misplaced: {
    consequence: 'data',
    message: { en: 'the folder holds a run of {value} under another name', zh: '此文件夹中是 {value} 的运行，但名称不同' },
    hint: { en: 'Give it back the name that it had.', zh: '请恢复其原来的名称。' },
  },
  explain_nobody: {
    consequence: 'data',
    message: { en: "the run {run} has no figures of '{value}'", zh: '运行 {run} 中没有 {value} 的数字' },
    hint: { en: 'Check the id.', zh: '请核对编号。' },
  },
  explain_figure: {
    consequence: 'usage',
    message: { en: "'{value}' is no figure that can be explained", zh: '{value} 不是可以解释的数字' },
    hint: { en: 'Nearest: {nearest}.', zh: '相近名称：{nearest}。' },
  },
  explain_differs: {
    consequence: 'data',
    message: { en: "the ledger rows come to {found}, and the run {run} has {published} as {value} of {manager}", zh: '台账行合计为 {found}，而运行 {run} 中 {manager} 的 {value} 为 {published}' },
    hint: { en: 'verify says what of the run has changed.', zh: '请用 verify 查看该运行有何变化。' },
  },
  input_gone: {
    consequence: 'no_input',
    message: { en: 'an input of the run is nowhere to be found', zh: '找不到该运行的输入文件' },
    hint: { en: 'Name where it is with --against FILE..., or run with --archive next time.', zh: '请用 --against 文件… 指定其位置，或下次运行时使用 --archive。' },
  },
  input_changed: {
    consequence: 'data',
    message: { en: 'the file is not the one that the run read', zh: '文件不是该运行当时所读的文件' },
    hint: { en: 'Name the right one with --against FILE....', zh: '请用 --against 文件… 指定正确的文件。' },
  },
  run_held: {
    consequence: 'held',
    message: { en: "another process is writing '{value}' ({holder})", zh: '另一进程正在写入 {value}（{holder}）' },
    hint: {
      en: 'Nothing was written. Wait for it; if it has surely gone, remove {folder}.',
      zh: '未写入任何文件。请等待其结束；若确认其已终止，请删除 {folder}。',
    },
  },
  run_sealed: {
    consequence: 'held',
    message: { en: "'{value}' is sealed and is kept as it is", zh: '{value} 已封存，保持不变' },
    hint: {
      en: 'Nothing was written. verify runs it again without writing; --restate REASON writes a corrected run beside it.',
      zh: '未写入任何文件。用 verify 可复核而不写入；用 --restate 原因 可在其旁写入更正后的运行。',
    },
  },
  run_restated: {
    consequence: 'held',
    message: { en: "'{value}' has been restated by {by}", zh: '{value} 已由 {by} 重述' },
    hint: { en: 'Nothing was written. Run it with --restate REASON.', zh: '未写入任何文件。请使用 --restate 原因 运行。' },
  },
  restate_nothing: {
    consequence: 'no_input',
    message: { en: "'{value}' has not been run, so that there is nothing to restate", zh: '{value} 尚未运行，无可重述' },
    hint: { en: 'Run it without --restate.', zh: '请不带 --restate 运行。' },
  },
  restate_unsealed: {
    consequence: 'usage',
    message: { en: "'{value}' is not sealed: a run without --restate replaces it", zh: '{value} 未封存：不带 --restate 运行即可替换' },
    hint: { en: 'Only what is sealed is restated.', zh: '只有已封存的运行才需要重述。' },
  },
});
