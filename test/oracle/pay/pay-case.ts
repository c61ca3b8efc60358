/** A case: everything that a chain of pays is calculated from, as it would be typed into files (SPEC 13). */
import type { Day } from '../days.js';
import type { PayPolicy } from './pay-policy.js';

export const rosterColumns = ['manager', 'name', 'branch', 'line', 'role', 'status', 'joined', 'left'] as const;
export const poolColumns = ['period', 'branch', 'line', 'amount'] as const;
export const prizeColumns = ['campaign', 'period', 'customer', 'metric', 'manager', 'at_least', 'price', 'per'] as const;
export const sanctionColumns = ['manager', 'date', 'type', 'amount', 'approver', 'reason'] as const;

export type RosterRow = Record<(typeof rosterColumns)[number], string>;
export type PoolRow = Record<(typeof poolColumns)[number], string>;
export type PrizeRow = Record<(typeof prizeColumns)[number], string>;
export type SanctionRow = Record<(typeof sanctionColumns)[number], string>;

/** The figures of a customer that a prize can be for. */
export const customerMetrics = [
  'loan_daily',
  'deposit_daily',
  'loan_margin',
  'deposit_margin',
  'credit_risk_fee',
  'intermediary',
  'loss_offset',
  'contribution',
] as const;
export type CustomerMetric = (typeof customerMetrics)[number];

/** The scorecard of a manager: measure values by indicator, empty where the measure is missing. */
export interface Scored {
  readonly manager: string;
  readonly score: string;
  readonly measured: Readonly<Record<string, string>>;
}

export interface Graded {
  readonly manager: string;
  readonly scheme: string;
  readonly ladder: string;
  /** Empty where there is none, as the grade after. */
  readonly before: string;
  readonly after: string;
}

/** Amounts are signed; the loss on the loan is both together. */
export interface LoanLossRow {
  readonly account: string;
  readonly provisionChange: string;
  readonly realisedLoss: string;
}

/** Who has a row of an account in the positions of a run. */
export interface HolderRow {
  readonly record: 'loan' | 'deposit';
  readonly account: string;
  readonly manager: string;
}

export interface CustomerFigures extends Record<CustomerMetric, string> {
  readonly customer: string;
  readonly manager: string;
}

/** What the run of a period left. */
export interface RunFigures {
  readonly scorecards: readonly Scored[];
  /** By manager; empty where there is no score. */
  readonly quality: Readonly<Record<string, string>>;
  readonly grades: readonly Graded[];
  readonly losses: readonly LoanLossRow[];
  readonly holders: readonly HolderRow[];
  readonly customers: readonly CustomerFigures[];
}

/** One call of the command. */
export interface PayRound {
  /** A quarter or a year. */
  readonly period: string;
  /** Computes the pay of the period anew instead of adding one to the chain. */
  readonly isRestatement: boolean;
  readonly run: RunFigures;
  readonly roster: readonly RosterRow[];
  readonly pools: readonly PoolRow[];
  readonly prizes: readonly PrizeRow[];
  readonly sanctions: readonly SanctionRow[];
}

export interface PayCase {
  readonly policy: PayPolicy;
  /** In the order in which the command is called. */
  readonly rounds: readonly PayRound[];
}

export function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

/** The same day so many years later; a 29 February counts as the 28th. */
export function yearsAfter(day: Day, years: number): Day {
  const [year = '', ...monthAndDay] = day.split('-');
  return `${Number(year) + years}-${monthAndDay.join('-').replace('02-29', '02-28')}`;
}
