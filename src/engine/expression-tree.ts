import { nearestNames } from '../problems/nearest-names.js';
import { TYPES, UNROUNDED_SIZE, safeType, scaleOf, unrounded } from './expression-casts.js';
import { hasControl, refusedForm } from './expression-forms.js';
import { FUNCTION_NAMES, copiesBy, growthOf, isCalculation, ruleFor, wordFor } from './expression-functions.js';
import {
  type ExpressionFault,
  NULL_NODE,
  type Node,
  castNode,
  columnNode,
  functionNode,
  isNode,
  nodesIn,
  typeId,
} from './expression-node.js';
import type { TypeRule } from './expression-types.js';

/** A tree made anew of nothing but what an expression may have. */
export interface SafeTree {
  readonly root: Node;
  /** names of the columns in it, as SQL has them */
  readonly used: ReadonlySet<string>;
  readonly rules: readonly TypeRule[];
}

interface Walk {
  /** by name in the source, the name in SQL */
  readonly columns: ReadonlyMap<string, string>;
  readonly used: Set<string>;
  readonly rules: TypeRule[];
  readonly faults: ExpressionFault[];
}

interface Visited {
  /** made anew */
  readonly node: Node;
  /** how many times as long as the longest cell its text can be */
  readonly growth: number;
  /** nodes that the engine makes of it; it writes some parts of an expression out more than once */
  readonly size: number;
}

type Visitor = (walk: Walk, node: Node, depth: number) => Visited;

const DEEPEST = 50;
const LARGEST = 4000;
const MOST_GROWTH = 100;
const NOTHING: Visited = { node: NULL_NODE, growth: 1, size: 1 };

/** How many times as large as its arguments the engine makes what it writes out more than once. */
const BETWEEN_COPIES = 3;

const COMPARISONS = new Set([
  'COMPARE_EQUAL',
  'COMPARE_NOTEQUAL',
  'COMPARE_LESSTHAN',
  'COMPARE_GREATERTHAN',
  'COMPARE_LESSTHANOREQUALTO',
  'COMPARE_GREATERTHANOREQUALTO',
  'COMPARE_DISTINCT_FROM',
  'COMPARE_NOT_DISTINCT_FROM',
]);

/** Operators that have a list of parts, and what must hold of these. */
const OPERATORS: ReadonlyMap<string, TypeRule['rule'] | undefined> = new Map([
  ['OPERATOR_NOT', 'condition'],
  ['OPERATOR_IS_NULL', undefined],
  ['OPERATOR_IS_NOT_NULL', undefined],
  ['OPERATOR_COALESCE', 'alike'],
  ['COMPARE_IN', 'alike'],
  ['COMPARE_NOT_IN', 'alike'],
]);

const VISITORS: ReadonlyMap<unknown, Visitor> = new Map<unknown, Visitor>([
  ['CONSTANT', visitConstant],
  ['COLUMN_REF', visitColumn],
  ['COMPARISON', visitComparison],
  ['CONJUNCTION', visitConjunction],
  ['OPERATOR', visitOperator],
  ['BETWEEN', visitBetween],
  ['CASE', visitCase],
  ['CAST', visitCast],
  ['FUNCTION', visitFunction],
]);

/** Makes a parsed expression anew from what it may have, with the SQL names of its columns; or says what it may not have. */
export function safeTree(parsed: Node, columns: ReadonlyMap<string, string>): SafeTree | ExpressionFault {
  const walk: Walk = { columns, used: new Set(), rules: [], faults: [] };
  const { node } = visit(walk, parsed, 1);
  const [fault] = walk.faults;
  return fault ?? { root: node, used: walk.used, rules: [...walk.rules, { rule: 'exact', nodes: [node] }] };
}

