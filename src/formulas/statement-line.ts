import type { Decimal } from '../money/decimal.js';
import type { MeasuredLine, TotalLine } from './declared-line.js';

/** Exact figures of one manager over one period, from which every line of the statement is calculated. */
export interface ManagerFigures {
  /** loan balances added over the days or ten-day ends of the average, in the policy's currency */
  readonly loanSum: Decimal;
  /** deposit balances added likewise */
  readonly depositSum: Decimal;
  /** balance x rate added over the days on which loans accrue interest */
  readonly loanInterestSum: Decimal;
  /** balance x rate of deposits added over the days or ten-day ends of the average */
  readonly depositCostSum: Decimal;
  /** income amounts by what they count as */
  readonly interestIncome: Decimal;
  readonly settlementIncome: Decimal;
  readonly intermediaryIncome: Decimal;
  /** provision of the loans held on the day before the period, on its last day, and its changes in between */
  readonly provisionOpening: Decimal;
  readonly provisionClosing: Decimal;
  readonly provisionChange: Decimal;
  readonly realisedLoss: Decimal;
}

/** What the period and the policy give to the formulas. */
export interface StatementTerms {
  /** days of the period */
  readonly days: number;
  /** days of the interest year */
  readonly basis: number;
  /** days or ten-day ends over which an average is taken */
  readonly averagedOver: number;
  /** the rates of each day of the period, added up; the mean rate times the days */
  readonly lendOutRateSum: Decimal;
  readonly borrowInRateSum: Decimal;
  readonly loanLoss: 'change' | 'closing';
}

/** A line of the virtual profit statement that is measured (SPEC 6). */
export interface MeasuredStatementLine extends MeasuredLine<ManagerFigures, StatementTerms> {
  /** a maximum, which exists for each manager only and adds up to nothing in other profit centres (SPEC 8) */
  readonly perManagerOnly?: true;
}

/** A line of the virtual profit statement that adds others. */
export type StatementTotal = TotalLine<StatementTerms>;

export type StatementLine = MeasuredStatementLine | StatementTotal;
