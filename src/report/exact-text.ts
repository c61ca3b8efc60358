import type { Decimal } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { Column } from './column.js';

/** Most decimals of a rate, share or ratio (SPEC 16). */
const RATIO_PLACES = 8;

/** A ratio with at most 8 decimals, without trailing zeros or exponent; zero has no sign. */
export function ratioText(ratio: Decimal): string {
  return ratio.toDecimalPlaces(RATIO_PLACES).toFixed();
}

/** Separates the thousands of a decimal text, for people; data files have no separators. */
export function withThousands(text: string): string {
  const [whole = '', ...decimals] = text.split('.');
  const digits = whole.replace('-', '');
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
  return [(whole.startsWith('-') ? '-' : '') + groups.join(','), ...decimals].join('.');
}

/** A cell as exact text, as data files hold it; undefined where it is empty. */
export function cellText<Row>(column: Column<Row>, row: Row): string | undefined {
  switch (column.kind) {
    case 'text':
      return column.of(row);
    case 'amount': {
      const amount = column.of(row);
      return amount && formatCents(amount);
    }
    case 'ratio': {
      const ratio = column.of(row);
      return ratio && ratioText(ratio);
    }
    case 'count':
      return column.of(row)?.toFixed();
  }
}