function visit(walk: Walk, found: unknown, depth: number): Visited {
  if (walk.faults.length > 0) return NOTHING;
  if (depth > DEEPEST) return refuse(walk, { fault: 'mapping_expression_complex' });
  if (!isNode(found)) return refuse(walk, refusedForm(undefined));
  if (found['alias'] !== '') return refuse(walk, refusedForm('ALIAS'));
  const visitor = VISITORS.get(found['class']);
  if (!visitor) return refuse(walk, refusedForm(found['class']));
  const visited = visitor(walk, found, depth);
  return visited.size > LARGEST ? refuse(walk, { fault: 'mapping_expression_complex' }) : visited;
}

function refuse(walk: Walk, fault: ExpressionFault): Visited {
  walk.faults.push(fault);
  return NOTHING;
}

/** Some nodes made anew, the growth of each, and the size of all with the node above them. */
function visitAll(walk: Walk, found: readonly unknown[], depth: number) {
  const visited = found.map((part) => visit(walk, part, depth + 1));
  return {
    nodes: visited.map(({ node }) => node),
    growths: visited.map(({ growth }) => growth),
    size: visited.reduce((sum, { size }) => sum + size, 1),
  };
}

function visitConstant(walk: Walk, { value: held }: Node): Visited {
  if (!isNode(held)) return refuse(walk, refusedForm(undefined));
  const { type, is_null: isNull, value } = held;
  if (isNull === true) return NOTHING;
  const id = typeId(type);
  if (id === 'DOUBLE' || id === 'FLOAT') return refuse(walk, { fault: 'mapping_expression_float' });
  const isNumber = typeof value === 'number' || isNode(value);
  if (isNumber && !Number.isSafeInteger(value)) return refuse(walk, refusedForm('LONG_NUMBER'));
  if (typeof value === 'string' && hasControl(value)) return refuse(walk, refusedForm('CONTROL'));
  const known = safeType(type);
  if (!known) return refuse(walk, refusedForm(undefined));
  const node = { class: 'CONSTANT', type: 'VALUE_CONSTANT', value: { type: known, is_null: false, value } };
  return { node, growth: 1, size: 1 };
}

function visitColumn(walk: Walk, { column_names: names }: Node): Visited {
  const [name, ...further] = Array.isArray(names) ? names.map(String) : [];
  const sqlName = name === undefined || further.length > 0 ? undefined : walk.columns.get(name);
  if (sqlName !== undefined) {
    walk.used.add(sqlName);
    return { node: columnNode(sqlName), growth: 1, size: 1 };
  }
  const value = [name, ...further].join('.');
  const known = nearestNames(value, walk.columns.keys()).join(', ');
  return refuse(walk, { fault: 'mapping_expression_column', value, details: { known } });
}

function visitComparison(walk: Walk, { type, left, right }: Node, depth: number): Visited {
  if (!COMPARISONS.has(String(type))) return refuse(walk, refusedForm(type));
  const { nodes, size } = visitAll(walk, [left, right], depth);
  walk.rules.push({ rule: 'alike', nodes });
  return { node: { class: 'COMPARISON', type, left: nodes[0], right: nodes[1] }, growth: 1, size };
}

function visitConjunction(walk: Walk, { type, children }: Node, depth: number): Visited {
  if (type !== 'CONJUNCTION_AND' && type !== 'CONJUNCTION_OR') return refuse(walk, refusedForm(type));
  const { nodes, size } = visitAll(walk, nodesIn(children), depth);
  walk.rules.push({ rule: 'condition', nodes });
  return { node: { class: 'CONJUNCTION', type, children: nodes }, growth: 1, size };
}

function visitOperator(walk: Walk, { type, children }: Node, depth: number): Visited {
  if (!OPERATORS.has(String(type))) return refuse(walk, refusedForm(type));
  const { nodes, growths, size } = visitAll(walk, nodesIn(children), depth);
  const rule = OPERATORS.get(String(type));
  if (rule) walk.rules.push({ rule, nodes });
  return { node: { class: 'OPERATOR', type, children: nodes }, growth: Math.max(1, ...growths), size };
}

