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
} from './policy.js';
import { UNIT_LABELS, type Unit } from './units.js';
import { valueText } from './value-text.js';
import { PRODUCT_FIELDS } from './vocabulary.js';

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
  ];
}

function productRows(product: Product, date: string): PolicyRow[] {
  const facts = PRODUCT_FACTS.flatMap((field) => {
    const value = product[field];
    if (value === undefined) return [];
    const label = labelOf(product, PRODUCT_FIELDS[field]);
    return [factRow('products', `${product.id}.${field}`, label, value, product.reference)];
  });
  return [...facts, ...productValues(product).map((value) => valueRow(value, date))];
}

function labelOf(product: Product, field: Text): Text {
  return { en: `${product.label.en}: ${field.en}`, zh: `${product.label.zh}：${field.zh}` };
}

function factRow(section: Section, name: string, label: Text, value: string, reference: string | null): PolicyRow {
  return { section, name, label, value, unit: null, unit_label: null, from: null, reference };
}

function valueRow(value: PolicyValue<PolicyDatum>, date: string): PolicyRow {
  const { section, name, label, unit, reference } = value;
  const entry = entryInForce(value.values, date);
  return {
    section,
    name,
    label,
    value: entry === undefined ? null : valueText(entry.value),
    unit,
    unit_label: UNIT_LABELS[unit],
    from: entry?.from ?? null,
    reference,
  };
}
