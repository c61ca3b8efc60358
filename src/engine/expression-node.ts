import type { Problem } from '../problems/problem.js';

/** A node of a parsed expression, as the engine writes and reads it. */
export type Node = Readonly<Record<string, unknown>>;

/** What is wrong with an expression; the place of the expression is joined to it by whoever has it. */
export interface ExpressionFault {
  readonly fault: Extract<Problem['code'], `mapping_expression_${string}`>;
  /** the word of the expression that is meant */
  readonly value?: string;
  readonly details?: Readonly<Record<string, string>>;
}

export const NULL_NODE: Node = constant('NULL', null);

export function isNode(found: unknown): found is Node {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

/** The nodes of a list; none where it is no list. */
export function nodesIn(found: unknown): Node[] {
  return Array.isArray(found) ? found.filter(isNode) : [];
}

/** The text of a constant, or undefined where the node is another. */
export function constantText(node: Node | undefined): string | undefined {
  const value = constantValue(node);
  return typeof value === 'string' ? value : undefined;
}

/** What a constant holds: a text, a number (of a DECIMAL without its point) or a truth value. */
export function constantValue(node: Node | undefined): unknown {
  if (node?.['class'] !== 'CONSTANT' || !isNode(node['value'])) return undefined;
  return node['value']['value'];
}

/** Name of the type of a constant or of a cast. */
export function typeId(type: unknown): string {
  return isNode(type) ? String(type['id']) : '';
}

export function textNode(text: string): Node {
  return constant('VARCHAR', text);
}

export function columnNode(name: string): Node {
  return { class: 'COLUMN_REF', type: 'COLUMN_REF', column_names: [name] };
}

export function castNode(type: Node, child: Node, isTry: boolean): Node {
  return { class: 'CAST', type: 'OPERATOR_CAST', child, cast_type: type, try_cast: isTry };
}

/** A function by its name, or an operator between its one or two arguments. */
export function functionNode(name: string, children: readonly Node[], isOperator = false): Node {
  return { class: 'FUNCTION', type: 'FUNCTION', function_name: name, children, is_operator: isOperator };
}

/** `SELECT` of some expressions and nothing else, as the engine reads it. */
export function selectOf(items: readonly Node[]): Node {
  const node = {
    type: 'SELECT_NODE',
    modifiers: [],
    cte_map: { map: [] },
    select_list: items,
    from_table: { type: 'EMPTY' },
    aggregate_handling: 'STANDARD_HANDLING',
  };
  return { error: false, statements: [{ node }] };
}

function constant(id: string, value: unknown): Node {
  const held = value === null ? { is_null: true } : { is_null: false, value };
  return { class: 'CONSTANT', type: 'VALUE_CONSTANT', value: { type: { id, type_info: null }, ...held } };
}
