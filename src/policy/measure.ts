import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { IncomeCategory, RiskClass } from './vocabulary.js';

/** What a measure is counted in: money of the policy's (or its own) currency, pieces, or a fraction. */
export const MEASURE_UNITS = ['amount', 'count', 'ratio'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** Days over which a measure is taken: those of the period, or of the policy's grade window that ends with it (SPEC 11). */
export const MEASURE_SPANS = ['period', 'grade_window'] as const;
export type MeasureSpan = (typeof MEASURE_SPANS)[number];

/** What growth is measured against: the day before the period, the calendar year before that of its last day, the grade window before. */
export const GROWTH_BASES = ['opening', 'year_before', 'window_before'] as const;
export type GrowthBase = (typeof GROWTH_BASES)[number];

/** Which customers count: those whom the bank did not have on the day before the period, those it had, those with loans of this manager. */
export const CUSTOMER_KINDS = ['all', 'new', 'existing', 'borrowers'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

interface DeclaredMeasure {
  readonly name: string;
  readonly label: Text;
  readonly reference: string;
  readonly unit: MeasureUnit;
}

/** A line of the statement, term of efficiency or amount of the risk view, of the period. */
export interface StatementMeasure extends DeclaredMeasure {
  readonly input: 'statement';
  readonly statement_line: string;
  /** business lines; of `loan_interest` only */
  readonly lines?: readonly string[];
}

/** Balances of loans or deposits. */
export interface PositionMeasure extends DeclaredMeasure {
  readonly input: 'position';
  readonly record: 'loan' | 'deposit';
  readonly take: 'average' | 'opening' | 'closing' | 'growth' | 'count';
  readonly over: MeasureSpan;
  /** of `growth` only */
  readonly against?: GrowthBase;
  readonly products?: readonly string[];
  readonly lines?: readonly string[];
  readonly classes?: readonly RiskClass[];
  readonly customers: CustomerKind;
  /** whether accounts count that another manager held before within the days looked at */
  readonly taken_over: 'included' | 'excluded';
}

/** Income of the ledger. */
export interface FlowMeasure extends DeclaredMeasure {
  readonly input: 'flow';
  readonly record: 'income';
  readonly take: 'sum' | 'count';
  readonly over: MeasureSpan;
  readonly products?: readonly string[];
  readonly lines?: readonly string[];
  readonly categories?: readonly IncomeCategory[];
}

/** Activity records of one metric. */
export interface ActivityMeasure extends DeclaredMeasure {
  readonly input: 'activity';
  readonly metric: string;
  readonly of: 'amount' | 'quantity';
  readonly take: 'sum' | 'count';
  readonly over: MeasureSpan;
  /** ISO 4217 code in which amounts are counted; the policy's without it */
  readonly currency?: string;
}

/** Customers of the period, or the products that they hold. */
export interface CustomerMeasure extends DeclaredMeasure {
  readonly input: 'customers';
  readonly take: 'count' | 'products';
  readonly customers: CustomerKind;
  /** daily average of his deposits with this manager */
  readonly deposits_at_least?: Decimal;
}

/** Other measures added up, or the quotient of two such sums. */
export interface CombinedMeasure extends DeclaredMeasure {
  readonly input: 'measure';
  readonly take: 'sum' | 'ratio';
  readonly of: readonly string[];
  /** of `ratio` only: what it is divided by */
  readonly to?: readonly string[];
}

export type Measure = StatementMeasure | PositionMeasure | FlowMeasure | ActivityMeasure | CustomerMeasure | CombinedMeasure;
