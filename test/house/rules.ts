import { contentRules } from './contents.js';
import { importRules } from './imports.js';
import { nameRules } from './names.js';
import { purityRules } from './purity.js';
import { sizeRules } from './sizes.js';
import type { Rule, TreeFile, Violation } from './source.js';
import { wordRules } from './words.js';

/** All house rules, in the order in which they are reported. */
export const houseRules: readonly Rule[] = [
  ...importRules,
  ...purityRules,
  ...nameRules,
  ...sizeRules,
  ...contentRules,
  ...wordRules,
];

/**
 * What breaks one house rule, or all of them, sorted by file and line.
 * @throws where no rule has that name: a test that asks for one would otherwise pass for ever.
 */
export function violationsOf(files: readonly TreeFile[], ruleName?: string): Violation[] {
  const chosen = houseRules.filter(({ name }) => ruleName === undefined || name === ruleName);
  if (chosen.length === 0) throw new Error(`there is no house rule "${ruleName ?? ''}"`);
  return chosen
    .flatMap(({ check }) => check(files))
    .sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}
