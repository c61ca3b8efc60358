import ts from 'typescript';
import { isPureRoom } from './rooms.js';
import { isProductCode, linesOf, nodesOf, parse, roomOf } from './source.js';
import type { Rule, TreeFile, Violation } from './source.js';

/** Names whose answer depends on the machine, the moment or the user. */
const outsideNames = new Set(['process', 'console', 'Intl', 'performance', 'globalThis']);
const outsideCalls = new Set(['Date.now', 'Math.random']);

/** `owner.name` or `owner['name']`, as its two names. */
function propertyOf(node: ts.Node): { owner: string; name: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) return { owner: node.expression.getText(), name: node.name.text };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return { owner: node.expression.getText(), name: node.argumentExpression.text };
  }
  return undefined;
}

/** True where a name is read as a variable, and is no key, property or declaration. */
function isVariable(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isQualifiedName(parent)) return node === parent.left;
  return !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node);
}

function isNowDate(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

/** What a node takes from outside its arguments, in the words of the source; else undefined. */
function outsideOf(node: ts.Node): string | undefined {
  if (isNowDate(node)) return 'the present time';
  if (isVariable(node)) return outsideNames.has(node.text) ? node.text : undefined;
  const property = propertyOf(node);
  if (property === undefined) return undefined;
  const { owner, name } = property;
  if (outsideCalls.has(`${owner}.${name}`)) return `${owner}.${name}`;
  return name === 'localeCompare' || name.startsWith('toLocale') ? name : undefined;
}

type Finder = (node: ts.Node) => string | undefined;

function usesOf(file: TreeFile, rule: string, hint: string, find: Finder): Violation[] {
  return [...nodesOf(parse(file))].flatMap((node) => {
    const found = find(node);
    if (found === undefined) return [];
    return [{ path: file.path, line: linesOf(node).first, rule, found: `uses ${found}`, hint }];
  });
}

function checkPurity(files: readonly TreeFile[]): Violation[] {
  const hint = 'rooms of levels 0 to 3 know no clock, chance, locale, console or environment: take it as an argument';
  return files
    .filter(({ path }) => isProductCode(path) && isPureRoom(roomOf(path)))
    .flatMap((file) => usesOf(file, 'purity', hint, outsideOf));
}

function processProperty(name: string): Finder {
  return (node) => {
    const property = propertyOf(node);
    return property?.owner === 'process' && property.name === name ? `process.${name}` : undefined;
  };
}

function checkExit(files: readonly TreeFile[]): Violation[] {
  const exitHint = 'it loses output that is still in a pipe: set process.exitCode in src/cli and return';
  const codeHint = 'only src/cli knows the exit status: return, or report a Problem';
  return files.flatMap((file) => {
    if (!isProductCode(file.path)) return [];
    const exits = usesOf(file, 'exit', exitHint, processProperty('exit'));
    if (!file.path.startsWith('src/') || roomOf(file.path) === 'cli') return exits;
    return [...exits, ...usesOf(file, 'exit', codeHint, processProperty('exitCode'))];
  });
}

function checkFloats(files: readonly TreeFile[]): Violation[] {
  const hint = 'money is never a float: parse the text with src/money';
  const isFloat: Finder = (node) => (ts.isIdentifier(node) && node.text === 'parseFloat' ? node.text : undefined);
  return files
    .filter(({ path }) => isProductCode(path))
    .flatMap((file) => usesOf(file, 'floats', hint, isFloat));
}

export const purityRules: readonly Rule[] = [
  { name: 'purity', check: checkPurity },
  { name: 'exit', check: checkExit },
  { name: 'floats', check: checkFloats },
];