function visitBetween(walk: Walk, { input, lower, upper }: Node, depth: number): Visited {
  const { nodes, size } = visitAll(walk, [input, lower, upper], depth);
  walk.rules.push({ rule: 'alike', nodes });
  const parts = { input: nodes[0], lower: nodes[1], upper: nodes[2] };
  const node = { class: 'BETWEEN', type: 'COMPARE_BETWEEN', ...parts };
  return { node, growth: 1, size: size * BETWEEN_COPIES };
}

function visitCase(walk: Walk, { case_checks: checks, else_expr: otherwise }: Node, depth: number): Visited {
  const found = nodesIn(checks);
  const when = visitAll(walk, found.map((check) => check['when_expr']), depth);
  const then = visitAll(walk, [...found.map((check) => check['then_expr']), otherwise], depth);
  walk.rules.push({ rule: 'condition', nodes: when.nodes }, { rule: 'alike', nodes: then.nodes });
  const made = when.nodes.map((node, index) => ({ when_expr: node, then_expr: then.nodes[index] }));
  const node = { class: 'CASE', type: 'CASE_EXPR', case_checks: made, else_expr: then.nodes.at(-1) };
  return { node, growth: Math.max(1, ...then.growths), size: when.size + then.size };
}

function visitCast(walk: Walk, { child, cast_type: found, try_cast: isTry }: Node, depth: number): Visited {
  const type = safeType(found);
  if (!type) {
    return refuse(walk, { fault: 'mapping_expression_cast', value: typeId(found), details: { known: TYPES.join(', ') } });
  }
  const { node, growth, size } = visit(walk, child, depth + 1);
  const scale = scaleOf(type);
  if (scale === undefined) return { node: castNode(type, node, isTry === true), growth, size: size + 1 };
  walk.rules.push({ rule: 'numeric', nodes: [node] });
  return { node: castNode(type, unrounded(node, scale), isTry === true), growth: 1, size: size + UNROUNDED_SIZE };
}

function visitFunction(walk: Walk, found: Node, depth: number): Visited {
  const name = String(found['function_name']);
  const isOperator = found['is_operator'] === true;
  if (name === '/' || name === '//') return refuse(walk, { fault: 'mapping_expression_division' });
  const rule = hasOwnSchema(found) ? undefined : ruleFor(name, isOperator);
  if (!rule) {
    const known = nearestNames(name, FUNCTION_NAMES).join(', ');
    return refuse(walk, { fault: 'mapping_expression_function', value: name, details: { known } });
  }
  if (hasClauses(found)) return refuse(walk, refusedForm('CLAUSES'));
  const { nodes, growths, size } = visitAll(walk, nodesIn(found['children']), depth);
  const wrong = walk.faults.length > 0 ? undefined : rule(nodes);
  if (wrong) {
    const details = { reason_en: wrong.en, reason_zh: wrong.zh };
    return refuse(walk, { fault: 'mapping_expression_argument', value: wordFor(name), details });
  }
  const growth = growthOf(name, nodes, growths);
  if (growth > MOST_GROWTH) {
    return refuse(walk, { fault: 'mapping_expression_growth', value: name, details: { limit: String(MOST_GROWTH) } });
  }
  const node = functionNode(name, nodes, isOperator);
  if (isCalculation(name)) walk.rules.push({ rule: 'exact', nodes: [node] });
  if (name === 'nullif') walk.rules.push({ rule: 'alike', nodes });
  return { node, growth, size: size * copiesBy(name) };
}

/** The parser itself puts `main` before what it makes of words, as of POSITION(… IN …). */
function hasOwnSchema({ schema, catalog }: Node): boolean {
  return catalog !== '' || (schema !== '' && schema !== 'main');
}

/** DISTINCT, FILTER and ORDER BY within the brackets of a function. */
function hasClauses({ distinct, filter, order_bys: order, export_state: state }: Node): boolean {
  return distinct !== false || filter !== null || state !== false || !isNode(order) || nodesIn(order['orders']).length > 0;
}
