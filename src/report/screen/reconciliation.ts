import type { Appraisal, ReconciliationRow } from '../../appraisal/appraisal.js';
import { reconciliationRows } from '../adjustment-columns.js';
import type { Column } from '../column.js';
import { RECONCILIATION_COLUMNS } from '../ledger-columns.js';
import { type Cell, EMPTY, countCell, screenCell, textCell } from './cells.js';
import { type GridColumn, drawGrid, fittingColumns, gridColumn } from './grid.js';
import type { View } from './view.js';
import { WORDS, recordWord } from './words.js';

type Rows = readonly ReconciliationRow[];

const RECORD = RECONCILIATION_COLUMNS.filter(({ name }) => name === 'record');
const COUNTS = RECONCILIATION_COLUMNS.filter(({ kind }) => kind === 'count');
const AMOUNTS = RECONCILIATION_COLUMNS.filter(({ kind }) => kind === 'amount');

/** What became of the rows and the amounts of the ledger: side by side where they fit, else one below the other. */
export function reconciliationSection(appraisal: Appraisal, view: View): string[] {
  const { reconciliation } = appraisal;
  const { language, width, paint } = view;
  const heading = paint.strong(WORDS.reconciliation[language]);
  const beside = reconciliationRows(appraisal).slice(reconciliation.length);
  const looks = [...reconciliation.map(() => ({})), { strong: true, ruleAbove: reconciliation.length > 0 }];
  const whole = withTotals([...RECORD, ...COUNTS, ...AMOUNTS], reconciliation, beside, view);
  if (fits(whole, width)) return [heading, ...drawGrid(whole, looks, paint)];
  const above = withTotals([...RECORD, ...COUNTS], reconciliation, beside, view);
  const below = amountsBelow([...reconciliation, ...beside], view);
  return [heading, ...drawGrid(above, looks, paint), ...(below.length === 0 ? [] : ['', ...drawGrid(below, [], paint)])];
}

/** The amounts by themselves; where even these are too wide, attributed goes, which is amount - unassigned. */
function amountsBelow(reconciliation: Rows, view: View): GridColumn[] {
  const rows = reconciliation.filter(({ amounts }) => amounts !== undefined);
  if (rows.length === 0) return [];
  const grid = (columns: typeof AMOUNTS) =>
    columns.map((column) => gridOf(column, rows.map((row) => cellOf(column, row, view)), view));
  const whole = grid([...RECORD, ...AMOUNTS]);
  if (fits(whole, view.width)) return whole;
  return grid([...RECORD, ...AMOUNTS.filter(({ name }) => name !== 'attributed')]);
}

/** @param beside rows that are not of the ledger: they stand below its total */
function withTotals(columns: typeof AMOUNTS, rows: Rows, beside: Rows, view: View): GridColumn[] {
  return columns.map((column) => {
    const [cells, others] = [rows, beside].map((each) => each.map((row) => cellOf(column, row, view)));
    return gridOf(column, [...(cells ?? []), totalOf(column, rows, view), ...(others ?? [])], view);
  });
}

function gridOf(column: Column<ReconciliationRow>, cells: Cell[], { language }: View): GridColumn {
  return gridColumn(column.label[language], column.kind === 'text' ? 'left' : 'right', cells);
}

function cellOf(column: Column<ReconciliationRow>, row: ReconciliationRow, { language }: View): Cell {
  return column.kind === 'text' ? textCell(recordWord(row.record, language)) : screenCell(column, row);
}

/** Counts add up over the kinds of record; amounts do not: balances summed over days are no income. */
function totalOf(column: Column<ReconciliationRow>, rows: Rows, { language }: View): Cell {
  if (column.kind === 'text') return { text: WORDS.total[language] };
  if (column.kind !== 'count') return EMPTY;
  return countCell(rows.reduce((sum, row) => sum + (column.of(row) ?? 0), 0));
}

function fits(columns: readonly GridColumn[], width: number): boolean {
  return fittingColumns(columns, width) === columns.length;
}
