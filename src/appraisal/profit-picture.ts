import type { Decimal } from '../money/decimal.js';
import type { CustomerGroups } from './centre-figures.js';
import type { Lines } from './lines.js';
import type { Person } from './people.js';

/** Efficiency of one manager or of the bank (SPEC 7). Terms by name, each rounded to 0.01. */
export interface Efficiency {
  /** one for each month of the period, in order */
  readonly months: readonly { readonly month: string; readonly terms: Lines }[];
  /** the months added up */
  readonly total: Lines;
}

/** The risk-adjusted view of one manager (SPEC 7), in the policy's currency. */
export interface Risk {
  readonly expectedLoss: Decimal;
  readonly economicCapital: Decimal;
  readonly capitalCharge: Decimal;
  readonly eva: Decimal;
  /** a fraction a year with at most 8 decimals; undefined without economic capital */
  readonly raroc: Decimal | undefined;
}

/** Average and closing balances side by side (SPEC 4). */
export interface BalanceComparison {
  readonly tenDay: Decimal;
  readonly daily: Decimal;
  readonly closing: Decimal;
  /** the closing balance is far above the daily average */
  readonly isPadded: boolean;
}

/** One manager in all views beside the statement. */
export interface ManagerProfit extends Person {
  readonly efficiency: Efficiency;
  readonly risk: Risk;
  readonly loans: BalanceComparison;
  readonly deposits: BalanceComparison;
}

export const DIMENSIONS = ['manager', 'branch', 'department', 'line', 'product', 'bank'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const BOOKS = ['primary', 'shadow', 'eliminations', 'consolidated'] as const;
export type Book = (typeof BOOKS)[number];

/** A book of one profit centre (SPEC 8): the lines of the statement and the dual-booked terms of efficiency. */
export interface CentreBook {
  readonly dimension: Dimension;
  readonly centre: string;
  readonly book: Book;
  readonly lines: Lines;
}

/** The whole profit picture of a period beside the statements. */
export interface ProfitPicture {
  /** in the order of the statements */
  readonly managers: readonly ManagerProfit[];
  /** all managers added up */
  readonly bank: Efficiency;
  readonly centres: readonly CentreBook[];
  readonly customerGroups: CustomerGroups;
}
