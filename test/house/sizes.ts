import ts from 'typescript';
import { countLines, isProductCode, linesOf, nodesOf, parse } from './source.js';
import type { Rule, TreeFile, Violation } from './source.js';

const fileLimit = 250;
const testLimit = 400;
const functionLimit = 40;

function limitOf(path: string): number | undefined {
  if (/^test\/.*\.[cm]?[jt]sx?$/.test(path)) return testLimit;
  return isProductCode(path) || /^(src|bin)\/.*\.sql$/.test(path) ? fileLimit : undefined;
}

function checkFiles(files: readonly TreeFile[]): Violation[] {
  return files.flatMap(({ path, text }) => {
    const limit = limitOf(path);
    const lines = countLines(text);
    if (limit === undefined || lines <= limit) return [];
    const hint = 'split it by what its parts are for';
    return [{ path, line: limit + 1, rule: 'file size', found: `${lines} lines, the limit is ${limit}`, hint }];
  });
}

/** The name a function goes by: its own, or that of what holds it. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { parent } = node;
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return named ? parent.name.getText() : 'a nameless function';
}

function checkFunctions(files: readonly TreeFile[]): Violation[] {
  return files
    .filter(({ path }) => isProductCode(path))
    .flatMap((file) =>
      [...nodesOf(parse(file))].flatMap((node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return [];
        const { first, last } = linesOf(node);
        const lines = last - first + 1;
        if (lines <= functionLimit) return [];
        const found = `${nameOf(node)} has ${lines} lines, the limit is ${functionLimit}`;
        const hint = 'give its steps names of their own';
        return [{ path: file.path, line: first, rule: 'function size', found, hint }];
      }),
    );
}

export const sizeRules: readonly Rule[] = [
  { name: 'file size', check: checkFiles },
  { name: 'function size', check: checkFunctions },
];
