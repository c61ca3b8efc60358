import { readFileSync } from 'node:fs';
import { type PolicyReading, parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/policy.js';
import { type Problem, formatProblem } from '../../src/problems/problem.js';

export const FILE = 'policy.yaml';

export const builtInText = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');

/** The built-in text with the first `found` after `anchor` replaced, and the line on which that stands. */
export function edited(anchor: string, found: string, replacement: string): { text: string; line: number } {
  const start = builtInText.indexOf(anchor);
  const at = builtInText.indexOf(found, start);
  if (start < 0 || at < 0) throw new Error(`not in the built-in policy: ${anchor} ${found}`);
  const text = builtInText.slice(0, at) + replacement + builtInText.slice(at + found.length);
  return { text, line: lineOf(text, at) };
}

/** The policy of an edited built-in text that has no problem. */
export function policyWith(anchor: string, found: string, replacement: string): Policy {
  return policyOf(edited(anchor, found, replacement).text);
}

let builtIn: PolicyReading | undefined;

/** What is read of a text. The built-in one is read once, since most tests ask for it and none can change it. */
export function readingOf(text: string): PolicyReading {
  if (text !== builtInText) return parsePolicy(text, FILE);
  builtIn ??= parsePolicy(text, FILE);
  return builtIn;
}

export function policyOf(text: string): Policy {
  const { policy, problems } = readingOf(text);
  if (!policy) throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'));
  return policy;
}

/** Code, line, column and value of each problem. */
export function briefly(problems: readonly Problem[]): string[] {
  return problems.map(({ code, line, column, value }) => [code, line, column ?? '', value ?? ''].join('|'));
}

export function problemsOf(text: string): readonly Problem[] {
  return parsePolicy(text, FILE).problems;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
