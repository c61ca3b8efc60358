import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { type Path, pathText } from '../yaml/finding.js';
import type { Dated } from './dated-value.js';
import type { Policy, PolicyValue, Product, ProvisionTable, Section } from './policy.js';
import type { RawPolicy, RawProduct, RawTable } from './schema.js';
import type { Unit } from './units.js';
import { CLASS_LABELS, PRODUCT_FIELDS, RISK_CLASSES, type RiskClass } from './vocabulary.js';

/** Physical line of a place of the document, from 1. */
type LineOf = (path: Path) => number;

interface RawValue<T> {
  readonly label: Text;
  readonly unit: Unit;
  readonly reference: string;
  readonly values: readonly { readonly from: string; readonly value: T }[];
}

/** Where a value stands: its section, its name there, and the path to its dated list. */
interface Spot {
  readonly section: Section;
  readonly name: string;
  readonly path: Path;
  readonly listPath: Path;
}

/** Joins to the values of a document their names, labels and lines. */
export function buildPolicy(raw: RawPolicy, file: string, lineOf: LineOf): Policy {
  return {
    file,
    format: Number(raw.policy.format),
    name: raw.policy.name,
    title: raw.policy.title,
    currency: raw.currency,
    settings: namedValues('settings', raw.settings, lineOf),
    rates: namedValues('rates', raw.rates, lineOf),
    provision_tables: new Map(
      [...raw.provision_tables].map(([name, table]) => [name, provisionTable(name, table, lineOf)]),
    ),
    products: new Map([...raw.products].map(([id, product]) => [id, productOf(id, product, lineOf)])),
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

function provisionTable(name: string, raw: RawTable, lineOf: LineOf): ProvisionTable {
  const ratioOf = (riskClass: RiskClass) => {
    const path = ['provision_tables', name, 'ratios', riskClass];
    const spot: Spot = { section: 'provision_tables', name: `${name}.${riskClass}`, path, listPath: path };
    const label = joined(raw.label, CLASS_LABELS[riskClass]);
    return policyValue({ ...spot }, { ...raw, label, values: raw.ratios[riskClass] }, lineOf);
  };
  const ratios = Object.fromEntries(RISK_CLASSES.map((riskClass) => [riskClass, ratioOf(riskClass)]));
  return { name, label: raw.label, ratios: ratios as Record<RiskClass, PolicyValue<Decimal>> };
}

function productOf(id: string, raw: RawProduct, lineOf: LineOf): Product {
  const { label, line, department, reference } = raw;
  const known = { id, label, line, department, reference };
  const valueOf = (field: 'deposit_rate' | 'risk_weight', unit: Unit, values: RawValue<Decimal>['values']) => {
    const path = ['products', id, field];
    const spot: Spot = { section: 'products', name: `${id}.${field}`, path, listPath: path };
    return policyValue(spot, { label: joined(label, PRODUCT_FIELDS[field]), unit, reference, values }, lineOf);
  };
  switch (raw.record) {
    case 'loan':
      return { ...known, record: 'loan', risk_weight: valueOf('risk_weight', 'weight', raw.risk_weight) };
    case 'income':
      return { ...known, record: 'income', category: raw.category };
    case 'deposit':
      if (raw.deposit_rate === undefined) return { ...known, record: 'deposit' };
      return { ...known, record: 'deposit', deposit_rate: valueOf('deposit_rate', 'per_year', raw.deposit_rate) };
  }
}

function policyValue<T>(spot: Spot, raw: RawValue<T>, lineOf: LineOf): PolicyValue<T> {
  const { section, name, path, listPath } = spot;
  const values: Dated<T> = raw.values.map((entry, index) => ({ ...entry, line: lineOf([...listPath, index]) }));
  return { section, name, path: pathText(path), label: raw.label, unit: raw.unit, reference: raw.reference, values };
}

function joined(whole: Text, detail: Text): Text {
  return { en: `${whole.en}: ${detail.en}`, zh: `${whole.zh}：${detail.zh}` };
}
