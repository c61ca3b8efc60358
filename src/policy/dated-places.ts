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

/** Something at a place. */
export type Spot = Omit<Part, 'name'>;

/** Every list below a place whose items are mappings with a date; the depth of a document is limited. */
export function datedLists(plain: Plain | undefined, path: Path): DatedEntry[][] {
  const lists: DatedEntry[][] = [];
  collectDated(plain, path, lists);
  return lists;
}

function collectDated(plain: Plain | undefined, path: Path, lists: DatedEntry[][]): void {
  if (plain instanceof Map) {
    for (const [key, value] of plain as ReadonlyMap<string, Plain>) {
      if (typeof value !== 'string') collectDated(value, [...path, key], lists);
    }
    return;
  }
  if (!Array.isArray(plain)) return;
  const entries: DatedEntry[] = [];
  lists.push(entries);
  for (const [index, value] of (plain as readonly Plain[]).entries()) {
    if (typeof value === 'string') continue;
    const here = [...path, index];
    if (value instanceof Map && value.has('from')) entries.push({ path: here, entry: value as ReadonlyMap<string, Plain> });
    collectDated(value, here, lists);
  }
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
export function itemsOf(plain: Plain | undefined, path: Path): Spot[] {
  if (!Array.isArray(plain)) return [];
  return (plain as readonly Plain[]).map((value, index) => ({ path: [...path, index], plain: value }));
}

/** What the dated values behind a key say, whatever is written there. */
export function valuesUnder({ plain, path }: Spot, key: string): Spot[] {
  const [entries = []] = datedLists(partAt(plain, key), [...path, key]);
  return entries.flatMap(({ path: here, entry }) => {
    const value = entry.get('value');
    return value === undefined ? [] : [{ path: [...here, 'value'], plain: value }];
  });
}
