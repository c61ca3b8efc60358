import { type Problem, sortProblems } from '../problems/problem.js';
import { type DocumentForm, checkedDocument } from '../yaml/checked-document.js';
import { problemOf } from '../yaml/finding.js';
import { buildPolicy } from './build-policy.js';
import { CROSS_CHECKS } from './cross-checks.js';
import { EXPECTATIONS } from './expectations.js';
import type { PolicyFault } from './policy-findings.js';
import type { Policy } from './policy.js';
import { policySchema } from './schema.js';

/** A policy without a problem, or every problem of its text. */
export interface PolicyReading {
  readonly policy?: Policy;
  readonly problems: readonly Problem[];
}

const FORM: DocumentForm<typeof policySchema, PolicyFault> = {
  schema: policySchema,
  vocabulary: { expectations: EXPECTATIONS, faults: { date: 'date' } },
  checks: CROSS_CHECKS,
};

/**
 * Reads a policy file (SPEC 3, 4 and 6). Nothing in it is executed or followed; decimals are taken by the digits that
 * are written, quoted or not.
 * @param text the whole file, decoded; at most 1 MB
 * @param file its name as it was given, for the problems
 * @param originalLine the line to name for a line of the text, where the text is not quite that of the file
 * @returns the policy if there is no problem; else all problems, sorted, each with file, line, place in the document
 *   as `column` and text column in the detail `columnNumber`. Text that is no YAML hides what else is wrong in it.
 */
export function parsePolicy(text: string, file: string, originalLine = (line: number) => line): PolicyReading {
  const { raw, findings, positionOf, lineOf } = checkedDocument(text, FORM);
  if (raw !== undefined) {
    return { policy: buildPolicy(raw, file, (path) => originalLine(lineOf(path))), problems: [] };
  }
  const problems = findings.map((finding) => {
    const { line, column } = positionOf(finding.offset);
    return problemOf(`policy_${finding.fault}`, finding, file, { line: originalLine(line), column });
  });
  return { problems: sortProblems(problems) };
}
