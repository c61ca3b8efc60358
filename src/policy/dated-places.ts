import type { Path } from '../yaml/finding.js';
import type { Plain } from '../yaml/plain-tree.js';

/** A dated value of the document and where it stands. */
export interface DatedEntry {
  readonly path: Path;
  readonly entry: ReadonlyMap<string, Plain>;
}

/** What stands under a name. */
export interface Part {
  readonly name: string;
  readonly path: Path;
  readonly plain: Plain;
}

/** Every list below a place whose items are mappings with a date; the depth of a document is limited. */
export function datedLists(plain: Plain | undefined, path: Path): DatedEntry[][] {
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

/** What stands behind these keys, or undefined where the document has no such place. */
export function partAt(plain: Plain | undefined, ...keys: readonly string[]): Plain | undefined {
  return keys.reduce<Plain | undefined>(
    (found, key) => (found instanceof Map ? (found as ReadonlyMap<string, Plain>).get(key) : undefined),
    plain,
  );
}

/** The entries of a mapping; none where something else stands there. */
export function entriesOf(plain: Plain | undefined, path: Path): Part[] {
  if (!(plain instanceof Map)) return [];
  return [...(plain as ReadonlyMap<string, Plain>)].map(([name, value]) => ({ name, path: [...path, name], plain: value }));
}

/** The items of a list; none where something else stands there. */
export function itemsOf(plain: Plain | undefined, path: Path): Omit<Part, 'name'>[] {
  if (!Array.isArray(plain)) return [];
  return (plain as readonly Plain[]).map((value, index) => ({ path: [...path, index], plain: value }));
}
