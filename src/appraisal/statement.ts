import { adjustedProfit, adjustments } from '../formulas/adjustments.js';
import { depositAverage, loanAverage } from '../formulas/average-balance.js';
import { depositCost } from '../formulas/deposit-cost.js';
import { intermediaryIncome, settlementIncome } from '../formulas/fee-income.js';
import { lentOutIncome, shortfallCost } from '../formulas/internal-funds.js';
import { loanInterest } from '../formulas/loan-interest.js';
import { businessIncome, fundingCost, loanLoss, virtualProfit } from '../formulas/profit-totals.js';
import {
  provisionChange,
  provisionClosing,
  provisionOpening,
  provisionTransferred,
} from '../formulas/provision.js';
import { realisedLoss } from '../formulas/realised-loss.js';
import type { DeclaredLine } from '../formulas/declared-line.js';
import type {
  ManagerFigures,
  MeasuredStatementLine,
  StatementLine,
  StatementTerms,
} from '../formulas/statement-line.js';
import type { Decimal } from '../money/decimal.js';
import { roundQuotientToCents } from '../money/rounding.js';
import { type Lines, addNamed, amountOf, keeperOf } from './lines.js';

/** The virtual profit statement, line by line (SPEC 6, columns of SPEC 16). A total stands after what it adds. */
export const STATEMENT_LINES: readonly StatementLine[] = [
  loanAverage,
  depositAverage,
  loanInterest,
  intermediaryIncome,
  settlementIncome,
  lentOutIncome,
  businessIncome,
  depositCost,
  shortfallCost,
  fundingCost,
  provisionOpening,
  provisionClosing,
  provisionChange,
  provisionTransferred,
  realisedLoss,
  loanLoss,
  virtualProfit,
];

/** The same of a run with adjustments: what they come to stands before the virtual profit, which goes by it. */
const ADJUSTED_LINES: readonly DeclaredLine[] = STATEMENT_LINES.flatMap((line) => (line === virtualProfit ? [adjustments, adjustedProfit] : [line]));

/** The lines of the statements of a run. */
export function linesOfStatement(isAdjusted: boolean): readonly DeclaredLine[] {
  return isAdjusted ? ADJUSTED_LINES : STATEMENT_LINES;
}

const keep = keeperOf(STATEMENT_LINES);
const keepAdjusted = keeperOf(ADJUSTED_LINES);

/**
 * Calculates every line of one manager's statement: each measured line is rounded once, here, and totals add those.
 * @param adjusted what his adjustments come to; undefined in a run without any
 */
export function statementLines(figures: ManagerFigures, terms: StatementTerms, adjusted?: Decimal): Lines {
  const amountOfLine = (line: MeasuredStatementLine) => {
    const { numerator, divisor } = line.quotient(figures, terms);
    return roundQuotientToCents(numerator, divisor);
  };
  return statementWith(amountOfLine, terms, adjusted);
}

/**
 * The lines of a statement, in order, of which the measured ones are given.
 * @param amountOfLine a measured line, rounded to 0.01
 * @param adjusted what the adjustments come to; undefined in a run without any
 */
export function statementWith(
  amountOfLine: (line: MeasuredStatementLine) => Decimal,
  terms: StatementTerms,
  adjusted?: Decimal,
): Lines {
  const lines = new Map<string, Decimal>();
  for (const line of STATEMENT_LINES) {
    const amount = line.isTotal ? line.add((name) => amountOf(lines, name), terms) : amountOfLine(line);
    lines.set(line.name, amount);
  }
  if (adjusted === undefined) return keep(lines);
  lines.set(adjustments.name, adjusted);
  lines.set(adjustedProfit.name, adjustedProfit.add((name) => amountOf(lines, name), terms));
  return keepAdjusted(lines);
}

/** The lines of several statements added up: what the bank's managers come to together. */
export function addLines(statements: readonly Lines[], isAdjusted = false): Lines {
  return addNamed(linesOfStatement(isAdjusted), statements);
}
