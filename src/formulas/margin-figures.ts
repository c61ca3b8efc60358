import type { Decimal } from '../money/decimal.js';
import type { MeasuredLine } from './declared-line.js';

/** Exact figures of one centre or customer, over a month or the period, from which efficiency is calculated (SPEC 7). */
export interface MarginFigures {
  /** loan balance x rate added over the days on which interest accrues, in the policy's currency */
  readonly loanAccruedSum: Decimal;
  /** loan balance x FTP rate added over all days */
  readonly loanFtpSum: Decimal;
  /** deposit balance x rate added over all days */
  readonly depositAccruedSum: Decimal;
  /** deposit balance x FTP rate added over all days */
  readonly depositFtpSum: Decimal;
  /** income amounts of category interest */
  readonly interestIncome: Decimal;
  readonly creditRiskFee: Decimal;
  /** income of categories intermediary and settlement, and of products that the policy lacks */
  readonly intermediaryIncome: Decimal;
  /** costs with a manager */
  readonly directCost: Decimal;
  /** what losses, sales and recoveries come to */
  readonly lossOffset: Decimal;
}

/** What the policy gives to the terms of efficiency. */
export interface MarginTerms {
  /** days of the interest year */
  readonly basis: number;
}

/** A term of efficiency that is measured (SPEC 7). */
export type MarginLine = MeasuredLine<MarginFigures, MarginTerms>;
