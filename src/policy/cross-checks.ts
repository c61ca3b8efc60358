import { nearestNames } from '../problems/nearest-names.js';
import type { Finding, Path } from '../yaml/finding.js';
import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';
import { isIsoDay } from './iso-day.js';

/** What can be wrong with a policy beyond what can be wrong with any document. */
export type PolicyFault = 'date' | 'date_order' | 'reference';

type CrossCheck = (tree: PlainTree) => Finding<PolicyFault>[];

/** A dated value of the document and where it stands. */
interface DatedEntry {
  readonly path: Path;
  readonly entry: ReadonlyMap<string, Plain>;
}

/**
 * What one part of a policy says against another. The checks take the document as it is, so that they also run where
 * the schema refuses a part of it; what is of the wrong kind they leave to the schema.
 */
export const CROSS_CHECKS: readonly CrossCheck[] = [datesAscend, provisionTablesExist];

/** Dated values are listed once each, oldest first. */
function datesAscend(tree: PlainTree): Finding<PolicyFault>[] {
  return datedLists(tree.plain, []).flatMap((list) => {
    const dated = list.flatMap(({ path, entry }) => {
      const from = entry.get('from');
      return typeof from === 'string' && isIsoDay(from) ? [{ path: [...path, 'from'], from }] : [];
    });
    return dated
      .filter(({ from }, index) => index > 0 && from <= (dated[index - 1]?.from ?? ''))
      .map(({ path, from }) => findingAt(tree, 'date_order', path, from));
  });
}

/** The setting names, at every date, a provision table of this policy. */
function provisionTablesExist(tree: PlainTree): Finding<PolicyFault>[] {
  const tables = part(tree.plain, 'provision_tables');
  if (!(tables instanceof Map)) return [];
  const names = new Set((tables as ReadonlyMap<string, Plain>).keys());
  return datedLists(part(tree.plain, 'settings', 'provision_table'), ['settings', 'provision_table'])
    .flat()
    .flatMap(({ path, entry }) => {
      const name = entry.get('value');
      if (typeof name !== 'string' || names.has(name)) return [];
      const here = [...path, 'value'];
      const known = nearestNames(name, names).join(', ');
      const details = { expected_en: 'provision table', expected_zh: '拨备比例表', known };
      return [{ ...findingAt(tree, 'reference', here, name), details }];
    });
}

/** Every list below a place whose items are mappings with a date; the depth of a document is limited. */
function datedLists(plain: Plain | undefined, path: Path): DatedEntry[][] {
  if (plain instanceof Map) {
    return [...(plain as ReadonlyMap<string, Plain>)].flatMap(([key, value]) => datedLists(value, [...path, key]));
  }
  if (!Array.isArray(plain)) return [];
  const items = (plain as readonly Plain[]).map((value, index) => ({ value, path: [...path, index] }));
  const entries = items.flatMap(({ value, path: here }) =>
    value instanceof Map && value.has('from') ? [{ path: here, entry: value as ReadonlyMap<string, Plain> }] : [],
  );
  return [entries, ...items.flatMap(({ value, path: here }) => datedLists(value, here))];
}

function part(plain: Plain | undefined, ...keys: readonly string[]): Plain | undefined {
  return keys.reduce<Plain | undefined>(
    (found, key) => (found instanceof Map ? (found as ReadonlyMap<string, Plain>).get(key) : undefined),
    plain,
  );
}

function findingAt(tree: PlainTree, fault: PolicyFault, path: Path, value: string): Finding<PolicyFault> {
  return { fault, path, offset: placeAt(tree, path)?.offset ?? 0, value };
}
