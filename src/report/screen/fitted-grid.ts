import type { GridColumn, RowLook } from './grid.js';
import { drawKeptColumns } from './kept-columns.js';
import type { View } from './view.js';

/** The last row stands out, below a line: the bank's. */
export function withTotalRow(rows: number): RowLook[] {
  return [...Array.from({ length: rows }, () => ({})), { strong: true, ruleAbove: true }];
}

/**
 * A table as wide as the terminal allows; a last line says how many columns are left out.
 * @param fixed columns that are always there
 * @param others the most important first; at least one of them is there
 */
export function drawFittedGrid(
  fixed: readonly GridColumn[],
  others: readonly GridColumn[],
  looks: readonly RowLook[],
  view: View,
): string[] {
  return drawKeptColumns(fixed, others.map((column, priority) => ({ column, priority })), looks, view);
}
