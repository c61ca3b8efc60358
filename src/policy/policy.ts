import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Dated } from './dated-value.js';
import type { Unit } from './units.js';
import type {
  Averaging,
  IncomeCategory,
  LoanLoss,
  ProductRecord,
  RateName,
  RiskClass,
  Snapshots,
  Unclassified,
} from './vocabulary.js';

export type Section = 'policy' | 'settings' | 'rates' | 'provision_tables' | 'products';

/** One value that the policy decides, over time, with all that a reader needs to trust it. */
export interface PolicyValue<T> {
  readonly section: Section;
  /** name within the section: `lend_out`, `regulator.loss`, `consumer.risk_weight` */
  readonly name: string;
  /** place in the document: `rates.lend_out` */
  readonly path: string;
  readonly label: Text;
  readonly unit: Unit;
  /** regulation, document or decision that the value comes from */
  readonly reference: string;
  readonly values: Dated<T>;
}

/** What each setting decides (SPEC 4 and 6). */
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
}

export type SettingName = keyof SettingValues;

/** Any value of a policy. */
export type PolicyDatum = string | number | Decimal | readonly RiskClass[];

export type Settings = { readonly [Name in SettingName]: PolicyValue<SettingValues[Name]> };

/** Provision ratio of each class, a fraction of the balance. */
export interface ProvisionTable {
  readonly name: string;
  readonly label: Text;
  readonly ratios: Readonly<Record<RiskClass, PolicyValue<Decimal>>>;
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
}

/** A policy file that passed every check: everything the bank decides, at every date. */
export interface Policy {
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
  /** by product id, in the order of the file */
  readonly products: ReadonlyMap<string, Product>;
}

/** Every dated value of a policy, in the order of its sections. */
export function policyValues(policy: Policy): PolicyValue<PolicyDatum>[] {
  const tables = [...policy.provision_tables.values()];
  const products = [...policy.products.values()];
  return [
    ...Object.values<PolicyValue<PolicyDatum>>(policy.settings),
    ...Object.values(policy.rates),
    ...tables.flatMap((table) => Object.values(table.ratios)),
    ...products.flatMap((product) => productValues(product)),
  ];
}

/** The dated values of one product: its deposit rate or its risk weight, where it has one. */
export function productValues(product: Product): PolicyValue<Decimal>[] {
  return [product.deposit_rate, product.risk_weight].filter((value) => value !== undefined);
}
