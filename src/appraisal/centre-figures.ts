import type { MarginFigures } from '../formulas/margin-figures.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';

/** Exact figures of one manager in one month. */
export interface MonthFigures extends MarginFigures {
  /** `2025-07` */
  readonly month: string;
  /** loan and deposit balances added over the days of the month */
  readonly balanceSum: Decimal;
  /** accounts held with a balance other than zero on a day of the month */
  readonly accounts: number;
}

/** Exact balances of one manager, in the policy's currency. */
export interface BalanceFigures {
  /** added over the ten-day ends of the period */
  readonly loanTenDaySum: Decimal;
  /** added over its days */
  readonly loanDailySum: Decimal;
  readonly loanClosing: Decimal;
  readonly depositTenDaySum: Decimal;
  readonly depositDailySum: Decimal;
  readonly depositClosing: Decimal;
}

/** What the risk-adjusted view of one manager is calculated from. */
export interface RiskFigures {
  /** loan balance x yearly expected-loss rate of its class, added over the days of the period */
  readonly expectedLossSum: Decimal;
  /** loan balance x risk weight of its product, added over the days of the period */
  readonly weightedLoanSum: Decimal;
}

/** Exact figures of one centre over the period: a branch, a product, a manager. */
export interface CentreFigures {
  readonly statement: ManagerFigures;
  readonly margin: MarginFigures;
}

/** Exact figures of one manager. */
export interface ManagerPicture {
  readonly statement: ManagerFigures;
  readonly balances: BalanceFigures;
  readonly risk: RiskFigures;
  /** one for each month of the period, in order */
  readonly months: readonly MonthFigures[];
}

/** A cost that no manager bears alone (SPEC 7). */
export interface CostPool {
  /** `2025-07` */
  readonly month: string;
  /** empty for a pool of the bank */
  readonly branch: string;
  readonly amount: Decimal;
}

/** What the engine measures of the bank in one period beside its managers. */
export interface BankPicture {
  /** by branch id, empty where none is known */
  readonly branches: ReadonlyMap<string, CentreFigures>;
  /** by product id, empty where none is known */
  readonly products: ReadonlyMap<string, CentreFigures>;
  readonly pools: readonly CostPool[];
  /** of customer-groups.csv, in its order */
  readonly customerGroups: CustomerGroups;
}

/** Made anew each time that they are gone through: a large bank has hundreds of thousands. */
export type CustomerGroups = Iterable<CustomerGroup>;

/** Customers of one kind of the bank or of one manager (SPEC 14). */
export interface CustomerGroup {
  /** empty for the whole bank */
  readonly manager: string;
  /** `all`, `existing`, `new`, `kept`, `won`, `lost`, `passing`, `tier:NAME`, `first` */
  readonly group: string;
  /** for readers, where the policy decides what the group is: of a tier, and of the first customers */
  readonly label?: Text;
  readonly customers: number;
  readonly contribution: Decimal;
  /** of the positive contributions, a fraction with at most 8 decimals; undefined where there are none */
  readonly share: Decimal | undefined;
  /** mean, at most 8 decimals; undefined where there are no customers */
  readonly productsPerCustomer: Decimal | undefined;
}
