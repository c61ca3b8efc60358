import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';

/** An exact amount that is not divided yet: numerator / divisor. */
export interface Quotient {
  readonly numerator: Decimal;
  /** whole number above zero, of days or of days times days; depends on the terms only, never on the figures */
  readonly divisor: number;
}

/** Lines already calculated, rounded to 0.01; totals add these. */
export type LinesSoFar = (name: string) => Decimal;

/** A line of a report: the one place from which its column, label, formula and value come. */
export interface DeclaredLine {
  /** column of the CSV file */
  readonly name: string;
  readonly label: Text;
  /** as in SPEC 6 and 7 */
  readonly formula: string;
  /** adds or subtracts other lines */
  readonly isTotal: boolean;
}

/** A line that is measured: whoever needs it rounded divides once and rounds the quotient. */
export interface MeasuredLine<Figures, Terms> extends DeclaredLine {
  readonly isTotal: false;
  /** @returns the exact line in the policy's currency */
  readonly quotient: (figures: Figures, terms: Terms) => Quotient;
}

/** A line that adds or subtracts rounded lines which stand before it. */
export interface TotalLine<Terms> extends DeclaredLine {
  readonly isTotal: true;
  /** @returns the line in the policy's currency, with 2 decimals as all that it adds */
  readonly add: (line: LinesSoFar, terms: Terms) => Decimal;
}

/** An amount that is not divided by anything. */
export function undivided(numerator: Decimal): Quotient {
  return { numerator, divisor: 1 };
}
