import { Decimal } from '../money/decimal.js';
import type { Column } from './column.js';

/** Most decimals of a rate, share or ratio (SPEC 16). */
const RATIO_PLACES = 8;

const NOTHING = '0.00';

/** An amount with exactly 2 places and no separators; zero has no sign. */
export function amountText(amount: Decimal): string {
  if (amount.isZero()) return NOTHING;
  const text = amount.toString();
  if (text.at(-3) === '.') return text; // Most amounts are in cents already, and rounding takes time.
  const rounded = amount.toFixed(2, Decimal.ROUND_HALF_UP);
  return rounded === `-${NOTHING}` ? NOTHING : rounded;
}

/** A ratio with at most 8 decimals, without trailing zeros or exponent; zero has no sign. */
export function ratioText(ratio: Decimal): string {
  return ratio.toDecimalPlaces(RATIO_PLACES).toFixed();
}

/** Separates the thousands of a decimal text, for people; data files have no separators. */
export function withThousands(text: string): string {
  const [whole = '', ...decimals] = text.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
}

/** A cell as exact text, as data files hold it; undefined where it is empty. */
export function cellText<Row>(column: Column<Row>, row: Row): string | undefined {
  switch (column.kind) {
    case 'text':
      return column.of(row);
    case 'amount': {
      const amount = column.of(row);
      return amount && amountText(amount);
    }
    case 'ratio': {
      const ratio = column.of(row);
      return ratio && ratioText(ratio);
    }
    case 'count':
      return column.of(row)?.toFixed();
  }
}
