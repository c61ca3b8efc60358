import type { Text } from '../problems/entry.js';
import { entryInForce } from './dated-value.js';
import {
  type Policy,
  type PolicyDatum,
  type PolicyValue,
  type Product,
  type Section,
  generalValues,
  productValues,
  ruleValues,
  tenderValues,
} from './policy.js';
import { payValues, unitName } from './pay-values.js';
import { measureText, schemeText } from './rule-texts.js';
import { UNIT_LABELS, type Unit } from './units.js';
import { joined } from './value-spot.js';
import { valueText } from './value-text.js';
import { PAY_FIELDS, PRODUCT_FIELDS } from './vocabulary.js';

/** One line of `policy show`. */
export interface PolicyRow {
  readonly section: Section;
  /** name within its section: `lend_out`, `regulator.loss`, `consumer.risk_weight` */
  readonly name: string;
  readonly label: Text;
  /** exact, as text; null where none is in force on that day */
  readonly value: string | null;
  /** null where the value is a name or word */
  readonly unit: Unit | null;
  readonly unit_label: Text | null;
  /** day from which the value is in force; null where the policy does not date it */
  readonly from: string | null;
  readonly reference: string | null;
}

const HEADER: readonly { name: string; label: Text; of: (policy: Policy) => string }[] = [
  { name: 'format', label: { en: 'file format', zh: '文件格式' }, of: ({ format }) => String(format) },
  { name: 'name', label: { en: 'name', zh: '名称' }, of: ({ name }) => name },
  { name: 'title.zh', label: { en: 'title, Chinese', zh: '中文标题' }, of: ({ title }) => title.zh },
  { name: 'title.en', label: { en: 'title, English', zh: '英文标题' }, of: ({ title }) => title.en },
  { name: 'currency', label: { en: 'currency', zh: '币种' }, of: ({ currency }) => currency },
  { name: 'schemes', label: { en: 'order of schemes', zh: '考核方案顺序' }, of: ({ schemes }) => [...schemes.keys()].join(', ') },
];

/** Fields of a product that are not dated. */
const PRODUCT_FACTS = ['record', 'category', 'line', 'department'] as const;

/**
 * Everything that the policy says on a day, in the order of its sections: what `policy show` prints as a table and
 * as JSON (SPEC 1a).
 * @param date ISO text
 */
export function describePolicy(policy: Policy, date: string): PolicyRow[] {
  return [
    ...HEADER.map(({ name, label, of }) => factRow('policy', name, label, of(policy), null)),
    ...generalValues(policy).map((value) => valueRow(value, date)),
    ...[...policy.products.values()].flatMap((product) => productRows(product, date)),
    ...ruleRows(policy, date),
    ...tenderValues(policy.tender).map((value) => valueRow(value, date)),
    ...payRows(policy, date),
  ];
}

/** The rules of scoring and grading, with what is not dated: measures, the order of grades, schemes. */
function ruleRows(policy: Policy, date: string): PolicyRow[] {
  const values = ruleValues(policy);
  const rowsOf = (...sections: Section[]) =>
    values.filter(({ section }) => sections.includes(section)).map((value) => valueRow(value, date));
  const measures = [...policy.measures.values()].map((measure) =>
    factRow('measures', measure.name, measure.label, measureText(measure), measure.reference),
  );
  const schemes = [...policy.schemes.values()].map((scheme) =>
    factRow('schemes', scheme.name, scheme.label, schemeText(scheme), scheme.reference),
  );
  const ladders = [...policy.ladders.values()].map(({ name, label, grades, reference }) =>
    factRow('ladders', name, label, grades.map((grade) => grade.name).join(', '), reference),
  );
  return [
    ...measures,
    ...rowsOf('scorecards'),
    ...ladders,
    ...rowsOf('ladders'),
    ...schemes,
    ...rowsOf('quality_items', 'quality_events'),
  ];
}

/** The dated values of pay, and before each price what it is the price of. */
function payRows({ pay }: Policy, date: string): PolicyRow[] {
  const units = new Map<PolicyValue<PolicyDatum>, PolicyRow>();
  for (const { label: scheme, piece_rates: rates } of pay.plans.values()) {
    for (const rate of rates) {
      const label = joined(joined(scheme, PAY_FIELDS.piece_unit), rate.label);
      units.set(rate.price, factRow('pay', unitName(rate), label, rate.unit.toFixed(), rate.reference));
    }
  }
  return payValues(pay).flatMap((value) => [...[units.get(value)].filter((row) => row !== undefined), valueRow(value, date)]);
}

function productRows(product: Product, date: string): PolicyRow[] {
  const facts = PRODUCT_FACTS.flatMap((field) => {
    const value = product[field];
    if (value === undefined) return [];
    const label = joined(product.label, PRODUCT_FIELDS[field]);
    return [factRow('products', `${product.id}.${field}`, label, value, product.reference)];
  });
  return [...facts, ...productValues(product).map((value) => valueRow(value, date))];
}

function factRow(section: Section, name: string, label: Text, value: string, reference: string | null): PolicyRow {
  return { section, name, label, value, unit: null, unit_label: null, from: null, reference };
}

function valueRow(value: PolicyValue<PolicyDatum>, date: string): PolicyRow {
  const { section, name, label, unit, reference } = value;
  const entry = entryInForce(value.values, date);
  // A rule says itself what each of its numbers is counted in.
  const shown = unit === 'rule' ? null : unit;
  return {
    section,
    name,
    label,
    value: entry === undefined ? null : valueText(entry.value),
    unit: shown,
    unit_label: shown && UNIT_LABELS[shown],
    from: entry?.from ?? null,
    reference,
  };
}
