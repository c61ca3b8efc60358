import type { Decimal } from '../money/decimal.js';
import type { MeasuredLine } from './declared-line.js';

/** Exact figures of one manager over the period, from which the risk-adjusted view is calculated (SPEC 7). */
export interface RiskMeasures {
  /** loan balance x yearly expected-loss rate of its class, added over the days of the period */
  readonly expectedLossSum: Decimal;
  /** loan balance x risk weight of its product, added over the days of the period */
  readonly weightedLoanSum: Decimal;
  /** Y - D: the efficiency of the period without the loss offset */
  readonly efficiencyBeforeLosses: Decimal;
}

/** What the period and the policy give to the risk-adjusted view; ratios are fractions. */
export interface RiskTerms {
  /** days of the period */
  readonly days: number;
  /** days of the interest year */
  readonly basis: number;
  /** capital that a risk-weighted asset needs */
  readonly capitalRatio: Decimal;
  /** a year */
  readonly costOfCapital: Decimal;
  readonly taxRate: Decimal;
}

/** A measured line of the risk-adjusted view. */
export type RiskLine = MeasuredLine<RiskMeasures, RiskTerms>;
