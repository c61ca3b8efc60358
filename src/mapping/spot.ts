import type { Finding, Path } from '../yaml/finding.js';
import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';

/** A part of a document and the way to it. */
export interface Spot {
  readonly path: Path;
  readonly plain: Plain;
}

/** The parts of a mapping by key; none where the part is of another kind. */
export function partsOf(spot: Spot | undefined): ReadonlyMap<string, Spot> {
  if (!(spot?.plain instanceof Map)) return new Map();
  const { path, plain } = spot as { path: Path; plain: ReadonlyMap<string, Plain> };
  return new Map([...plain].map(([key, value]) => [key, { path: [...path, key], plain: value }]));
}

/** The items of a list; none where the part is of another kind. */
export function itemsOf(spot: Spot | undefined): Spot[] {
  if (!Array.isArray(spot?.plain)) return [];
  const { path, plain } = spot as { path: Path; plain: readonly Plain[] };
  return plain.map((value, index) => ({ path: [...path, index], plain: value }));
}

export function textOf(spot: Spot | undefined): string | undefined {
  return typeof spot?.plain === 'string' ? spot.plain : undefined;
}

/** A finding at the value of a spot. */
export function findingAt<Fault extends string>(
  tree: PlainTree,
  fault: Fault,
  path: Path,
  value: string,
  details?: Readonly<Record<string, string>>,
): Finding<Fault> {
  return { fault, path, offset: placeAt(tree, path)?.offset ?? 0, value, ...(details && { details }) };
}

/** A finding at the key of a spot, or at the nearest place above it that the document has. */
export function findingAtKey<Fault extends string>(
  tree: PlainTree,
  fault: Fault,
  path: Path,
  value: string,
  details?: Readonly<Record<string, string>>,
): Finding<Fault> {
  const offset = (placeAt(tree, path) ?? placeAt(tree, path.slice(0, -1)))?.keyOffset ?? 0;
  return { fault, path, offset, value, ...(details && { details }) };
}
