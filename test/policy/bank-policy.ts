import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/policy.js';
import { formatProblem } from '../../src/problems/problem.js';
import { FILE, briefly, policyOf } from './built-in-policy.js';
import { bankText } from './settings.js';

/** The text of a small bank's policy with one part replaced, which must be there once. */
export function bankWith(found: string, replacement: string, text = bankText): string {
  if (text.split(found).length !== 2) throw new Error(`not once in the policy of the bank: ${found}`);
  return text.replace(found, () => replacement);
}

/** The policy of such a text that has no problem. */
export function bankPolicy(found: string, replacement: string): Policy {
  return policyOf(bankWith(found, replacement));
}

/** The problems of a text, code, place, value and what a text column says is written there; checks that all of it can be said. */
export function refusals(text: string): string[] {
  const { problems } = parsePolicy(text, FILE);
  const lines = text.split('\n');
  return problems.map((problem) => {
    for (const language of ['en', 'zh'] as const) {
      const said = formatProblem(problem, language);
      if (/undefined|\{(value|known|expected|reason|way)/.test(said)) throw new Error(`says too little: ${said}`);
    }
    const [code, , column, value] = (briefly([problem])[0] ?? '').split('|');
    const at = Number(problem.details?.['columnNumber']) - 1;
    return [code, column, value, (lines[(problem.line ?? 0) - 1] ?? '').slice(at, at + SHOWN)].join('|');
  });
}

/** characters of the line that are shown */
const SHOWN = 12;
