import { type GridColumn, type RowLook, drawGrid, fittingColumns } from './grid.js';
import type { View } from './view.js';
import { leftOut } from './words.js';

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
  { language, width, paint }: View,
): string[] {
  const shown = Math.max(1, fittingColumns([...fixed, ...others], width) - fixed.length);
  const hidden = Math.max(0, others.length - shown);
  return [
    ...drawGrid([...fixed, ...others.slice(0, shown)], looks, paint),
    ...(hidden === 0 ? [] : [paint.faint(leftOut(hidden, language))]),
  ];
}
