import type { Decimal } from '../../money/decimal.js';
import { formatCents } from '../../money/rounding.js';
import type { MeasureUnit } from '../../policy/appraisal-rules.js';
import { visible } from '../../problems/problem.js';
import type { Column } from '../column.js';
import { ratioText, withThousands } from '../exact-text.js';
import { brokenText } from './text-width.js';

/** What stands in one place of a table, safe to print; lines are separated by LF. */
export interface Cell {
  readonly text: string;
  /** an amount below zero, or a step down */
  readonly isLoss?: boolean;
  /** a step up */
  readonly isGain?: boolean;
}

/** Widest text from data; what is longer goes on in the next line of its cell. */
const WIDEST_TEXT = 24;

export const EMPTY: Cell = { text: '' };

/** A text from data. */
export function textCell(text: string): Cell {
  return { text: brokenText(visible(text), WIDEST_TEXT) };
}

/** An amount with thousands separators, for the screen only. */
export function amountCell(amount: Decimal | undefined): Cell {
  if (amount === undefined) return EMPTY;
  const text = formatCents(amount);
  return { text: withThousands(text), isLoss: text.startsWith('-') };
}

export function countCell(count: number | undefined): Cell {
  return { text: count === undefined ? '' : withThousands(count.toFixed()) };
}

/** A fraction as a percentage with 2 places. */
export function percentCell(fraction: Decimal | undefined): Cell {
  return { text: fraction === undefined ? '' : `${withThousands(formatCents(fraction.times(100)))}%` };
}

/** What was measured, in its unit: a count without decimals where it is whole, a ratio as exact as files have it. */
export function measureCell(value: Decimal | undefined, unit: MeasureUnit): Cell {
  if (value === undefined) return EMPTY;
  if (unit === 'amount') return amountCell(value);
  return { text: withThousands(unit === 'ratio' ? ratioText(value) : formatCents(value).replace(/\.00$/, '')) };
}

/** A mean or multiple with 2 places. */
export function numberCell(value: Decimal | undefined): Cell {
  return { text: value === undefined ? '' : withThousands(formatCents(value)) };
}

/** A cell of an output file as the screen shows it: ratios as percentages. */
export function screenCell<Row>(column: Column<Row>, row: Row): Cell {
  switch (column.kind) {
    case 'text':
      return textCell(column.of(row) ?? '');
    case 'amount':
      return amountCell(column.of(row));
    case 'ratio':
      return percentCell(column.of(row));
    case 'count':
      return countCell(column.of(row));
  }
}
