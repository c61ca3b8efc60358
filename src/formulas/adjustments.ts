import type { DeclaredLine } from './declared-line.js';
import { virtualProfit } from './profit-totals.js';
import type { StatementTotal } from './statement-line.js';

/** What approved adjustments add to the virtual profit or take from it: beside the measured lines of SPEC 6, never in them. */
export const adjustments: DeclaredLine = {
  name: 'adjustments',
  label: { en: 'adjustments', zh: '调整' },
  formula: 'sum of the amounts on income lines - sum of the amounts on cost lines, of the approved adjustments',
  isTotal: false,
};

/** The virtual profit (SPEC 6) of a run with adjustments. */
export const adjustedProfit: StatementTotal = {
  ...virtualProfit,
  formula: `${virtualProfit.formula} + ${adjustments.name}`,
  add: (line, terms) => virtualProfit.add(line, terms).plus(line(adjustments.name)),
};
