import { type Problem, sortProblems } from '../problems/problem.js';
import { buildPolicy } from './build-policy.js';
import { CROSS_CHECKS } from './cross-checks.js';
import { type Finding, type Path, pathText, problemOf } from './finding.js';
import { issueFindings } from './issue-findings.js';
import { type PlainTree, placeAt, plainTree } from './plain-tree.js';
import type { Policy } from './policy.js';
import { type YamlDocument, readYaml } from './read-yaml.js';
import { type RawPolicy, policySchema } from './schema.js';

/** A policy without a problem, or every problem of its text. */
export interface PolicyReading {
  readonly policy?: Policy;
  readonly problems: readonly Problem[];
}

/**
 * Reads a policy file (SPEC 3, 4 and 6). Nothing in it is executed or followed; decimals are taken by the digits that
 * are written, quoted or not.
 * @param text the whole file, decoded; at most 1 MB
 * @param file its name as it was given, for the problems
 * @returns the policy if there is no problem; else all problems, sorted, each with file, line, place in the document
 *   as `column` and text column in the detail `columnNumber`. Text that is no YAML hides what else is wrong in it.
 */
export function parsePolicy(text: string, file: string): PolicyReading {
  const document = readYaml(text);
  const problemsOf = (findings: readonly Finding[]) =>
    sortProblems(findings.map((finding) => problemOf(finding, file, document.positionOf(finding.offset))));
  if (document.findings.length > 0) return { problems: problemsOf(document.findings) };
  const tree = plainTree(document.root, text);
  const { raw, findings } = checked(tree);
  if (raw === undefined || findings.length > 0) return { problems: problemsOf(findings) };
  return { policy: buildPolicy(raw, file, lineIn(document, tree)), problems: [] };
}

function checked(tree: PlainTree): { raw: RawPolicy | undefined; findings: Finding[] } {
  const result = policySchema.safeParse(tree.plain);
  const refused = result.success ? [] : issueFindings(result.error.issues, tree);
  const crossed = CROSS_CHECKS.flatMap((check) => check(tree));
  const findings = [...tree.findings, ...withoutThoseAt(tree.findings, [...refused, ...crossed])];
  return { raw: result.data, findings };
}

/** What is an alias or the like is not also said to be a wrong value. */
function withoutThoseAt(first: readonly Finding[], further: readonly Finding[]): Finding[] {
  const strange = first.filter(({ code }) => code !== 'policy_duplicate_key');
  const places = new Set(strange.map(({ path }) => pathText(path)));
  return further.filter(({ path }) => !places.has(pathText(path)));
}

function lineIn(document: YamlDocument, tree: PlainTree): (path: Path) => number {
  return (path) => document.positionOf(placeAt(tree, path)?.offset ?? 0).line;
}
