import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Problem } from '../problems/problem.js';
import type { RulesInForce } from './appraisal-rules.js';
import { valueInForce } from './dated-value.js';
import {
  type CustomerTier,
  type Policy,
  type PolicyDatum,
  type PolicyValue,
  type Product,
  type SettingName,
  type SettingValues,
  tierValues,
} from './policy.js';
import { rulesInForce, rulesNeeded } from './rules-in-force.js';
import { DAILY_RATES, type RateName, type RiskClass } from './vocabulary.js';

/** A product with its values of one day; a value that begins later is left out. */
export interface ProductInForce extends Omit<Product, 'deposit_rate' | 'risk_weight' | 'ftp_rate'> {
  /** fraction a year */
  readonly deposit_rate?: Decimal;
  /** multiple of the balance */
  readonly risk_weight?: Decimal;
  /** fraction a year */
  readonly ftp_rate?: Decimal;
}

/** A tier of customers with its bounds of one day. */
export interface CustomerTierInForce {
  readonly name: string;
  readonly label: Text;
  /** fraction of the positive contributions */
  readonly cumulativeShare: Decimal;
  /** amount in the policy's currency */
  readonly threshold: Decimal;
}

/** What the policy says on one day. */
export interface PolicyInForce {
  /** ISO text */
  readonly date: string;
  readonly currency: string;
  readonly settings: SettingValues;
  /** fractions; the yearly ones a year */
  readonly rates: Readonly<Record<RateName, Decimal>>;
  /** of the provision table that the settings name, fractions of the balance */
  readonly provision_ratios: Readonly<Record<RiskClass, Decimal>>;
  /** fractions of the balance a year */
  readonly expected_loss_rates: Readonly<Record<RiskClass, Decimal>>;
  /** those that have begun, best first, at least one */
  readonly customer_tiers: readonly CustomerTierInForce[];
  /** by product id */
  readonly products: ReadonlyMap<string, ProductInForce>;
  readonly rules: RulesInForce;
}

export interface PolicyInForceResult {
  readonly inForce?: PolicyInForce;
  readonly problems: readonly Problem[];
}

/**
 * The values in force on a day, usually the last of a period (SPEC 3). A setting, rate or ratio without one is the
 * problem `policy_not_in_force`, all of them at once. A product may begin later: its values are then left out; so may
 * a tier, but not all of them, nor one of its bounds. Points of the FTP curve are no part of this: an account takes
 * those of the day on which it starts. Indicators, grades, items and events of quality may begin later too.
 * @param date ISO text
 * @param first first day of the period, from which the rates that apply day by day must be in force
 */
export function policyInForce(policy: Policy, date: string, first: string = date): PolicyInForceResult {
  const tableName = valueInForce(policy.settings.provision_table.values, date);
  const table = tableName === undefined ? undefined : policy.provision_tables.get(tableName);
  const daily = new Set<PolicyValue<PolicyDatum>>(DAILY_RATES.map((name) => policy.rates[name]));
  const ratios = Object.values(table?.ratios ?? {});
  const tiers = tiersBegun(policy, date);
  const needed = [
    ...Object.values(policy.settings),
    ...Object.values(policy.rates),
    ...ratios,
    ...Object.values(policy.expected_loss),
    ...tiers.flatMap((tier) => tierValues(tier)),
    ...rulesNeeded(policy, date),
  ];
  const problems = needed.flatMap((value) => missingOn(policy, value, daily.has(value) ? first : date));
  if (problems.length > 0) return { problems };
  if (table === undefined) throw new Error('bug: a policy that names no provision table of its own');
  const inForce: PolicyInForce = {
    date,
    currency: policy.currency,
    settings: valuesOn<SettingName, SettingValues>(policy.settings, date),
    rates: valuesOn<RateName, Record<RateName, Decimal>>(policy.rates, date),
    provision_ratios: valuesOn<RiskClass, Record<RiskClass, Decimal>>(table.ratios, date),
    expected_loss_rates: valuesOn<RiskClass, Record<RiskClass, Decimal>>(policy.expected_loss, date),
    customer_tiers: tiers.map((tier) => tierOn(tier, date)),
    products: new Map([...policy.products].map(([id, product]) => [id, productOn(product, date)])),
    rules: rulesInForce(policy, date),
  };
  return { inForce, problems: [] };
}

/** The problem of a value that does not begin until later; none where it has begun. @param date ISO text */
export function missingOn(policy: Policy, value: PolicyValue<PolicyDatum>, date: string): Problem[] {
  const [oldest] = value.values;
  if (valueInForce<PolicyDatum>(value.values, date) !== undefined) return [];
  const place = oldest === undefined ? {} : { line: oldest.line };
  return [{ code: 'policy_not_in_force', file: policy.file, ...place, column: value.path, details: { date } }];
}

/** The values of a record of policy values; all of them must be in force on that day. */
function valuesOn<Name extends string, Values extends Record<Name, PolicyDatum>>(
  record: Readonly<Record<Name, PolicyValue<PolicyDatum>>>,
  date: string,
): Values {
  const values = Object.entries<PolicyValue<PolicyDatum>>(record).map(([name, value]) => [
    name,
    valueInForce(value.values, date),
  ]);
  return Object.fromEntries(values) as Values;
}

/** The tiers of which a bound is in force; all of them where there is none, since one is needed. */
function tiersBegun(policy: Policy, date: string): CustomerTier[] {
  const tiers = [...policy.customer_tiers.values()];
  const begun = tiers.filter((tier) => tierValues(tier).some(({ values }) => valueInForce(values, date) !== undefined));
  return begun.length > 0 ? begun : tiers;
}

function tierOn({ name, label, ...bounds }: CustomerTier, date: string): CustomerTierInForce {
  const cumulativeShare = valueInForce(bounds.cumulative_share.values, date);
  const threshold = valueInForce(bounds.threshold.values, date);
  if (cumulativeShare === undefined || threshold === undefined) throw new Error(`bug: tier ${name} has no bound`);
  return { name, label, cumulativeShare, threshold };
}

function productOn(product: Product, date: string): ProductInForce {
  const { deposit_rate: depositRate, risk_weight: riskWeight, ftp_rate: ftpRate, ...known } = product;
  const rate = depositRate && valueInForce(depositRate.values, date);
  const weight = riskWeight && valueInForce(riskWeight.values, date);
  const ftp = ftpRate && valueInForce(ftpRate.values, date);
  return {
    ...known,
    ...(rate && { deposit_rate: rate }),
    ...(weight && { risk_weight: weight }),
    ...(ftp && { ftp_rate: ftp }),
  };
}
