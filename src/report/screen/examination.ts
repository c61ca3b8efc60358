import type { Language, Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { textCell } from './cells.js';
import { drawGrid, gridColumn } from './grid.js';
import { paints } from './paint.js';

/** One thing that an installation needs, and how it is; a hint says what to do. */
export interface Examined {
  readonly name: Text;
  readonly state: 'good' | 'doubtful' | 'wrong';
  readonly found: string;
  readonly hint: Text | undefined;
}

const STATES: Readonly<Record<Examined['state'], Text>> = {
  good: { en: 'good', zh: '正常' },
  doubtful: { en: 'DOUBTFUL', zh: '存疑' },
  wrong: { en: 'WRONG', zh: '有误' },
};

/** How an installation is, a line each; below, what to do. */
export function examinationScreen(findings: readonly Examined[], { language, colour }: { readonly language: Language; readonly colour: boolean }): string {
  const paint = paints(colour);
  const columns = [
    gridColumn('', 'left', findings.map(({ name }) => textCell(name[language]))),
    gridColumn('', 'left', findings.map(({ state }) => ({ text: STATES[state][language], isLoss: state !== 'good' }))),
    gridColumn('', 'left', findings.map(({ found }) => ({ text: visible(found) }))),
  ];
  const hints = findings.flatMap(({ name, hint }) => (hint === undefined ? [] : [`${name[language]}: ${hint[language]}`]));
  return `${[...drawGrid(columns, [], paint), ...hints].join('\n')}\n`;
}
