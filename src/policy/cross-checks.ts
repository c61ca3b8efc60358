import { nearestNames } from '../problems/nearest-names.js';
import type { Finding, Path, YamlFault } from '../yaml/finding.js';
import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';
import { datedLists, partAt } from './dated-places.js';
import { isIsoDay } from './iso-day.js';
import { curveTermsAscend, tiersInOrder } from './order-checks.js';

/** What can be wrong with a policy beyond what can be wrong with any document. */
export type PolicyFault = 'date' | 'date_order' | 'reference';

type CrossCheck = (tree: PlainTree) => Finding<PolicyFault | YamlFault>[];

/**
 * What one part of a policy says against another. The checks take the document as it is, so that they also run where
 * the schema refuses a part of it; what is of the wrong kind they leave to the schema.
 */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  datesAscend,
  provisionTablesExist,
  departmentsExist,
  curveTermsAscend,
  tiersInOrder,
];

/** Dated values are listed once each, oldest first. */
function datesAscend(tree: PlainTree): Finding<PolicyFault>[] {
  return datedLists(tree.plain, []).flatMap((list) => {
    const dated = list.flatMap(({ path, entry }) => {
      const from = entry.get('from');
      return typeof from === 'string' && isIsoDay(from) ? [{ path: [...path, 'from'], from }] : [];
    });
    return dated
      .filter(({ from }, index) => index > 0 && from <= (dated[index - 1]?.from ?? ''))
      .map(({ path, from }) => ({ fault: 'date_order', path, offset: placeAt(tree, path)?.offset ?? 0, value: from }));
  });
}

/** The setting names, at every date, a provision table of this policy. */
function provisionTablesExist(tree: PlainTree): Finding<PolicyFault>[] {
  const tables = partAt(tree.plain, 'provision_tables');
  if (!(tables instanceof Map)) return [];
  const expected = { expected_en: 'provision table', expected_zh: '拨备比例表' };
  const names = new Set((tables as ReadonlyMap<string, Plain>).keys());
  return settingEntries(tree, 'provision_table').flatMap(({ path, value }) => unknownName(tree, path, value, names, expected));
}

/** The departments that are credited belong, at every date, to products of this policy. */
function departmentsExist(tree: PlainTree): Finding<PolicyFault>[] {
  const products = partAt(tree.plain, 'products');
  if (!(products instanceof Map)) return [];
  const expected = { expected_en: 'department of a product', expected_zh: '产品所属部门' };
  const departments = [...(products as ReadonlyMap<string, Plain>).values()].map((product) => partAt(product, 'department'));
  const names = new Set(departments.filter((name) => typeof name === 'string'));
  return settingEntries(tree, 'credited_departments').flatMap(({ path, value }) => {
    if (!Array.isArray(value)) return [];
    return (value as readonly Plain[]).flatMap((name, index) => unknownName(tree, [...path, index], name, names, expected));
  });
}

/** The values of a setting, each with its path. */
function settingEntries(tree: PlainTree, setting: string): { path: Path; value: Plain | undefined }[] {
  return datedLists(partAt(tree.plain, 'settings', setting), ['settings', setting])
    .flat()
    .map(({ path, entry }) => ({ path: [...path, 'value'], value: entry.get('value') }));
}

function unknownName(
  tree: PlainTree,
  path: Path,
  name: Plain | undefined,
  names: ReadonlySet<string>,
  expected: { readonly expected_en: string; readonly expected_zh: string },
): Finding<PolicyFault>[] {
  if (typeof name !== 'string' || names.has(name)) return [];
  const details = { ...expected, known: nearestNames(name, names).join(', ') };
  return [{ fault: 'reference', path, offset: placeAt(tree, path)?.offset ?? 0, value: name, details }];
}
