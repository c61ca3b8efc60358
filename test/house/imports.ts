import { posix } from 'node:path';
import ts from 'typescript';
import { ownedPackages, rooms } from './rooms.js';
import type { Room } from './rooms.js';
import { isProductCode, linesOf, nodesOf, parse, roomOf } from './source.js';
import type { Rule, TreeFile, Violation } from './source.js';

interface Import {
  readonly line: number;
  /** The text between the quotes, or undefined where it is computed. */
  readonly name: string | undefined;
}

type Complaint = Pick<Violation, 'found' | 'hint'>;

/** The node that names the imported module, for every form that an import can take; else undefined. */
function moduleNameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return node.argument;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  return loads ? (node.arguments[0] ?? node) : undefined;
}

function importsOf(file: TreeFile): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(parse(file))) {
    const named = moduleNameOf(node);
    if (named === undefined) continue;
    const literal = ts.isLiteralTypeNode(named) ? named.literal : named;
    found.push({ line: linesOf(node).first, name: ts.isStringLiteralLike(literal) ? literal.text : undefined });
  }
  return found;
}

function judgeRoom(from: string, room: Room, target: string): Complaint | undefined {
  const to = roomOf(target);
  const other = to === undefined ? undefined : rooms.get(to);
  if (to === undefined || other === undefined) {
    return { found: `src/${from} imports ${target}`, hint: 'import from a room of src/ only' };
  }
  if (to === from || room.beside?.includes(to)) return undefined;
  if (other.level >= room.level) {
    const where = other.level === room.level ? 'beside' : 'above';
    return {
      found: `${from} (level ${room.level}) imports ${to} (level ${other.level}), a room ${where} it`,
      hint: 'imports go down only: move what both need to a lower room, or pass it as an argument',
    };
  }
  if (room.rooms === undefined || room.rooms.includes(to)) return undefined;
  return {
    found: `${from} imports ${to}`,
    hint: `${from} touches only ${room.rooms.join(', ')}: pass the value as an argument`,
  };
}

function judgePackage(from: string, room: Room, name: string): Complaint | undefined {
  const owned = ownedPackages.find((each) => name === each.name || name.startsWith(each.name.replace(/\/?$/, '/')));
  if (owned !== undefined && !owned.rooms.includes(from)) {
    return { found: `${from} imports ${name}`, hint: `only ${owned.rooms.join(' and ')} may: ask that room instead` };
  }
  const allowed = room.packages;
  if (allowed === undefined || allowed.some((each) => name === each || name.startsWith(`${each}/`))) return undefined;
  const limit = allowed.length === 0 ? 'no package and no built-in' : `only ${allowed.join(', ')}`;
  return {
    found: `${from} imports ${name}`,
    hint: `${from} touches ${limit}: take what is needed as an argument, or from a lower room`,
  };
}

function judge(file: TreeFile, name: string | undefined): Complaint | undefined {
  if (name === undefined) {
    const hint = 'write the name as a plain text, so that it can be checked';
    return { found: 'an import whose name is computed', hint };
  }
  const target = name.startsWith('.') ? posix.join(posix.dirname(file.path), name) : undefined;
  if (file.path.startsWith('bin/')) {
    if (target !== undefined && /^(dist|src)\/cli\//.test(target)) return undefined;
    return { found: `bin imports ${name}`, hint: 'bin/ only calls dist/cli: move the work to src/cli' };
  }
  const from = roomOf(file.path);
  const room = from === undefined ? undefined : rooms.get(from);
  if (from === undefined || room === undefined) return undefined;
  return target === undefined ? judgePackage(from, room, name) : judgeRoom(from, room, target);
}

function checkImports(files: readonly TreeFile[]): Violation[] {
  return files
    .filter(({ path }) => isProductCode(path))
    .flatMap((file) =>
      importsOf(file).flatMap(({ line, name }) => {
        const complaint = judge(file, name);
        return complaint ? [{ path: file.path, line, rule: 'imports', ...complaint }] : [];
      }),
    );
}

function checkRoomNames(files: readonly TreeFile[]): Violation[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !rooms.has(roomOf(path) ?? ''))
    .map(({ path }) => ({
      path,
      line: 1,
      rule: 'rooms',
      found: 'a file of src/ that is in no known room',
      hint: `move it to one of ${[...rooms.keys()].join(', ')}`,
    }));
}

export const importRules: readonly Rule[] = [
  { name: 'imports', check: checkImports },
  { name: 'rooms', check: checkRoomNames },
];
