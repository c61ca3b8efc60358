import { type Node, type Pair, type ParsedNode, Scalar, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Finding, Path } from './finding.js';
import { syntaxFinding } from './syntax-reasons.js';

const LONGEST_SHOWN = 200;

/** A document as plain values: texts, lists, mappings; null where nothing is written. */
export type Plain = string | null | readonly Plain[] | ReadonlyMap<string, Plain>;

/** Where a value stands. */
export interface Place {
  /** of the value; of the key, where nothing is written behind it */
  readonly offset: number;
  /** of the key or list position that leads here */
  readonly keyOffset: number;
  readonly blank: boolean;
  /** first line of the text that is written there, or of the source of a list or mapping */
  readonly shown: string;
  readonly parts: ReadonlyMap<string | number, Place>;
}

export interface PlainTree {
  readonly plain: Plain;
  readonly place: Place;
  readonly findings: readonly Finding[];
}

interface Walk {
  readonly text: string;
  readonly findings: Finding[];
}

/** The step that leads to a place and those before it. Few places are ever named, so their paths are put together late. */
interface Way {
  readonly step: string | number;
  readonly before: Way | undefined;
}

type Visited = Omit<PlainTree, 'findings'>;

const NO_PARTS: Place['parts'] = new Map();

/**
 * The plain values of a document and the place of each. Finds keys that are given twice (the first stands), aliases,
 * anchors, merge keys and tags. The depth of the document must be limited.
 */
export function plainTree(root: ParsedNode | null, text: string): PlainTree {
  const walk: Walk = { text, findings: [] };
  const { plain, place } = visit(walk, root, undefined, 0);
  return { plain: plain ?? new Map(), place, findings: walk.findings };
}

/** The place of a path, or undefined where the document has none. */
export function placeAt(tree: Pick<PlainTree, 'place'>, path: Path): Place | undefined {
  return path.reduce<Place | undefined>((place, step) => place?.parts.get(step), tree.place);
}

function visit(walk: Walk, node: Node | null, way: Way | undefined, keyOffset: number): Visited {
  if (node === null) return { plain: null, place: leaf(keyOffset, keyOffset, '') };
  const offset = offsetOf(node, keyOffset);
  const shown = sourceOf(walk.text, node);
  checkProperties(walk, node, way, shown);
  if (isMap<Node, Node | null>(node)) return visitEntries(walk, node.items, way, { offset, keyOffset, shown });
  if (isSeq<Node>(node)) return visitItems(walk, node.items, way, { offset, keyOffset, shown });
  if (!isScalar(node)) return { plain: shown, place: leaf(offset, keyOffset, shown) };
  const blank = node.value === '' && node.type === Scalar.PLAIN;
  if (blank) return { plain: null, place: leaf(keyOffset, keyOffset, '') };
  const written = String(node.value);
  return { plain: written, place: { ...leaf(offset, keyOffset, firstLine(written)), blank: false } };
}

type Spot = Pick<Place, 'offset' | 'keyOffset' | 'shown'>;

function visitEntries(walk: Walk, pairs: readonly Pair<Node, Node | null>[], way: Way | undefined, spot: Spot): Visited {
  const plain = new Map<string, Plain>();
  const parts = new Map<string | number, Place>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : sourceOf(walk.text, key);
    const offset = offsetOf(key, spot.offset);
    const here: Way = { step: name, before: way };
    checkProperties(walk, key, here, name);
    const refusal = refusedKey(key, name, plain);
    if (refusal) walk.findings.push({ fault: refusal, path: pathOf(here), offset, value: name });
    const visited = visit(walk, value, here, offset);
    if (refusal) continue;
    plain.set(name, visited.plain);
    parts.set(name, visited.place);
  }
  return { plain, place: { ...spot, blank: false, parts } };
}

function visitItems(walk: Walk, items: readonly Node[], way: Way | undefined, spot: Spot): Visited {
  const visited = items.map((item, index) => visit(walk, item, { step: index, before: way }, offsetOf(item, spot.offset)));
  const parts = new Map(visited.map(({ place }, index) => [index, place]));
  return { plain: visited.map(({ plain }) => plain), place: { ...spot, blank: false, parts } };
}

function refusedKey(key: Node, name: string, known: ReadonlyMap<string, Plain>): Finding['fault'] | undefined {
  if (name === '<<' && isScalar(key) && key.type === Scalar.PLAIN) return 'alias';
  return known.has(name) ? 'duplicate_key' : undefined;
}

/** Aliases, anchors and tags: what would make a value other than what is written at its place. */
function checkProperties(walk: Walk, node: Node, way: Way | undefined, shown: string): void {
  if (!isAlias(node) && node.anchor === undefined && node.tag === undefined) return;
  const path = pathOf(way);
  const offset = offsetOf(node, 0);
  const anchor = isAlias(node) || node.anchor === undefined ? undefined : `&${firstLine(node.anchor)}`;
  const alias = isAlias(node) ? shown : anchor;
  if (alias !== undefined) walk.findings.push({ fault: 'alias', path, offset, value: alias });
  if (node.tag !== undefined) walk.findings.push({ ...syntaxFinding('TAG', offset), path, value: shown });
}

function leaf(offset: number, keyOffset: number, shown: string): Place {
  return { offset, keyOffset, blank: true, shown, parts: NO_PARTS };
}

function pathOf(way: Way | undefined): Path {
  const path: (string | number)[] = [];
  for (let last = way; last !== undefined; last = last.before) path.push(last.step);
  return path.reverse();
}

function offsetOf(node: Node, otherwise: number): number {
  return node.range?.[0] ?? otherwise;
}

function sourceOf(text: string, node: Node): string {
  if (!node.range) return '';
  return firstLine(text.slice(node.range[0], Math.min(node.range[1], node.range[0] + LONGEST_SHOWN)));
}

function firstLine(text: string): string {
  const shown = text.slice(0, LONGEST_SHOWN);
  const end = shown.indexOf('\n');
  if (end < 0) return shown;
  return shown.slice(0, shown[end - 1] === '\r' ? end - 1 : end);
}
