import type { Engine } from './database.js';
import { refusedForm } from './expression-forms.js';
import { type ExpressionFault, type Node, isNode, nodesIn, selectOf } from './expression-node.js';
import { faultOfText } from './expression-text.js';
import { type SafeTree, safeTree } from './expression-tree.js';
import { type ExpressionKind, brokenRule, familyOfNode, familyOfType } from './expression-types.js';
import { literal } from './literal.js';

/** SQL that reads its own row and nothing else, and what it yields; or what is wrong with the text. */
export type CheckedExpression = { readonly sql: string; readonly kind: ExpressionKind } | ExpressionFault;

type Questions = Pick<Engine, 'query'>;

const LONGEST = 4000;
/** Characters of a parsed expression. */
const LARGEST_TREE = 4_000_000;
const SELECT = 'SELECT ';

/** Errors of the engine that are about the expression; all others are not its fault. */
const REFUSAL = /^(?:Binder|Conversion|Invalid Input|Out of Range) Error: (.*)/;

/**
 * Checks an expression of a mapping (SPEC 2.4) and makes SQL of it that can read the given columns and nothing else: no
 * file, table, setting, variable, environment, network or clock, and that yields no floating-point number. The text
 * itself is parsed and never run: the SQL is written anew from what was found in it and is allowed. A CAST to a number
 * fails where it would round.
 * @param columns all of type VARCHAR; the name of each in the source, exactly as written, and in SQL, unquoted
 * @returns the SQL to be put in brackets, and its kind; the engine may still fail on a row, such as where a CAST meets a
 *   text that is no number
 */
export async function checkExpression(
  engine: Questions,
  text: string,
  columns: ReadonlyMap<string, string>,
): Promise<CheckedExpression> {
  if (text.length > LONGEST) return { fault: 'mapping_expression_complex' };
  const early = faultOfText(text);
  if (early) return early;
  const parsed = await parse(engine, text);
  if ('fault' in parsed) return parsed;
  const tree = safeTree(parsed.item, columns);
  return 'fault' in tree ? tree : typed(engine, tree);
}

/** The one expression of a text. All that a query may have beside it must be as it is in the plainest query. */
async function parse(engine: Questions, text: string): Promise<{ readonly item: Node } | ExpressionFault> {
  const [row] = await engine.query(
    `SELECT json_serialize_sql(${literal(`${SELECT}NULL`)}) AS plain, json_serialize_sql(${literal(SELECT + text)}) AS parsed`,
  );
  if (String(row?.['parsed']).length > LARGEST_TREE) return { fault: 'mapping_expression_complex' };
  const found = jsonOf(row?.['parsed']);
  if (found['error'] === true) {
    if (found['error_type'] !== 'parser') return refusedForm('STATEMENT');
    return { fault: 'mapping_expression_syntax', details: { reason: firstLine(String(found['error_message'])) } };
  }
  const { rest, items } = dissected(found);
  const [item, ...further] = items;
  if (!item || further.length > 0 || rest !== dissected(jsonOf(row?.['plain'])).rest) return refusedForm('STATEMENT');
  return { item };
}

/** The expressions of a parsed query, and all the rest of it as text. */
function dissected(parsed: Node): { rest: string; items: Node[] } {
  const statements = nodesIn(parsed['statements']);
  const [statement] = statements;
  const node = isNode(statement?.['node']) ? statement['node'] : {};
  const rest = [{ ...statement, node: { ...node, select_list: [] } }, ...statements.slice(1)];
  return { rest: JSON.stringify(rest), items: nodesIn(node['select_list']) };
}

/** Asks the engine what the parts of the tree yield, without running it. */
async function typed(engine: Questions, { root, used, rules }: SafeTree): Promise<CheckedExpression> {
  const asked = [...new Set([root, ...rules.flatMap(({ nodes }) => nodes)])];
  const unclear = asked.filter((node) => node === root || familyOfNode(node) === undefined);
  const [sql, list] = await writtenAnew(engine, root, unclear);
  const cells = [...used].map((name) => `NULL::VARCHAR AS "${name.replaceAll('"', '""')}"`);
  const types = await typesOf(engine, `${SELECT}${list} FROM (${SELECT}${cells.join(', ') || 'NULL'})`);
  if ('fault' in types) return types;
  const families = new Map(unclear.map((node, index) => [node, familyOfType(types[index] ?? '')]));
  const familyOf = (node: Node) => familyOfNode(node) ?? families.get(node) ?? 'other';
  const broken = brokenRule(rules, familyOf);
  if (broken) return broken;
  const kind = familyOf(root);
  return kind === 'number' || kind === 'date' || kind === 'condition' ? { sql, kind } : { sql, kind: 'text' };
}

/** One expression, and a list of expressions separated by commas, as SQL. */
async function writtenAnew(engine: Questions, root: Node, list: readonly Node[]): Promise<[string, string]> {
  const written = (nodes: readonly Node[]) => `json_deserialize_sql(${literal(JSON.stringify(selectOf(nodes)))}::JSON)`;
  const [row] = await engine.query(`SELECT ${written([root])} AS one, ${written(list)} AS list`);
  return [itemsOf(row?.['one']), itemsOf(row?.['list'])];
}

function itemsOf(select: unknown): string {
  const sql = String(select);
  if (!sql.startsWith(SELECT)) throw new Error(`bug: the engine wrote no SELECT but ${sql}`);
  return sql.slice(SELECT.length);
}

async function typesOf(engine: Questions, query: string): Promise<string[] | ExpressionFault> {
  try {
    return (await engine.query(`DESCRIBE ${query}`)).map((row) => String(row['column_type']));
  } catch (error) {
    const reason = error instanceof Error ? REFUSAL.exec(error.message)?.[1] : undefined;
    if (reason === undefined) throw error;
    return { fault: 'mapping_expression_refused', details: { reason: briefly(reason) } };
  }
}

/** What the engine's sentence is about: the call that fits no function, else all of it. */
function briefly(reason: string): string {
  return /(?:argument types '|function call ")([^'"]+)/.exec(reason)?.[1] ?? reason;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function jsonOf(found: unknown): Node {
  const parsed: unknown = JSON.parse(String(found));
  return isNode(parsed) ? parsed : {};
}
