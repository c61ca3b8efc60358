import Table from 'cli-table3';
import { bareTable } from './bare-table.js';
import type { Cell } from './cells.js';
import type { Paint } from './paint.js';
import { textWidth, wrappedWords } from './text-width.js';

/** A column of a table on the screen. */
export interface GridColumn {
  /** heading; a grid whose headings are all empty has no heading row */
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly Cell[];
}

/** How a row stands out. */
export interface RowLook {
  readonly strong?: boolean;
  readonly ruleAbove?: boolean;
}

const GAP = '  ';
const RULE = '─';

/** cli-table3 takes time with the square of the rows of a table. */
const BAND_ROWS = 50;

/** A column whose heading is broken between words where it is wider than its cells need. */
export function gridColumn(heading: string, align: GridColumn['align'], cells: readonly Cell[]): GridColumn {
  const needed = columnWidth({ head: heading.replaceAll(' ', '\n'), align, cells });
  return { head: wrappedWords(heading, needed), align, cells };
}

/** How many columns from the left fit a width of so many terminal cells. */
export function fittingColumns(columns: readonly GridColumn[], width: number): number {
  let used = -GAP.length;
  const first = columns.findIndex((column) => {
    used += GAP.length + columnWidth(column);
    return used > width;
  });
  return first === -1 ? columns.length : first;
}

/** Cells of a terminal line that are left for one more column beside these; below zero where these do not fit. */
export function roomBeside(columns: readonly GridColumn[], width: number): number {
  return width - gridWidth(columns.map(columnWidth)) - GAP.length;
}

/**
 * Draws columns side by side, without a frame.
 * @param looks of the rows, by their place; a row without one is plain
 * @returns lines without trailing spaces
 */
export function drawGrid(columns: readonly GridColumn[], looks: readonly RowLook[], paint: Paint): string[] {
  const widths = columns.map(columnWidth);
  const rule = RULE.repeat(gridWidth(widths));
  const draw = (rows: readonly string[][], vAlign: 'top' | 'bottom') => drawRows(columns, widths, rows, vAlign);
  const hasHead = columns.some(({ head }) => head !== '');
  const lines = hasHead ? [...draw([columns.map(({ head }) => head)], 'bottom').map(paint.strong), rule] : [];

  let band: string[][] = [];
  const flush = () => {
    lines.push(...draw(band, 'top'));
    band = [];
  };
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  for (let row = 0; row < rows; row += 1) {
    const look = looks[row] ?? {};
    if (look.ruleAbove === true || band.length === BAND_ROWS) flush();
    if (look.ruleAbove === true) lines.push(rule);
    band.push(columns.map(({ cells }) => painted(cells[row], look, paint)));
  }
  flush();
  return lines;
}

function gridWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * Math.max(0, widths.length - 1);
}

function columnWidth({ head, cells }: GridColumn): number {
  return [head, ...cells.map(({ text }) => text)].reduce((widest, text) => Math.max(widest, textWidth(text)), 1);
}

function painted(cell: Cell | undefined, look: RowLook, paint: Paint): string {
  if (cell === undefined || cell.text === '') return '';
  const text = cell.isLoss === true ? paint.loss(cell.text) : cell.isGain === true ? paint.gain(cell.text) : cell.text;
  return look.strong === true ? paint.strong(text) : text;
}

/** Rows of one band. A first row as wide as the columns keeps all bands of a grid alike; it is not shown. */
function drawRows(
  columns: readonly GridColumn[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  vAlign: 'top' | 'bottom',
): string[] {
  if (rows.length === 0) return [];
  const table = new Table(bareTable({ middle: GAP }));
  table.push(widths.map((width) => '-'.repeat(width)));
  for (const row of rows) {
    table.push(row.map((content, index) => ({ content, vAlign, hAlign: columns[index]?.align ?? 'left' })));
  }
  return table
    .toString()
    .split('\n')
    .slice(1)
    .map((line) => line.trimEnd());
}
