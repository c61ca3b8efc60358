import { Decimal } from '../../money/decimal.js';
import type { ColumnHead } from '../column.js';
import { withThousands } from '../exact-text.js';
import type { TextRow } from '../reported-run.js';
import { amountCell, percentCell } from '../screen/cells.js';

/** A cell of a file as people read it: amounts and counts with thousands, fractions as percentages; empty stays empty. */
export function shownText(row: TextRow, { name, kind }: Pick<ColumnHead, 'name' | 'kind'>): string {
  const text = row.get(name) ?? '';
  if (text === '' || kind === 'text') return text;
  return kind === 'ratio' ? percentText(new Decimal(text)) : withThousands(text);
}

/** A fraction as a percentage with 2 places. */
export function percentText(fraction: Decimal): string {
  return percentCell(fraction).text;
}

/** An amount with 2 places and thousands. */
export function amountText(amount: Decimal): string {
  return amountCell(amount).text;
}

/** A figure of a row; undefined where the cell is empty or missing. */
export function figureOf(row: TextRow | undefined, name: string): Decimal | undefined {
  const text = row?.get(name) ?? '';
  return text === '' ? undefined : new Decimal(text);
}
