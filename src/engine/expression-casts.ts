import { type Node, castNode, functionNode, isNode, textNode, typeId } from './expression-node.js';

/** Types that a constant may have and an expression may cast to. */
export const TYPES: readonly string[] = ['VARCHAR', 'BOOLEAN', 'INTEGER', 'BIGINT', 'DECIMAL', 'DATE'];

/** Nodes that {@link unrounded} and the cast around it add. */
export const UNROUNDED_SIZE = 6;

/** A type of the few that are allowed, without what else may hang on it; else undefined. */
export function safeType(type: unknown): Node | undefined {
  const id = typeId(type);
  const info = isNode(type) ? type['type_info'] : undefined;
  if (id !== 'DECIMAL') return TYPES.includes(id) && info === null ? { id, type_info: null } : undefined;
  if (!isNode(info)) return undefined;
  return { id, type_info: { type: 'DECIMAL_TYPE_INFO', alias: '', width: info['width'], scale: info['scale'] } };
}

/** Decimal places of a type of numbers; undefined for others. */
export function scaleOf({ id, type_info: info }: Node): number | undefined {
  if (id === 'DECIMAL') return isNode(info) ? Number(info['scale']) : 0;
  return id === 'INTEGER' || id === 'BIGINT' ? 0 : undefined;
}

/**
 * A cast would round what has more decimals than its type, and take `1e3`, `0x1F` and `1_000` for numbers. Here such a
 * text gets a word before it, so that the cast fails and its message shows the text.
 */
export function unrounded(node: Node, scale: number): Node {
  const inexact = `^(.*[^-+0-9. ].*|.*[.][0-9]{${scale}}[0-9]*[1-9][0-9 ]*)$`;
  const text = castNode({ id: 'VARCHAR', type_info: null }, node, false);
  return functionNode('regexp_replace', [text, textNode(inexact), textNode('no exact number: \\1'), textNode('s')]);
}
