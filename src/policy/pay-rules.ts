import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { PolicyValue } from './policy.js';
import type { NoLimit } from './tender-rules.js';

/** When the pools of performance pay are shared (SPEC 13): once a year, by quarter, or part of them by quarter and set off at year end. */
export const PERFORMANCE_MODES = ['annual', 'quarterly', 'quarterly_advance'] as const;
export type PerformanceMode = (typeof PERFORMANCE_MODES)[number];

/** By which grade a manager is paid: that before the run of the period, or that after it. */
export const PAY_GRADES = ['before', 'after'] as const;
export type PayGrade = (typeof PAY_GRADES)[number];

/** Among whom a pool is shared: all of the bank, of one branch, or of one business line. */
export const POOL_KINDS = ['bank', 'branch', 'line'] as const;
export type PoolKind = (typeof POOL_KINDS)[number];

/** The factor of the post wage from a quality score on. */
export interface QualityFactor {
  readonly at_least: Decimal;
  readonly factor: Decimal;
}

/** What is held back of the part of an amount above a bound, up to the bound of the next band. */
export interface DepositBand {
  /** amount a period, in the policy's currency */
  readonly above: Decimal;
  /** fraction */
  readonly share: Decimal;
}

/** The post wage of a grade. */
export interface GradeWage {
  readonly ladder: string;
  readonly grade: string;
  /** amount a month */
  readonly wage: PolicyValue<Decimal>;
}

/** What is paid for what an indicator measures. */
export interface PieceRate {
  /** number or name within the scorecard of the scheme */
  readonly indicator: string;
  readonly label: Text;
  readonly reference: string;
  /** of the measure, above zero: the price is that of so much */
  readonly unit: Decimal;
  readonly price: PolicyValue<Decimal>;
}

/** How the people of one scheme are paid (SPEC 13). What is undefined is no bound. */
export interface PayPlan {
  readonly scheme: string;
  readonly label: Text;
  readonly reference: string;
  /** amount a month of who has no grade */
  readonly ungraded_wage: PolicyValue<Decimal>;
  /** in the order of the file; every grade of the scheme's ladder is among them */
  readonly wages: readonly GradeWage[];
  readonly ungraded_coefficient: PolicyValue<Decimal>;
  /** highest first, the last from zero */
  readonly quality_factors: PolicyValue<readonly QualityFactor[]>;
  /** factor of who has no quality score */
  readonly quality_missing: PolicyValue<Decimal>;
  readonly pools: PolicyValue<readonly PoolKind[]>;
  /** in the order of the file */
  readonly piece_rates: readonly PieceRate[];
  /** amount a month */
  readonly minimum?: PolicyValue<Decimal | NoLimit>;
  /** amount a month */
  readonly maximum?: PolicyValue<Decimal | NoLimit>;
}

/** What is held back of performance pay and piece rates, and what becomes of it. */
export interface DepositRules {
  readonly reference: string;
  /** lowest first, the first from zero; none holds nothing */
  readonly bands: PolicyValue<readonly DepositBand[]>;
  /** over how many years a lot vests */
  readonly vesting_years: PolicyValue<number>;
  /** fraction of a loan loss that those bear who granted the loan */
  readonly cut_granted: PolicyValue<Decimal>;
  /** fraction that those bear who held it later */
  readonly cut_held: PolicyValue<Decimal>;
}

/** What pay goes by (SPEC 13). */
export interface PayRules {
  readonly performance: PolicyValue<PerformanceMode>;
  /** fraction of a pool that is shared in a quarter, where it is an advance */
  readonly advance_share: PolicyValue<Decimal>;
  readonly pay_grade: PolicyValue<PayGrade>;
  /** by scheme, in the order of the file */
  readonly plans: ReadonlyMap<string, PayPlan>;
  readonly deposit: DepositRules;
}

/** A value with its place in the policy: `pay.plans.customer_manager.minimum`. */
export interface Clause<Value> {
  readonly value: Value;
  readonly clause: string;
}

/** The piece rate of one day. */
export interface PieceRateInForce {
  readonly indicator: string;
  readonly label: Text;
  readonly unit: Decimal;
  readonly price: Decimal;
  readonly clause: string;
}

/** The plan of a scheme on one day. What is undefined is no bound. */
export interface PayPlanInForce {
  readonly scheme: string;
  readonly label: Text;
  /** amount a month */
  readonly ungradedWage: Clause<Decimal>;
  readonly ungradedCoefficient: Clause<Decimal>;
  /** amounts a month by ladder and grade: `corporate4.senior` */
  readonly wages: ReadonlyMap<string, Clause<Decimal>>;
  /** pay coefficients by ladder and grade */
  readonly coefficients: ReadonlyMap<string, Clause<Decimal>>;
  /** highest first */
  readonly qualityFactors: Clause<readonly QualityFactor[]>;
  readonly qualityMissing: Clause<Decimal>;
  readonly pools: Clause<readonly PoolKind[]>;
  readonly pieceRates: readonly PieceRateInForce[];
  /** amount a month */
  readonly minimum: Clause<Decimal> | undefined;
  /** amount a month */
  readonly maximum: Clause<Decimal> | undefined;
}

/** The rules of the risk deposit on one day. */
export interface DepositInForce {
  /** lowest first */
  readonly bands: Clause<readonly DepositBand[]>;
  readonly cutGranted: Clause<Decimal>;
  readonly cutHeld: Clause<Decimal>;
  /** on a day, ISO text; undefined before the first */
  readonly vestingYearsOn: (date: string) => Clause<number> | undefined;
}

/** The rules of pay on one day. */
export interface PayInForce {
  readonly performance: Clause<PerformanceMode>;
  readonly advanceShare: Clause<Decimal>;
  readonly payGrade: Clause<PayGrade>;
  /** by scheme */
  readonly plans: ReadonlyMap<string, PayPlanInForce>;
  readonly deposit: DepositInForce;
}
