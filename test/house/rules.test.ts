import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeExamples } from './code-examples.js';
import { fileExamples } from './file-examples.js';
import { rooms } from './rooms.js';
import { houseRules, violationsOf } from './rules.js';
import { formatViolation } from './source.js';
import type { TreeFile } from './source.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that git knows or would add; ownership is no concern here, since nothing is run from them. */
function realTree(): TreeFile[] {
  const list = ['-c', 'safe.directory=*', 'ls-files', '-coz', '--exclude-standard'];
  const paths = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0');
  return [...new Set(paths)]
    .filter((path) => path !== '' && existsSync(root + path))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
}

const examples = [...codeExamples, ...fileExamples];

function treeOf(texts: Readonly<Record<string, string>>): TreeFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

describe('the house', () => {
  const tree = realTree();

  it('is looked at: the list holds this very file', () => {
    expect(tree.map(({ path }) => path)).toContain('test/house/rules.test.ts');
  });

  it.each(houseRules)('keeps the rule $name', ({ name }) => {
    expect(violationsOf(tree, name).map(formatViolation)).toEqual([]);
  });
});

describe('the house rules can fail', () => {
  it('each rule has an example', () => {
    const shown = new Set(examples.map(({ rule }) => rule));
    expect([...shown].sort()).toEqual(houseRules.map(({ name }) => name).sort());
  });

  it.each(examples)('$rule: caught in $caught.0', ({ rule, broken, caught }) => {
    const places = violationsOf(treeOf(broken), rule).map(({ path, line }) => `${path}:${line}`);
    expect(places).toEqual(caught);
  });

  it.each(examples)('$rule: passes where $caught.0 is right', ({ rule, kept }) => {
    expect(violationsOf(treeOf(kept), rule).map(formatViolation)).toEqual([]);
  });

  it('a message says where, which rule, what and what to do', () => {
    const [violation] = violationsOf(treeOf({ 'src/money/a.ts': "import '../cli/b.js';\n" }), 'imports');
    expect(violation && formatViolation(violation)).toBe(
      'src/money/a.ts:1 [imports] money (level 0) imports cli (level 6), a room above it; ' +
        'imports go down only: move what both need to a lower room, or pass it as an argument',
    );
  });

  it('an unknown rule is an error', () => {
    expect(() => violationsOf([], 'no such rule')).toThrow('there is no house rule');
  });
});

/** The table of rooms, written out a second time: the rooms that each room may import beside itself. */
const mayImport: Readonly<Record<string, string>> = {
  money: '',
  problems: '',
  calendar: 'money problems',
  yaml: 'problems',
  policy: 'money problems yaml',
  config: 'problems yaml',
  mapping: 'problems yaml policy',
  formulas: 'money problems calendar',
  appraisal: 'money problems calendar yaml policy config mapping formulas',
  engine: 'money problems calendar yaml policy config mapping formulas appraisal',
  intake: 'money problems calendar yaml policy config mapping formulas appraisal engine',
  runs: 'money problems calendar yaml policy config mapping formulas appraisal engine',
  report: 'money problems calendar yaml policy config mapping formulas appraisal',
  pipeline: 'money problems calendar yaml policy config mapping formulas appraisal engine intake runs report',
  cli: 'money problems calendar yaml policy config mapping formulas appraisal engine intake runs report pipeline',
};

describe('the table of rooms', () => {
  it('names every room', () => {
    expect([...rooms.keys()]).toEqual(Object.keys(mayImport));
  });

  it.each(Object.entries(mayImport))('%s imports itself and %s', (from, allowed) => {
    const open = Object.keys(mayImport).filter((to) => {
      const text = `export { a } from '../${to}/a.js';\n`;
      return violationsOf([{ path: `src/${from}/b.ts`, text }], 'imports').length === 0;
    });
    expect(new Set(open)).toEqual(new Set([from, ...allowed.split(' ').filter(Boolean)]));
  });
});
