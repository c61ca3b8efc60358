import type { DepositEntryKind } from '../../appraisal/pay.js';
import type { Decimal } from '../../money/decimal.js';
import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { type Column, columnNamed } from '../column.js';
import { POOL_TOTAL_COLUMNS, type PayReport } from '../pay-report.js';
import { type DepositTotals, type PoolTotal, depositTotals, poolTotals } from '../pay-totals.js';
import { DEPOSIT_ENTRY_LABELS, poolWord } from '../pay-words.js';
import { amountCell, screenCell, textCell } from './cells.js';
import { firstRows, hiddenNotice } from './first-rows.js';
import { drawFittedGrid } from './fitted-grid.js';
import { type GridColumn, drawGrid, gridColumn } from './grid.js';
import { paints } from './paint.js';
import { payMembers } from './pay-members.js';
import { PAY_WORDS, restatedAs } from './pay-screen-words.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { inCurrency } from './words.js';

/** How a report of pay is drawn. */
export interface PayScreenOptions {
  readonly language: Language;
  /** cells of a terminal line; Infinity where nothing limits it */
  readonly width: number;
  readonly colour: boolean;
}

/** What is shown of the deposits even where it is zero. */
const BOOKED: readonly DepositEntryKind[] = ['held', 'cut', 'forfeited', 'returned'];

/** The pay of a period for a terminal (SPEC 13, 16), ending in a line end. What comes from data is safe to print. */
export function payScreen(report: PayReport, { language, width, colour }: PayScreenOptions): string {
  const view: View = { language, width, paint: paints(colour) };
  const { pay, currency } = report;
  const titled = (title: string) => view.paint.strong(inCurrency(title, currency, language));
  const pools = poolTotals(pay.shares);
  const blocks = [
    [...payHeading(`${PAY_WORDS.pay[language]} ${report.period}`, report, view), ...payMembers(report, view)],
    pools.length === 0 ? [] : [titled(PAY_WORDS.pools[language]), ...poolsTable(pools, view)],
    [titled(PAY_WORDS.deposits[language]), ...depositsTable(depositTotals(pay), view)],
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** A title with the currency, and what is to be known of a restatement. */
export function payHeading(title: string, { currency, restatement }: PayReport, { language, width, paint }: View): string[] {
  const lines = wrappedWords(inCurrency(title, currency, language), width).split('\n').map(paint.strong);
  if (restatement === undefined) return lines;
  return [...lines, ...wrappedWords(visible(restatedAs(restatement.name, restatement.reason, language)), width).split('\n')];
}

function poolsTable(pools: readonly PoolTotal[], view: View): string[] {
  const { language } = view;
  const shown = firstRows(pools, ({ amount }) => amount, () => false);
  const column = (name: string): GridColumn => {
    const of: Column<PoolTotal> = columnNamed(POOL_TOTAL_COLUMNS, name);
    return gridColumn(of.label[language], 'right', shown.rows.map((row) => screenCell(of, row)));
  };
  const names = gridColumn(
    columnNamed(POOL_TOTAL_COLUMNS, 'pool').label[language],
    'left',
    shown.rows.map(({ pool }) => textCell(poolWord(pool, language))),
  );
  return [
    ...drawFittedGrid([names], ['shared', 'amount', 'people'].map(column), [], view),
    ...hiddenNotice(shown, columnNamed(POOL_TOTAL_COLUMNS, 'amount').label[language], view),
  ];
}

function depositsTable({ booked, atRisk, uncovered }: DepositTotals, { language, paint }: View): string[] {
  const kinds = Object.keys(booked) as DepositEntryKind[];
  const rows: readonly (readonly [label: string, amount: Decimal])[] = [
    ...kinds
      .filter((kind) => BOOKED.includes(kind) || !booked[kind].isZero())
      .map((kind) => [DEPOSIT_ENTRY_LABELS[kind][language], booked[kind]] as const),
    [PAY_WORDS.atRisk[language], atRisk],
    ...(uncovered.isZero() ? [] : [[PAY_WORDS.uncovered[language], uncovered] as const]),
  ];
  const labels = gridColumn('', 'left', rows.map(([label]) => ({ text: `  ${label}` })));
  return drawGrid([labels, gridColumn('', 'right', rows.map(([, amount]) => amountCell(amount)))], [], paint);
}
