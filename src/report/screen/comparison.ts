import type { Language, Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { type CellDifference, type ComparisonReport, type Reason, differenceText } from '../comparison.js';
import { withThousands } from '../exact-text.js';
import { type Cell, textCell } from './cells.js';
import { type GridColumn, drawGrid, fittingColumns, gridColumn } from './grid.js';
import { paints } from './paint.js';

const WORDS = {
  same: { en: 'nothing differs', zh: '没有差异' },
  sameFigures: { en: 'no figure differs', zh: '数字没有差异' },
  why: { en: 'What they were made from', zh: '来源差异' },
  what: { en: 'what', zh: '类别' },
  name: { en: 'name', zh: '名称' },
  row: { en: 'row', zh: '行' },
  column: { en: 'column', zh: '列' },
  difference: { en: 'difference', zh: '差额' },
  more: { en: '{count} more: --top, or --format csv', zh: '另有 {count} 处：请用 --top 或 --format csv' },
  summary: { en: '{cells} cells of {files} files differ, of {managers} managers', zh: '{files} 个文件中 {cells} 处不同，涉及 {managers} 名经理' },
} as const satisfies Record<string, Text>;

const KINDS: Record<Reason['kind'], Text> = {
  period: { en: 'period', zh: '期间' },
  program: { en: 'program', zh: '程序' },
  option: { en: 'option', zh: '选项' },
  policy: { en: 'policy', zh: '政策' },
  input: { en: 'input', zh: '输入' },
};

/** Of a text that differs, on the screen; files have it whole. */
const LONGEST_TEXT = 18;

const NUMBER = /^-?\d+(\.\d+)?$/;

interface Look {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

/** A short summary, why they may differ, then the cells file by file. */
export function comparisonScreen({ a, b, reasons, cells, counts: byFile, managers }: ComparisonReport, look: Look): string {
  const { language, colour } = look;
  const paint = paints(colour);
  const heads = a.name === b.name ? ['A', 'B'] : [visible(a.name), visible(b.name)];
  const named = a.name === b.name ? [`A: ${visible(a.path)}`, `B: ${visible(b.path)}`] : heads;
  const title = paint.strong(named.join(language === 'zh' ? ' 与 ' : ' and '));
  const all = [...byFile.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0 && reasons.length === 0) return `${title}\n${WORDS.same[language]}\n`;
  const counts: Record<string, number> = { cells: all, files: byFile.size, managers };
  const summary = all === 0 ? WORDS.sameFigures[language] : WORDS.summary[language].replace(/\{(\w+)\}/g, (_, name: string) => withThousands(String(counts[name])));
  const parts = [[title, summary], ...(reasons.length === 0 ? [] : [reasonLines(reasons, heads, look)])];
  for (const [file, count] of byFile) parts.push(fileLines(file, cells.filter((cell) => cell.file === file), count, heads, look));
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function reasonLines(reasons: readonly Reason[], [one = '', other = '']: readonly string[], look: Look): string[] {
  const { language, colour } = look;
  const columns = [
    gridColumn(WORDS.what[language], 'left', reasons.map(({ kind }) => ({ text: KINDS[kind][language] }))),
    gridColumn(WORDS.name[language], 'left', reasons.map(({ name }) => textCell(name))),
    gridColumn(one, 'left', reasons.map(({ a }) => textCell(a ?? '—'))),
    gridColumn(other, 'left', reasons.map(({ b }) => textCell(b ?? '—'))),
  ];
  return [paints(colour).strong(WORDS.why[language]), ...drawn(columns, look)];
}

function fileLines(file: string, shown: readonly CellDifference[], count: number, [one = '', other = '']: readonly string[], look: Look): string[] {
  const { language, colour } = look;
  const columns = [
    gridColumn(WORDS.row[language], 'left', shown.map(({ key }) => textCell(key.filter((part) => part !== '').join(' ')))),
    gridColumn(WORDS.column[language], 'left', shown.map(({ label }) => textCell(label[language]))),
    gridColumn(one, 'right', shown.map(({ a }) => valueCell(a))),
    gridColumn(other, 'right', shown.map(({ b }) => valueCell(b))),
    gridColumn(WORDS.difference[language], 'right', shown.map((cell) => valueCell(differenceText(cell)))),
  ];
  const more = count > shown.length ? [WORDS.more[language].replace('{count}', withThousands(String(count - shown.length)))] : [];
  return [paints(colour).strong(file), ...drawn(columns, look), ...more];
}

function drawn(columns: readonly GridColumn[], { colour, width }: Look): string[] {
  return drawGrid(columns.slice(0, fittingColumns(columns, width)), [], paints(colour));
}

function valueCell(text: string | undefined): Cell {
  if (text === undefined) return { text: '—' };
  if (NUMBER.test(text)) return { text: withThousands(text), isLoss: text.startsWith('-') };
  const plain = visible(text);
  return { text: plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT - 1)}…` : plain };
}
