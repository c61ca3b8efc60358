import type { Language, Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { wrappedWords } from './text-width.js';

interface Step {
  readonly says: Text;
  readonly command: string;
}

const STEPS: readonly Step[] = [
  { says: { en: 'Is the ledger in order? 134 rows of seven kinds.', zh: '台账是否正确？共七类 134 条记录。' }, command: 'cm-appraise check ledger.csv' },
  { says: { en: 'Appraise the quarter. cm-appraise.yaml names the other files, and where results go.', zh: '考核本季度。其他文件和输出位置见 cm-appraise.yaml。' }, command: 'cm-appraise quarter Q3 ledger.csv' },
  { says: { en: 'M03 has a loss. Where does it come from? Down to the lines of the ledger:', zh: 'M03 亏损，原因何在？追溯至台账各行：' }, command: 'cm-appraise explain runs/2025Q3 M03' },
  { says: { en: 'Why did M01 lose his grade?', zh: 'M01 为何降级？' }, command: 'cm-appraise explain runs/2025Q3 M01 gates' },
  { says: { en: 'What if the lend-out rate were 2%? Nothing is written.', zh: '如果拆出利率为 2%？不写入任何文件。' }, command: 'cm-appraise quarter Q3 ledger.csv --set rate.lend_out=0.02' },
  { says: { en: 'A page for the branch head; open it in a browser.', zh: '为支行行长生成网页报告，用浏览器打开。' }, command: 'cm-appraise report runs/2025Q3 --html 2025Q3.html' },
  { says: { en: 'An auditor runs it again, years later, and compares every byte.', zh: '审计人员多年后重新运行，逐字节核对。' }, command: 'cm-appraise verify runs/2025Q3' },
];

/** A short guided tour through the demonstration. */
export function tourScreen(folder: string, { language, width }: { readonly language: Language; readonly width: number }): string {
  const intro = {
    en: `${visible(folder)} now holds the ledger of a small branch with three customer managers. Go there, and try:`,
    zh: `${visible(folder)} 中已有一家小支行（三名客户经理）的台账。请进入该文件夹，依次尝试：`,
  };
  const steps = STEPS.map(({ says, command }, index) => `${wrappedWords(`${index + 1}. ${says[language]}`, width)}\n     ${command}\n`);
  return [`${wrappedWords(intro[language], width)}\n     cd ${visible(folder)}\n`, ...steps].join('\n');
}
