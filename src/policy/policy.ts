import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Path } from '../yaml/finding.js';
import type { AppraisalRules, Gates, Grade, Indicator, ScorecardRules, Scoring } from './appraisal-rules.js';
import type { Dated } from './dated-value.js';
import type { DepositBand, PayRules, QualityFactor } from './pay-rules.js';
import { payValues } from './pay-values.js';
import type { TenderRules } from './tender-rules.js';
import type { Unit } from './units.js';
import {
  type Averaging,
  type CostDriver,
  type CostSteps,
  type FtpMethod,
  type IncomeCategory,
  type LoanLoss,
  type ProductRecord,
  type RankAmong,
  type RateName,
  type RiskClass,
  type Snapshots,
  TIER_MEASURES,
  type TierMeasure,
  type TopP,
  type Unclassified,
} from './vocabulary.js';

export type Section =
  | 'policy'
  | 'settings'
  | 'rates'
  | 'provision_tables'
  | 'expected_loss'
  | 'ftp_curve'
  | 'customer_tiers'
  | 'products'
  | keyof AppraisalRules
  | 'tender'
  | 'pay';

/** One value that the policy decides, over time, with all that a reader needs to trust it. */
export interface PolicyValue<T> {
  readonly section: Section;
  /** name within the section: `lend_out`, `regulator.loss`, `consumer.risk_weight` */
  readonly name: string;
  /** place in the document: `rates.lend_out` */
  readonly path: string;
  /** keys of the document that lead to its list of dated values */
  readonly listPath: Path;
  readonly label: Text;
  readonly unit: Unit;
  /** regulation, document or decision that the value comes from */
  readonly reference: string;
  readonly values: Dated<T>;
}

/** What each setting decides (SPEC 4, 6, 7, 8, 11 and 14). */
export interface SettingValues {
  readonly averaging: Averaging;
  readonly snapshots: Snapshots;
  /** days: 360 or 365 */
  readonly day_count_basis: number;
  readonly loan_loss: LoanLoss;
  readonly unclassified: Unclassified;
  /** name of one of the provision tables */
  readonly provision_table: string;
  /** classes whose interest is suspended */
  readonly non_accrual: readonly RiskClass[];
  readonly ftp_method: FtpMethod;
  readonly cost_driver: CostDriver;
  readonly cost_steps: CostSteps;
  /** departments to which income is booked beside the manager */
  readonly credited_departments: readonly string[];
  readonly customer_tiers_by: TierMeasure;
  /** months that end with the period, over which grades look back */
  readonly grade_window: number;
  readonly top_p: TopP;
  readonly rank_among: RankAmong;
  /** failed periods in a row with which a grade is lost */
  readonly patience: number;
  /** periods in a row below zero with which a manager is reviewed */
  readonly loss_periods: number;
  /** most grades up in one run */
  readonly promotion_steps: number;
  /** most grades down in one run */
  readonly demotion_steps: number;
}

export type SettingName = keyof SettingValues;

/** Any value of a policy. */
export type PolicyDatum = string | number | Decimal | readonly string[] | Scoring | Gates | readonly QualityFactor[] | readonly DepositBand[];

export type Settings = { readonly [Name in SettingName]: PolicyValue<SettingValues[Name]> };

/** Provision ratio of each class, a fraction of the balance. */
export interface ProvisionTable {
  readonly name: string;
  readonly label: Text;
  readonly ratios: Readonly<Record<RiskClass, PolicyValue<Decimal>>>;
}

/** A yearly rate of the FTP curve, a fraction (SPEC 7). */
export interface CurvePoint extends PolicyValue<Decimal> {
  /** days */
  readonly term: number;
}

/** A group of customers by their contribution (SPEC 14). */
export interface CustomerTier {
  readonly name: string;
  readonly label: Text;
  readonly reference: string;
  /** of the positive contributions: the tier ends with the customer who crosses it */
  readonly cumulative_share: PolicyValue<Decimal>;
  /** smallest contribution of the tier, in the policy's currency */
  readonly threshold: PolicyValue<Decimal>;
}

