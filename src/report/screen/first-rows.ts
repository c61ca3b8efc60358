import type { Decimal } from '../../money/decimal.js';
import { countCell } from './cells.js';
import { firstOfMany } from './profit-words.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';

/** A table shows so many rows whole; of more, the first so many by one line. */
const MOST_ROWS = 50;
const FIRST_ROWS = 20;

/** Rows of a table, and how many of them it shows. */
export interface Shown<Row> {
  readonly rows: readonly Row[];
  readonly hidden: number;
}

/**
 * All rows in their order; of too many, those with the highest amounts, high first, and then the rests.
 * @param isRest rows that stand for what belongs to none of the others: they are always shown, and not counted
 */
export function firstRows<Row>(
  all: readonly Row[],
  amountFor: (row: Row) => Decimal,
  isRest: (row: Row) => boolean,
): Shown<Row> {
  const ranked = all.filter((row) => !isRest(row));
  if (ranked.length <= MOST_ROWS) return { rows: all, hidden: 0 };
  const ordered = [...ranked].sort((a, b) => amountFor(b).comparedTo(amountFor(a)));
  return { rows: [...ordered.slice(0, FIRST_ROWS), ...all.filter(isRest)], hidden: ranked.length - FIRST_ROWS };
}

/**
 * What is said below a table that hides rows.
 * @param by label of the line that chose the rows
 */
export function hiddenNotice({ hidden }: Shown<unknown>, by: string, view: View): string[] {
  if (hidden === 0) return [];
  return faintNotice(firstOfMany(FIRST_ROWS, countCell(hidden).text, by, view), view);
}

/** A remark below a table, in lines that fit. */
export function faintNotice(text: string, { width, paint }: View): string[] {
  return wrappedWords(text, width).split('\n').map(paint.faint);
}
