import type { DepositEntry } from '../../appraisal/pay.js';
import { visible } from '../../problems/problem.js';
import { columnNamed } from '../column.js';
import { depositColumns } from '../pay-columns.js';
import { DEPOSIT_ENTRY_LABELS } from '../pay-words.js';
import { type Cell, amountCell, textCell } from './cells.js';
import { drawFittedGrid } from './fitted-grid.js';
import { gridColumn } from './grid.js';
import { PAY_WORDS } from './pay-screen-words.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { inCurrency } from './words.js';

/** Widest line of a reason. */
const WIDEST_REASON = 40;

/** What a pay booked on one member's risk deposits, lot by lot; nothing where it booked nothing. */
export function entriesTable(entries: readonly DepositEntry[], currency: string, view: View): string[] {
  const { language, paint } = view;
  if (entries.length === 0) return [];
  const column = (name: string, align: 'left' | 'right', cellOf: (entry: DepositEntry) => Cell) =>
    gridColumn(columnNamed(depositColumns(language), name).label[language], align, entries.map(cellOf));
  const fixed = [
    column('lot', 'left', ({ lot }) => textCell(lot)),
    column('entry', 'left', ({ entry }) => ({ text: DEPOSIT_ENTRY_LABELS[entry][language] })),
  ];
  const others = [
    column('amount', 'right', ({ amount }) => amountCell(amount)),
    column('at_risk', 'right', ({ atRisk }) => amountCell(atRisk)),
    column('reason', 'left', ({ reason }) => ({ text: wrappedWords(visible(reason[language]), WIDEST_REASON) })),
    column('account', 'left', ({ account }) => textCell(account)),
  ].filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return [paint.strong(inCurrency(PAY_WORDS.deposits[language], currency, language)), ...drawFittedGrid(fixed, others, [], view)];
}
