/** The figures of a policy that pay goes by, with the days from which they are in force (SPEC 13). */
import type { Day } from '../days.js';

/** In force from that day until the next one of its list. */
export interface Dated<Value> {
  readonly from: Day;
  readonly value: Value;
}

export type PerformanceMode = 'annual' | 'quarterly' | 'quarterly_advance';
export type PayGrade = 'before' | 'after';
export type PoolKind = 'bank' | 'branch' | 'line';

export interface QualityFactor {
  readonly at_least: string;
  readonly factor: string;
}

export interface DepositBand {
  readonly above: string;
  readonly share: string;
}

export interface PieceRate {
  readonly unit: string;
  readonly price: readonly Dated<string>[];
}

/** Of a scheme. Wages, minimum and maximum are for a month; `none` lifts a bound. */
export interface PayPlan {
  readonly ungradedWage: readonly Dated<string>[];
  /** By grade of the scheme's ladder. */
  readonly wages: Readonly<Record<string, readonly Dated<string>[]>>;
  readonly ungradedCoefficient: readonly Dated<string>[];
  /** Highest first. */
  readonly qualityFactors: readonly Dated<readonly QualityFactor[]>[];
  readonly qualityMissing: readonly Dated<string>[];
  readonly pools: readonly Dated<readonly PoolKind[]>[];
  /** By indicator. */
  readonly pieceRates: Readonly<Record<string, PieceRate>>;
  readonly minimum?: readonly Dated<string>[];
  readonly maximum?: readonly Dated<string>[];
}

export interface DepositPolicy {
  /** Lowest first. */
  readonly bands: readonly Dated<readonly DepositBand[]>[];
  readonly vestingYears: readonly Dated<string>[];
  readonly cutGranted: readonly Dated<string>[];
  readonly cutHeld: readonly Dated<string>[];
}

export interface PayPolicy {
  readonly performance: readonly Dated<PerformanceMode>[];
  readonly advanceShare: readonly Dated<string>[];
  readonly payGrade: readonly Dated<PayGrade>[];
  /** By scheme; a scheme that is not here has no plan. */
  readonly plans: Readonly<Partial<Record<SchemeName, PayPlan>>>;
  readonly deposit: DepositPolicy;
}

/** What is in force on a day. */
export function inForce<Value>(list: readonly Dated<Value>[], day: Day): Value {
  let found: Dated<Value> | undefined;
  for (const entry of list) if (entry.from <= day) found = entry;
  if (found === undefined) throw new Error(`nothing is in force on ${day}`);
  return found.value;
}

/** The same of a bound, which may be left out or lifted. */
export function boundInForce(list: readonly Dated<string>[] | undefined, day: Day): string | undefined {
  const value = list === undefined ? 'none' : inForce(list, day);
  return value === 'none' ? undefined : value;
}

export const schemeNames = ['branch_head', 'counter_staff', 'corporate_manager', 'customer_manager'] as const;
export type SchemeName = (typeof schemeNames)[number];

/** The ladder of a scheme, for those that have one. */
export const ladderOf: Readonly<Partial<Record<SchemeName, 'corporate4' | 'general8'>>> = {
  corporate_manager: 'corporate4',
  customer_manager: 'general8',
};

/** The coefficients of the built-in ladders (ladders.csv), lowest grade first. */
export const coefficients = {
  corporate4: { assistant: '0.8', manager: '1.0', senior: '1.5', chief: '2.0' },
  general8: {
    assistant: '0.6',
    manager_4: '0.8',
    manager_3: '1.0',
    manager_2: '1.2',
    manager_1: '1.4',
    senior_2: '1.6',
    senior_1: '1.8',
    veteran: '2.0',
  },
} as const;

/** The first scheme that takes the role and the line, as the built-in policy has them (SPEC 9). */
export function schemeFor(role: string, line: string): SchemeName {
  if (['branch_head', '支行行长', '行长'].includes(role)) return 'branch_head';
  if (['counter_staff', '综合柜员', '柜员'].includes(role)) return 'counter_staff';
  return ['corporate', '对公', '公司'].includes(line) ? 'corporate_manager' : 'customer_manager';
}
