import ts from 'typescript';
import { baseName, lineAt, parse } from './source.js';
import type { Rule, TreeFile, Violation } from './source.js';

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
}

/** True where a statement of the file creates, fills or writes out the table or view of that name. */
function makes(sql: string, name: string): boolean {
  const quoted = `(\\w+\\.)?"?${name}"?(?!\\w)`;
  const ways = [
    `\\bCREATE\\s+(OR\\s+REPLACE\\s+)?(TEMP(ORARY)?\\s+)?(TABLE|VIEW|MACRO|TYPE)\\s+(IF\\s+NOT\\s+EXISTS\\s+)?${quoted}`,
    `\\bINSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s+${quoted}`,
    `\\bCOPY\\b[^;]*(?<!\\w)${name}(?!\\w)`,
  ];
  const code = withoutComments(sql);
  return ways.some((way) => new RegExp(way, 'i').test(code));
}

function checkSql(files: readonly TreeFile[]): Violation[] {
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith('.sql')) return [];
    if (!path.startsWith('src/engine/sql/')) {
      return [{ path, line: 1, rule: 'sql', found: 'SQL outside the engine', hint: 'move it to src/engine/sql' }];
    }
    const name = baseName(path).replace(/\.sql$/, '').replaceAll('-', '_');
    if (makes(text, name)) return [];
    const hint = `name the file after the table it makes, with a CREATE, INSERT or COPY of ${name}`;
    return [{ path, line: 1, rule: 'sql', found: `nothing in it makes ${name}`, hint }];
  });
}

function hasExport(file: TreeFile): boolean {
  return parse(file).statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  );
}

function checkFormulas(files: readonly TreeFile[]): Violation[] {
  return files
    .filter(({ path }) => /^src\/formulas\/.*\.ts$/.test(path))
    .flatMap((file) => {
      const at = { path: file.path, line: 1, rule: 'formulas' };
      const docs = file.text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
      const closed = { ...at, found: 'a formula that exports nothing', hint: 'export it, or move the file' };
      const hint = 'name the section of SPEC.md that it follows';
      return [
        ...(hasExport(file) ? [] : [closed]),
        ...(docs.some((doc) => /\bSPEC\b/.test(doc)) ? [] : [{ ...at, found: 'no docstring names the source', hint }]),
      ];
    });
}

const registry = 'https://registry.npmjs.org/';

function checkLockfile(files: readonly TreeFile[]): Violation[] {
  return files
    .filter(({ path }) => path === 'package-lock.json')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/"resolved"\s*:\s*"([^"]*)"/g)]
        .filter(([, url]) => url?.startsWith(registry) !== true)
        .map((match) => ({
          path,
          line: lineAt(text, match.index),
          rule: 'lockfile',
          found: `a package from ${match[1] ?? 'nowhere'}`,
          hint: `every package must come from ${registry}`,
        })),
    );
}

export const contentRules: readonly Rule[] = [
  { name: 'sql', check: checkSql },
  { name: 'formulas', check: checkFormulas },
  { name: 'lockfile', check: checkLockfile },
];
