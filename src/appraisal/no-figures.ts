import type { MarginFigures } from '../formulas/margin-figures.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import { ZERO } from '../money/decimal.js';
import type { BalanceFigures, ManagerPicture, RiskFigures } from './centre-figures.js';

/** Of a manager or centre that holds nothing and earned nothing: what the statement is calculated from. */
export const NO_FIGURES: ManagerFigures = {
  loanSum: ZERO,
  depositSum: ZERO,
  loanInterestSum: ZERO,
  depositCostSum: ZERO,
  interestIncome: ZERO,
  settlementIncome: ZERO,
  intermediaryIncome: ZERO,
  provisionOpening: ZERO,
  provisionClosing: ZERO,
  provisionChange: ZERO,
  realisedLoss: ZERO,
};

/** What efficiency is calculated from. */
export const NO_MARGIN: MarginFigures = {
  loanAccruedSum: ZERO,
  loanFtpSum: ZERO,
  depositAccruedSum: ZERO,
  depositFtpSum: ZERO,
  interestIncome: ZERO,
  creditRiskFee: ZERO,
  intermediaryIncome: ZERO,
  directCost: ZERO,
  lossOffset: ZERO,
};

const NO_BALANCES: BalanceFigures = {
  loanTenDaySum: ZERO,
  loanDailySum: ZERO,
  loanClosing: ZERO,
  depositTenDaySum: ZERO,
  depositDailySum: ZERO,
  depositClosing: ZERO,
};

const NO_RISK: RiskFigures = { expectedLossSum: ZERO, weightedLoanSum: ZERO };

/** Of a manager who has a statement, and nothing in the ledger. */
export const NO_PICTURE: ManagerPicture = { statement: NO_FIGURES, balances: NO_BALANCES, risk: NO_RISK, months: [] };
