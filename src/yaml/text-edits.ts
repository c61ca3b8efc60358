import { type Node, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from './finding.js';

/** A change of a document's text: the characters from `start` up to `end` give way to `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a list or mapping is to hold: a text, or a list of texts. */
type Written = string | readonly string[];

export interface EditedText {
  readonly text: string;
  /** physical line of the text as it was, for one of the edited text; both from 1 */
  readonly originalLine: (line: number) => number;
}

/**
 * A list replaced by one mapping, in the style in which the list is written. The lines behind it stay where they are.
 * @param path keys that lead to the list, which must be there
 */
export function listOfOne(root: Node | null, text: string, path: Path, entry: Readonly<Record<string, Written>>): TextEdit {
  const list = nodeAt(root, path);
  if (!isSeq<Node>(list) || !list.range) throw new Error(`bug: no list at ${path.join('.')}`);
  const [start] = list.range;
  const end = endOf(list);
  const indent = ' '.repeat(start - lineStart(text, start));
  const item = flowMapping(entry);
  const lines = text.slice(start, end).split('\n').length - 1;
  return { start, end, text: `${list.flow === true ? `[${item}]` : `- ${item}`}${`\n${indent}`.repeat(lines)}` };
}

/**
 * A key put first in a mapping, with a list of one mapping behind it.
 * @param path keys that lead to the mapping, which must be there
 */
export function keyWithListOfOne(
  root: Node | null,
  text: string,
  path: Path,
  key: string,
  entry: Readonly<Record<string, Written>>,
): TextEdit {
  const mapping = nodeAt(root, path);
  const first = isMap<Node, Node | null>(mapping) ? mapping.items[0]?.key : undefined;
  if (!isMap(mapping) || !first?.range) throw new Error(`bug: no mapping at ${path.join('.')}`);
  const [start] = first.range;
  const behind = mapping.flow === true ? ', ' : `\n${' '.repeat(start - lineStart(text, start))}`;
  return { start, end: start, text: `${key}: [${flowMapping(entry)}]${behind}` };
}

/** The text with edits that do not overlap, in any order. */
export function editedText(text: string, edits: readonly TextEdit[]): EditedText {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const { pieces, rest } = ordered.reduce(
    (done, edit) => ({ pieces: [...done.pieces, text.slice(done.rest, edit.start), edit.text], rest: edit.end }),
    { pieces: [] as string[], rest: 0 },
  );
  const added = ordered.flatMap((edit) => (edit.start === edit.end && edit.text.includes('\n') ? [lineOf(text, edit.start)] : []));
  return {
    text: [...pieces, text.slice(rest)].join(''),
    // A line that was put in counts as the line before which it stands.
    originalLine: (line) => added.reduce((own, before) => (own > before ? own - 1 : own), line),
  };
}

function nodeAt(root: Node | null, path: Path): Node | null | undefined {
  return path.reduce<Node | null | undefined>((node, key) => {
    if (!isMap<Node, Node | null>(node)) return undefined;
    return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.value;
  }, root);
}

/** Where the last of a node's characters stands; the parser counts the space behind a block as part of it. */
function endOf(node: Node): number {
  const last = (isSeq<Node>(node) || isMap<Node, Node | null>(node)) && node.flow !== true ? node.items.at(-1) : undefined;
  if (last === undefined) return node.range?.[1] ?? 0;
  return endOf('key' in last ? (last.value ?? last.key) : last);
}

/** Texts in quotes, so that none of them is anything else. */
function flowMapping(entry: Readonly<Record<string, Written>>): string {
  return `{${Object.entries(entry).map(([key, value]) => `${key}: ${flowValue(value)}`).join(', ')}}`;
}

function flowValue(value: Written): string {
  return typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`;
}

/** Characters that a document may not have are written as escapes, so that the schema is asked about them. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
