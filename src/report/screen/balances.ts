import type { Appraisal } from '../../appraisal/appraisal.js';
import type { BalanceComparison, ManagerProfit } from '../../appraisal/profit-picture.js';
import { columnNamed } from '../column.js';
import { BALANCE_COLUMNS } from '../profit-columns.js';
import { type Cell, amountCell, countCell } from './cells.js';
import { faintNotice } from './first-rows.js';
import { drawFittedGrid } from './fitted-grid.js';
import { type GridColumn, fittingColumns, gridColumn } from './grid.js';
import { managersNotice, managersShown } from './managers-shown.js';
import { peopleColumns } from './people-columns.js';
import { PROFIT_WORDS, paddedNotice } from './profit-words.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** Stands before a closing balance far above the average. */
const MARK = '*';

/** Averages and closing balances, one row a manager: loans and deposits side by side where they fit, else below each other. */
export function balancesSection({ profit, currency }: Appraisal, view: View): string[] {
  const { language, width, paint } = view;
  const heading = paint.strong(inCurrency(PROFIT_WORDS.balances[language], currency, language));
  if (profit.managers.length === 0) return [heading, WORDS.nobody[language]];
  const shown = managersShown(profit.managers);
  const people = peopleColumns(shown.rows, view);
  const loans = comparison('loan', shown.rows.map((row) => row.loans), view);
  const deposits = comparison('deposit', shown.rows.map((row) => row.deposits), view);
  const whole = [...people, ...loans, ...deposits];
  const tables = fittingColumns(whole, width) === whole.length ? [[...loans, ...deposits]] : [loans, deposits];
  const grids = tables.flatMap((columns, index) => [
    ...(index === 0 ? [] : ['']),
    ...drawFittedGrid(people, columns, [], view),
  ]);
  return [heading, ...grids, ...markNotice(profit.managers, view), ...managersNotice(shown, view)];
}

/** The columns of one kind, those first that a narrow screen keeps longest. */
function comparison(kind: 'loan' | 'deposit', rows: readonly BalanceComparison[], { language }: View): GridColumn[] {
  const column = (name: string, cells: Cell[]) =>
    gridColumn(columnNamed(BALANCE_COLUMNS, `${kind}_${name}`).label[language], 'right', cells);
  return [
    column('daily', rows.map(({ daily }) => amountCell(daily))),
    column('closing', rows.map(closingCell)),
    column('ten_day', rows.map(({ tenDay }) => amountCell(tenDay))),
  ];
}

function closingCell({ closing, isPadded }: BalanceComparison): Cell {
  const cell = amountCell(closing);
  return isPadded ? { ...cell, text: `${MARK} ${cell.text}` } : cell;
}

/** What the mark means, where anybody has it. */
function markNotice(managers: readonly ManagerProfit[], view: View): string[] {
  const marked = managers.filter(({ loans, deposits }) => loans.isPadded || deposits.isPadded).length;
  if (marked === 0) return [];
  const [of, all] = [countCell(marked).text, countCell(managers.length).text];
  return faintNotice(paddedNotice(MARK, of, all, view.language), view);
}
