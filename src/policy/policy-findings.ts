import type { Text } from '../problems/entry.js';
import { nearestNames } from '../problems/nearest-names.js';
import type { Finding, Path, YamlFault } from '../yaml/finding.js';
import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';
import type { Part } from './dated-places.js';
import { EXPECTATIONS, type Expectation } from './expectations.js';

/** What can be wrong with a policy beyond what can be wrong with any document. */
export type PolicyFault = 'date' | 'date_order' | 'reference' | 'cycle' | 'unit';

/** Something that a cross-check finds. */
export type PolicyFinding = Finding<PolicyFault | YamlFault>;

/** A check of what one part of a policy says against another. */
export type CrossCheck = (tree: PlainTree) => readonly PolicyFinding[];

/** A value that is not what its place asks for; shown as it is written there, or as given. */
export function refusedAt(tree: PlainTree, path: Path, expectation: Expectation, value?: string): PolicyFinding {
  const { en, zh } = EXPECTATIONS[expectation];
  const place = placeAt(tree, path);
  const details = { expected_en: en, expected_zh: zh };
  return { fault: 'value', path, offset: place?.offset ?? 0, value: value ?? place?.shown ?? '', details };
}

/** Names as a set, or as the keys of a mapping. */
type KnownNames = Pick<ReadonlySet<string>, 'has' | 'keys'>;

/** A name that is none of those known; nothing where it is one of them, or no text. */
export function unknownName(
  tree: PlainTree,
  path: Path,
  name: Plain | undefined,
  names: KnownNames,
  expected: Text,
): PolicyFinding[] {
  if (typeof name !== 'string' || names.has(name)) return [];
  const details = { expected_en: expected.en, expected_zh: expected.zh, known: nearestNames(name, names.keys()).join(', ') };
  return [{ fault: 'reference', path, offset: placeAt(tree, path)?.offset ?? 0, value: name, details }];
}

/** A name that stands as a key: the place to show is that of the key. */
export function unknownKey(tree: PlainTree, { name, path }: Pick<Part, 'name' | 'path'>, names: KnownNames, expected: Text): PolicyFinding[] {
  const offset = placeAt(tree, path)?.keyOffset ?? 0;
  return unknownName(tree, path, name, names, expected).map((finding) => ({ ...finding, offset }));
}

/** A key that its mapping lacks, at the mapping. */
export function missingKey(tree: PlainTree, path: Path): PolicyFinding {
  const offset = placeAt(tree, path.slice(0, -1))?.keyOffset ?? 0;
  return { fault: 'missing', path, offset, value: String(path.at(-1)) };
}

/** A key that has no meaning beside the others of its mapping. */
export function strayKey(tree: PlainTree, path: Path, known: Iterable<string>): PolicyFinding {
  const key = String(path.at(-1));
  const others = [...known].filter((name) => name !== key);
  return {
    fault: 'unknown_key',
    path,
    offset: placeAt(tree, path)?.keyOffset ?? 0,
    value: key,
    details: { known: nearestNames(key, others).join(', ') },
  };
}
