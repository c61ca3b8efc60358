import type { Appraisal } from '../../appraisal/appraisal.js';
import { columnNamed } from '../column.js';
import { RISK_COLUMNS } from '../profit-columns.js';
import { screenCell } from './cells.js';
import { drawFittedGrid } from './fitted-grid.js';
import { gridColumn } from './grid.js';
import { managersNotice, managersShown } from './managers-shown.js';
import { peopleColumns } from './people-columns.js';
import { PROFIT_WORDS } from './profit-words.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** Results first, then what they come from. */
const BY_PRIORITY = ['eva', 'raroc', 'expected_loss', 'economic_capital', 'capital_charge'];

/** EVA, RAROC and what they come from, one row a manager (SPEC 7). */
export function riskSection({ profit, currency, period }: Appraisal, view: View): string[] {
  const { language, paint } = view;
  const heading = paint.strong(inCurrency(PROFIT_WORDS.risk[language], currency, language));
  if (profit.managers.length === 0) return [heading, WORDS.nobody[language]];
  const shown = managersShown(profit.managers);
  const figures = BY_PRIORITY.map((name) => {
    const column = columnNamed(RISK_COLUMNS, name);
    const cells = shown.rows.map((of) => screenCell(column, { period: period.name, of }));
    return gridColumn(column.label[language], 'right', cells);
  });
  return [heading, ...drawFittedGrid(peopleColumns(shown.rows, view), figures, [], view), ...managersNotice(shown, view)];
}
