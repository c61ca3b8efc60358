import type { Decimal } from '../money/decimal.js';
import { buildPay } from './build-pay.js';
import { buildRules } from './build-rules.js';
import { buildTender } from './build-tender.js';
import type { CurvePoint, CustomerTier, Policy, PolicyValue, Product, Section } from './policy.js';
import type { RawPolicy, RawProduct, RawTier } from './schema.js';
import type { Unit } from './units.js';
import { type LineOf, type RawDecimals, type RawValue, type SectionPath, joined, policyValue, spotOf } from './value-spot.js';
import {
  CLASS_LABELS,
  PRODUCT_FIELDS,
  RISK_CLASSES,
  type RiskClass,
  TIER_LABELS,
  type TierMeasure,
  termLabel,
} from './vocabulary.js';

/** Joins to the values of a document their names, labels and lines. */
export function buildPolicy(raw: RawPolicy, file: string, lineOf: LineOf): Policy {
  const { expected_loss: loss } = raw;
  const rules = buildRules(raw, lineOf);
  return {
    file,
    format: Number(raw.policy.format),
    name: raw.policy.name,
    title: raw.policy.title,
    currency: raw.currency,
    settings: namedValues('settings', raw.settings, lineOf),
    rates: namedValues('rates', raw.rates, lineOf),
    provision_tables: new Map(
      [...raw.provision_tables].map(([name, table]) => {
        const path: SectionPath = ['provision_tables', name, 'ratios'];
        return [name, { name, label: table.label, ratios: classValues(path, `${name}.`, table, table.ratios, lineOf) }];
      }),
    ),
    expected_loss: classValues(['expected_loss', 'rates'], '', loss, loss.rates, lineOf),
    ftp_curve: ftpCurve(raw.ftp_curve, lineOf),
    customer_tiers: new Map([...raw.customer_tiers].map(([name, tier]) => [name, tierOf(name, tier, lineOf)])),
    products: new Map([...raw.products].map(([id, product]) => [id, productOf(id, product, lineOf)])),
    ...rules,
    tender: buildTender(raw.tender, rules.ladders, lineOf),
    pay: buildPay(raw.pay, rules, lineOf),
  };
}

/** The same names with the same kinds of value, each as a policy value. */
function namedValues<Raw extends Record<string, RawValue<unknown>>>(section: Section, raw: Raw, lineOf: LineOf) {
  type Values = { [Name in keyof Raw]: Raw[Name] extends RawValue<infer T> ? PolicyValue<T> : never };
  const values = Object.entries(raw).map(([name, value]) => {
    const path = [section, name];
    return [name, policyValue({ section, name, path, listPath: [...path, 'values'] }, value, lineOf)];
  });
  return Object.fromEntries(values) as Values;
}

/** One value for each class; a path begins with its section. */
function classValues(
  parent: SectionPath,
  prefix: string,
  raw: Omit<RawValue<Decimal>, 'values'>,
  lists: Readonly<Record<RiskClass, RawDecimals>>,
  lineOf: LineOf,
): Readonly<Record<RiskClass, PolicyValue<Decimal>>> {
  const values = RISK_CLASSES.map((riskClass) => {
    const label = joined(raw.label, CLASS_LABELS[riskClass]);
    const spot = spotOf([...parent, riskClass], `${prefix}${riskClass}`);
    return [riskClass, policyValue(spot, { ...raw, label, values: lists[riskClass] }, lineOf)];
  });
  return Object.fromEntries(values) as Record<RiskClass, PolicyValue<Decimal>>;
}

function ftpCurve(raw: RawPolicy['ftp_curve'], lineOf: LineOf): CurvePoint[] {
  return [...raw.points].map(([name, values]) => {
    const term = Number(name);
    const label = joined(raw.label, termLabel(term));
    return { term, ...policyValue(spotOf(['ftp_curve', 'points', name], name), { ...raw, label, values }, lineOf) };
  });
}

function tierOf(name: string, raw: RawTier, lineOf: LineOf): CustomerTier {
  const { label, reference } = raw;
  const valueOf = (measure: TierMeasure, unit: Unit) => {
    const spot = spotOf(['customer_tiers', name, measure], `${name}.${measure}`);
    return policyValue(spot, { label: joined(label, TIER_LABELS[measure]), unit, reference, values: raw[measure] }, lineOf);
  };
  return { name, label, reference, cumulative_share: valueOf('cumulative_share', 'ratio'), threshold: valueOf('threshold', 'amount') };
}

function productOf(id: string, raw: RawProduct, lineOf: LineOf): Product {
  const { label, line, department, reference } = raw;
  const known = { id, label, line, department, reference };
  if (raw.record === 'income') return { ...known, record: 'income', category: raw.category };
  const valueOf = (field: 'deposit_rate' | 'risk_weight' | 'ftp_rate', unit: Unit, values: RawDecimals | undefined) => {
    if (values === undefined) return {};
    const spot = spotOf(['products', id, field], `${id}.${field}`);
    return { [field]: policyValue(spot, { label: joined(label, PRODUCT_FIELDS[field]), unit, reference, values }, lineOf) };
  };
  const own =
    raw.record === 'loan'
      ? valueOf('risk_weight', 'weight', raw.risk_weight)
      : valueOf('deposit_rate', 'per_year', raw.deposit_rate);
  return { ...known, record: raw.record, ...own, ...valueOf('ftp_rate', 'per_year', raw.ftp_rate) };
}
