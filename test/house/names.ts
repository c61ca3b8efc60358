import { baseName } from './source.js';
import type { Rule, TreeFile, Violation } from './source.js';

/** Names that say nothing about what is inside, alone or as a part of a longer name. */
const emptyWords = new Set(['utils', 'util', 'helpers', 'helper', 'misc']);
/** Names that are wrong only when they stand alone: in this house a manager is a person. */
const emptyNames = new Set(['common', 'manager.ts', 'managers.ts']);

const codeEnding = /((\.test|\.bench|\.config)?\.[cm]?[jt]sx?|\.d\.ts|\.sql|\.sh)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const topNames = new Set([
  'bin',
  'src',
  'fixtures',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'eslint.config.js',
  'knip.json',
  'vitest.config.ts',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
]);

function isEmptyName(part: string): boolean {
  const stem = part.replace(/\..*$/, '');
  return emptyNames.has(part) || emptyNames.has(stem) || stem.split(/[-_]/).some((word) => emptyWords.has(word));
}

function checkMeaning(files: readonly TreeFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    if (!/^(src|test|bin)\//.test(path)) return [];
    const part = path.split('/').find(isEmptyName);
    if (part === undefined) return [];
    const hint = 'name it after what it does, in the words of the bank';
    return [{ path, line: 1, rule: 'meaning', found: `the name ${part} says nothing`, hint }];
  });
}

/** The first part of a code file's path that is not in kebab-case; data is named as its owner names it. */
function unevenPart(path: string): string | undefined {
  const name = baseName(path);
  if (!codeEnding.test(name)) return undefined;
  const folders = path.split('/').slice(0, -1);
  return folders.find((folder) => !kebab.test(folder)) ?? (kebab.test(name.replace(codeEnding, '')) ? undefined : name);
}

function checkKebab(files: readonly TreeFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    if (!/^(src|test|bin)\//.test(path)) return [];
    const part = unevenPart(path);
    if (part === undefined) return [];
    const hint = 'write it in lower case, with - between words';
    return [{ path, line: 1, rule: 'kebab', found: `the name ${part}`, hint }];
  });
}

function checkTop(files: readonly TreeFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    const top = path.split('/', 1)[0] ?? path;
    if (topNames.has(top) || top.startsWith('.')) return [];
    const hint = 'move it to bin, src, fixtures or test';
    return [{ path, line: 1, rule: 'top', found: `${top} does not belong at the top`, hint }];
  });
}

/** The test command looks into test/ only, so that a test elsewhere would never run. */
function checkTestPlace(files: readonly TreeFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    if (!/\.(test|spec)\.[cm]?[jt]sx?$/.test(path) || /^test\/.*\.test\.ts$/.test(path)) return [];
    const hint = 'move it to test/, as NAME.test.ts';
    return [{ path, line: 1, rule: 'tests', found: 'a test that never runs', hint }];
  });
}

export const nameRules: readonly Rule[] = [
  { name: 'meaning', check: checkMeaning },
  { name: 'kebab', check: checkKebab },
  { name: 'top', check: checkTop },
  { name: 'tests', check: checkTestPlace },
];
