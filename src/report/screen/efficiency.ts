import type { Appraisal } from '../../appraisal/appraisal.js';
import { EFFICIENCY_TERMS } from '../../appraisal/efficiency.js';
import { amountOf } from '../../appraisal/lines.js';
import { amountCell } from './cells.js';
import { drawFittedGrid, withTotalRow } from './fitted-grid.js';
import { gridColumn } from './grid.js';
import { managersNotice, managersShown } from './managers-shown.js';
import { peopleAndBankColumns } from './people-columns.js';
import { PROFIT_WORDS } from './profit-words.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** What is left in the end comes first, then the terms that it comes from. */
const BY_PRIORITY = [...EFFICIENCY_TERMS].sort((a, b) => Number(b.isTotal) - Number(a.isTotal));

/** Efficiency of the period, one row a manager, and the bank's (SPEC 7). */
export function efficiencySection({ profit, currency }: Appraisal, view: View): string[] {
  const { language, paint } = view;
  const heading = paint.strong(inCurrency(PROFIT_WORDS.efficiency[language], currency, language));
  if (profit.managers.length === 0) return [heading, WORDS.nobody[language]];
  const shown = managersShown(profit.managers);
  const totals = [...shown.rows.map(({ efficiency }) => efficiency.total), profit.bank.total];
  const terms = BY_PRIORITY.map(({ name, label }) =>
    gridColumn(label[language], 'right', totals.map((total) => amountCell(amountOf(total, name)))),
  );
  const people = peopleAndBankColumns(shown.rows, view);
  const grid = drawFittedGrid(people, terms, withTotalRow(shown.rows.length), view);
  return [heading, ...grid, ...managersNotice(shown, view)];
}
