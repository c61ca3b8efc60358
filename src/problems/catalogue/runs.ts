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
  run_misplaced: {
    consequence: 'data',
    message: { en: 'the folder holds a run of {value} under another name', zh: '此文件夹中是 {value} 的运行，但名称不同' },
    hint: { en: 'Give it back the name that it had.', zh: '请恢复其原来的名称。' },
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
