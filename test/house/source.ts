import ts from 'typescript';

/** A file of the tree: its path from the top, with `/` on every system, and its text. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** One broken rule: where, which rule, what was found, and what to do about it. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly found: string;
  readonly hint: string;
}

/** A house rule: a pure function over the whole tree. */
export interface Rule {
  readonly name: string;
  readonly check: (files: readonly TreeFile[]) => Violation[];
}

/** One line a violation, in the form that terminals and editors turn into a link. */
export function formatViolation({ path, line, rule, found, hint }: Violation): string {
  return `${path}:${line} [${rule}] ${found}; ${hint}`;
}

/** True for the program's own code, without its tests. */
export function isProductCode(path: string): boolean {
  return /^(src|bin)\/.*\.[cm]?[jt]sx?$/.test(path);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The room of src/ that a path lies in, or undefined outside src/ and for a file directly in it. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Physical lines; a line end at the very end opens no further line. */
export function countLines(text: string): number {
  if (text === '') return 0;
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const parsed = new WeakMap<TreeFile, ts.SourceFile>();

/** The syntax tree of a TypeScript or JavaScript file; parsed once, since several rules ask for it. */
export function parse(file: TreeFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  parsed.set(file, tree);
  return tree;
}

/** Every node of a file, parents before their children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** The first and last line, from 1, of a node without the comments before it. */
export function linesOf(node: ts.Node): { first: number; last: number } {
  const tree = node.getSourceFile();
  return {
    first: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
    last: tree.getLineAndCharacterOfPosition(node.end).line + 1,
  };
}
