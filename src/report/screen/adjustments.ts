import type { Appraisal } from '../../appraisal/appraisal.js';
import { visible } from '../../problems/problem.js';
import { ADJUSTMENT_COLUMNS, type AdjustmentRow, adjustmentRows } from '../adjustment-columns.js';
import { columnNamed } from '../column.js';
import { type Cell, countCell, screenCell, textCell } from './cells.js';
import { faintNotice, firstRows } from './first-rows.js';
import { type GridColumn, gridColumn, roomBeside } from './grid.js';
import { drawKeptColumns } from './kept-columns.js';
import { firstOfMany } from './profit-words.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** The file that has all of it. */
const FILE = 'adjustments.csv';

/** Cells of a terminal line that a reason takes before it goes on in the next. */
const [NARROWEST_REASON, WIDEST_REASON] = [8, 44];

/** Each adjustment of the statements by name: manager, line, amount, reason, approver. No line where there are none. */
export function adjustmentTable(appraisal: Appraisal, given: View): string[] {
  const view: View = { ...given, wholeBy: FILE };
  const { language, width, paint } = view;
  const all = adjustmentRows(appraisal);
  if (all.length === 0) return [];
  const shown = firstRows(all, ({ effect }) => effect.abs(), () => false);
  const column = (name: string, cellOf?: (row: AdjustmentRow) => Cell): GridColumn => {
    const of = columnNamed(ADJUSTMENT_COLUMNS, name);
    return gridColumn(of.label[language], of.kind === 'text' ? 'left' : 'right', shown.rows.map(cellOf ?? ((row) => screenCell(of, row))));
  };
  const fixed = [column('manager'), column('line', ({ label }) => textCell(label[language])), column('amount')];
  const approver = column('approver');
  const room = Math.min(WIDEST_REASON, Math.max(NARROWEST_REASON, roomBeside([...fixed, approver], width)));
  const reason = column('reason', (row) => ({ text: wrappedWords(visible(row.reason), room) }));
  const others = [{ priority: 1, column: reason }, { priority: 0, column: approver }];
  const effect = columnNamed(ADJUSTMENT_COLUMNS, 'effect').label[language];
  const notice = shown.hidden === 0 ? '' : firstOfMany(shown.rows.length, countCell(shown.hidden).text, effect, view);
  return [
    '',
    paint.strong(inCurrency(WORDS.adjustments[language], appraisal.currency, language)),
    ...drawKeptColumns(fixed, others, [], view),
    ...(notice === '' ? [] : faintNotice(notice, view)),
  ];
}
