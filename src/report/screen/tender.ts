import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import type { ValueKind } from '../column.js';
import type { TenderTable } from '../tender-table.js';
import { type Cell, EMPTY, screenCell } from './cells.js';
import { firstRows, hiddenNotice } from './first-rows.js';
import { drawFittedGrid } from './fitted-grid.js';
import { type GridColumn, gridColumn } from './grid.js';
import { paints } from './paint.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** Words of the columns `result` and `period` in Chinese; in English they go by their own names. */
const ZH: ReadonlyMap<string, string> = new Map([
  ['won', '中标'],
  ['lost', '未中标'],
  ['invalid', '无效'],
  ['unawarded', '无人中标'],
  ['total', WORDS.total.zh],
]);

const WORDED: ReadonlySet<string> = new Set(['result', 'period']);

/** Widest line of a text with spaces in it, such as a reason. */
const WIDEST_REASON = 40;

/** What came of a command of a tender, for a terminal, ending in a line end. What comes from data is safe to print. */
export function tenderScreen<Row>(
  table: TenderTable<Row>,
  { language, width, colour }: { readonly language: Language; readonly width: number; readonly colour: boolean },
): string {
  const view: View = { language, width, paint: paints(colour) };
  const { columns, fixed, isTotal, size } = table;
  const shown = firstRows(table.rows, size.of, isTotal);
  const { rows } = shown;
  const titled = inCurrency(table.title[language], table.currency, language);
  const heading = wrappedWords(`${visible(table.tender)}${language === 'zh' ? '：' : ': '}${titled}`, width);
  const grid = columns.map((column): GridColumn => {
    const cells = rows.map((row) => {
      if (WORDED.has(column.name) && column.kind === 'text') return wordCell(column.of(row) ?? '', language);
      if (column.name === 'reason' && column.kind === 'text') return reasonCell(column.of(row) ?? '');
      return screenCell(column, row);
    });
    return gridColumn(column.label[language], alignOf(column.kind), cells);
  });
  const looks = rows.map((row, index) => {
    const previous = rows[index - 1];
    return isTotal(row) ? { strong: true, ruleAbove: previous !== undefined && !isTotal(previous) } : {};
  });
  const lines = drawFittedGrid(grid.slice(0, fixed), grid.slice(fixed), looks, view);
  const notice = hiddenNotice(shown, size.label[language], view);
  return `${[...heading.split('\n').map(view.paint.strong), ...lines, ...notice].join('\n')}\n`;
}

function alignOf(kind: ValueKind): GridColumn['align'] {
  return kind === 'text' ? 'left' : 'right';
}

function wordCell(text: string, language: Language): Cell {
  return { text: visible(language === 'zh' ? (ZH.get(text) ?? text) : text) };
}

function reasonCell(text: string): Cell {
  return text === '' ? EMPTY : { text: wrappedWords(visible(text), WIDEST_REASON) };
}
