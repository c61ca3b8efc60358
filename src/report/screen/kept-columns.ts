import { faintNotice } from './first-rows.js';
import { type GridColumn, type RowLook, drawGrid, fittingColumns } from './grid.js';
import type { View } from './view.js';
import { leftOut } from './words.js';

/** A column that a narrow terminal leaves out before those of a lower number. */
export interface RankedColumn {
  readonly priority: number;
  readonly column: GridColumn;
}

/**
 * A table in the order of its columns, of which a narrow terminal keeps the most important; a last line says how many
 * are left out.
 * @param fixed columns that are always there
 * @param others at least the most important of them is there
 */
export function drawKeptColumns(
  fixed: readonly GridColumn[],
  others: readonly RankedColumn[],
  looks: readonly RowLook[],
  view: View,
): string[] {
  const ranked = [...others].sort((a, b) => a.priority - b.priority);
  const fitting = fittingColumns([...fixed, ...ranked.map(({ column }) => column)], view.width) - fixed.length;
  const kept = new Set(ranked.slice(0, Math.max(1, fitting)));
  const hidden = others.length - kept.size;
  const shown = others.filter((other) => kept.has(other)).map(({ column }) => column);
  return [
    ...drawGrid([...fixed, ...shown], looks, view.paint),
    ...(hidden === 0 ? [] : faintNotice(leftOut(hidden, view), view)),
  ];
}
