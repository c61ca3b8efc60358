import { type Path, pathText } from '../yaml/finding.js';
import type { PayPlan } from './pay-rules.js';
import { type Policy, type PolicyDatum, type PolicyValue, type Product, type Section, policyValues } from './policy.js';
import type { Unit } from './units.js';

/** A value that a simulation may set. */
export interface Settable {
  /** `product.consumer.risk_weight` */
  readonly shortName: string;
  /** all that it may be called, the short name among them */
  readonly names: readonly string[];
  /** keys of the document that lead to its list of dated values */
  readonly listPath: Path;
  /** day from which it is set, ISO text: the oldest of its own, or of the policy where it has none */
  readonly from: string;
  readonly unit: Unit;
  /** whether the policy may have it, but does not */
  readonly isNew: boolean;
}

/** What one value of a section is called, where the document calls the section by a plural (SPEC 1a). */
const SINGULARS: Partial<Record<Section, string>> = {
  settings: 'setting',
  rates: 'rate',
  provision_tables: 'provision_table',
  customer_tiers: 'customer_tier',
  products: 'product',
  ladders: 'ladder',
  quality_items: 'quality_item',
  quality_events: 'quality_event',
};

/**
 * Every value that the policy has, or may have, in the order of its sections, but for rules and gates, which are no
 * single value. It may be called by its place in the document (`provision_tables.regulator.ratios.loss`), by its
 * section and the name that `policy show` gives (`provision_tables.regulator.loss`), and by either with the section in
 * the singular.
 */
export function settableValues(policy: Policy): Settable[] {
  const values = policyValues(policy);
  const oldest = values.reduce((day, value) => earlier(day, oldestOf(value)), oldestOf(policy.settings.averaging));
  const known = values.filter(({ unit }) => unit !== 'rule').map((value) => {
    const { section, name, path, listPath, unit } = value;
    return { ...namesOf(section, name, path), listPath, from: oldestOf(value), unit, isNew: false };
  });
  return [
    ...known,
    ...[...policy.products.values()].flatMap((product) => absentValues(product, oldest)),
    ...[...policy.pay.plans.values()].flatMap((plan) => absentBounds(plan, oldest)),
  ];
}

function absentValues({ id, record, deposit_rate: depositRate, ftp_rate: ftpRate }: Product, from: string): Settable[] {
  const absent = [
    ...(record === 'deposit' && depositRate === undefined ? ['deposit_rate'] : []),
    ...(record !== 'income' && ftpRate === undefined ? ['ftp_rate'] : []),
  ];
  return absent.map((field) => {
    const listPath = ['products', id, field];
    const names = namesOf('products', `${id}.${field}`, pathText(listPath));
    return { ...names, listPath, from, unit: 'per_year', isNew: true };
  });
}

function absentBounds(plan: PayPlan, from: string): Settable[] {
  const absent = (['minimum', 'maximum'] as const).filter((field) => plan[field] === undefined);
  return absent.map((field) => {
    const listPath = ['pay', 'plans', plan.scheme, field];
    return { ...namesOf('pay', `${plan.scheme}.${field}`, pathText(listPath)), listPath, from, unit: 'amount', isNew: true };
  });
}

function namesOf(section: Section, name: string, path: string): Pick<Settable, 'shortName' | 'names'> {
  const singular = SINGULARS[section] ?? section;
  const shortName = `${singular}.${name}`;
  return { shortName, names: [path, shortName, `${section}.${name}`, `${singular}${path.slice(section.length)}`] };
}

function oldestOf({ values }: PolicyValue<PolicyDatum>): string {
  const [oldest] = values;
  if (oldest === undefined) throw new Error('bug: a policy value without a date');
  return oldest.from;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
