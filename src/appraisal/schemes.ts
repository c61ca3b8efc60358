import type { Scheme } from '../policy/appraisal-rules.js';
import { plainText } from './plain-text.js';
import type { RosterFacts } from './reference-facts.js';

/**
 * The scheme of a manager (SPEC 9): the first whose roles and business lines contain his, compared without case and the
 * blanks around them. A scheme that names no roles takes every role, and one that names no lines takes every line.
 * @param schemes in the order of the policy
 * @param facts of the roster; undefined for whom it lacks, who fits a scheme for every role and line only
 * @returns undefined where no scheme fits: he is not scored
 */
export function schemeOf(schemes: ReadonlyMap<string, Scheme>, facts: RosterFacts | undefined): Scheme | undefined {
  for (const scheme of schemes.values()) {
    if (takes(scheme.roles, facts?.role) && takes(scheme.lines, facts?.line)) return scheme;
  }
  return undefined;
}

function takes(named: readonly string[], text: string | undefined): boolean {
  if (named.length === 0) return true;
  if (text === undefined) return false;
  const plain = plainText(text);
  return named.some((name) => plainText(name) === plain);
}