export interface Product {
  readonly id: string;
  readonly record: ProductRecord;
  readonly label: Text;
  readonly line: string;
  readonly department: string;
  readonly reference: string;
  /** of income products only */
  readonly category?: IncomeCategory;
  /** of deposits only, fraction a year; without one a blank rate in the ledger stays without */
  readonly deposit_rate?: PolicyValue<Decimal>;
  /** of loans only, multiple of the balance */
  readonly risk_weight?: PolicyValue<Decimal>;
  /** of loans and deposits only, fraction a year; applies day by day where the FTP method asks for it (SPEC 7) */
  readonly ftp_rate?: PolicyValue<Decimal>;
}

/** A policy file that passed every check: everything the bank decides, at every date. */
export interface Policy extends AppraisalRules {
  /** name of the file as it was given */
  readonly file: string;
  readonly format: number;
  readonly name: string;
  readonly title: Text;
  /** ISO 4217 code of the currency of every figure */
  readonly currency: string;
  readonly settings: Settings;
  readonly rates: Readonly<Record<RateName, PolicyValue<Decimal>>>;
  /** by name, in the order of the file */
  readonly provision_tables: ReadonlyMap<string, ProvisionTable>;
  /** yearly rate of each class, a fraction of the balance (SPEC 7) */
  readonly expected_loss: Readonly<Record<RiskClass, PolicyValue<Decimal>>>;
  /** by term, shortest first, at least two */
  readonly ftp_curve: readonly CurvePoint[];
  /** by name, best first, at least one; the last takes every customer whom no other takes */
  readonly customer_tiers: ReadonlyMap<string, CustomerTier>;
  /** by product id, in the order of the file */
  readonly products: ReadonlyMap<string, Product>;
  readonly tender: TenderRules;
  readonly pay: PayRules;
}

/** Every dated value of a policy, in the order of its sections. */
export function policyValues(policy: Policy): PolicyValue<PolicyDatum>[] {
  return [
    ...generalValues(policy),
    ...[...policy.products.values()].flatMap((product) => productValues(product)),
    ...ruleValues(policy),
    ...tenderValues(policy.tender),
    ...payValues(policy.pay),
  ];
}

/** Every dated value from its beginning to the tiers of customers, in the order of the sections. */
export function generalValues(policy: Policy): PolicyValue<PolicyDatum>[] {
  return [
    ...Object.values<PolicyValue<PolicyDatum>>(policy.settings),
    ...Object.values(policy.rates),
    ...[...policy.provision_tables.values()].flatMap((table) => Object.values(table.ratios)),
    ...Object.values(policy.expected_loss),
    ...policy.ftp_curve,
    ...[...policy.customer_tiers.values()].flatMap((tier) => tierValues(tier)),
  ];
}

/** Both bounds of a tier. */
export function tierValues(tier: CustomerTier): PolicyValue<Decimal>[] {
  return TIER_MEASURES.map((measure) => tier[measure]);
}

/** The dated values of one product: deposit rate, risk weight and FTP rate, where it has them. */
export function productValues(product: Product): PolicyValue<Decimal>[] {
  return [product.deposit_rate, product.risk_weight, product.ftp_rate].filter((value) => value !== undefined);
}

/** Every dated value of scoring and grading, in the order of the sections. */
export function ruleValues({ scorecards, ladders, quality_items: items, quality_events: events }: AppraisalRules): PolicyValue<PolicyDatum>[] {
  return [
    ...[...scorecards.values()].flatMap((card) => indicatorsOf(card).map(({ scoring }) => scoring)),
    ...[...ladders.values()].flatMap(({ grades }) => grades.flatMap((grade) => gradeValues(grade))),
    ...[...items.values()].map(({ weight }) => weight),
    ...[...events.values()].map(({ points }) => points),
  ];
}

/** The indicators of all categories, in order. */
export function indicatorsOf({ categories }: ScorecardRules): Indicator[] {
  return categories.flatMap(({ indicators }) => indicators);
}

/** The gates and the pay coefficient of a grade. */
export function gradeValues({ gates, pay_coefficient: pay }: Grade): PolicyValue<PolicyDatum>[] {
  return [gates, pay];
}

/** Every dated value by which customers are put up for tender. */
export function tenderValues({ base_periods: periods, base_take: take, limits }: TenderRules): PolicyValue<PolicyDatum>[] {
  const ofLimits = limits.flatMap(({ customers, profit }) => [customers, profit]).filter((value) => value !== undefined);
  return [periods, take, ...ofLimits];
}
