import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';

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

/** Lines already calculated, rounded to 0.01; totals add these. */
export type LinesSoFar = (name: string) => Decimal;

/** One line of the virtual profit statement: the one place from which its column, label, formula and value come. */
export interface StatementLine {
  readonly name: string;
  readonly label: Text;
  /** as in SPEC 6 */
  readonly formula: string;
  /** adds or subtracts other lines */
  readonly isTotal: boolean;
  /** @returns the line in the policy's currency, rounded to 0.01 half away from zero */
  readonly calculate: (figures: ManagerFigures, terms: StatementTerms, line: LinesSoFar) => Decimal;
}
