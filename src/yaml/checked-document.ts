import type { z } from 'zod';
import type { Vocabulary } from './expectations.js';
import { type Finding, type Path, type Position, type YamlFault, pathText } from './finding.js';
import { issueFindings } from './issue-findings.js';
import { type PlainTree, placeAt, plainTree } from './plain-tree.js';
import { readYaml } from './read-yaml.js';

/** What documents of one kind must look like. */
export interface DocumentForm<Schema extends z.ZodType, Fault extends string> {
  readonly schema: Schema;
  readonly vocabulary: Vocabulary<Fault>;
  /** what one part says against another; they run also where the schema refuses a part of the document */
  readonly checks: readonly ((tree: PlainTree) => readonly Finding<Fault | YamlFault>[])[];
}

/** A document as its schema reads it, or all that is wrong with it. */
export interface CheckedDocument<Raw, Fault extends string> {
  /** undefined where there is any finding */
  readonly raw: Raw | undefined;
  readonly findings: readonly Finding<Fault | YamlFault>[];
  readonly positionOf: (offset: number) => Position;
  /** physical line of a place of the document, from 1 */
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads a YAML text of one form. Nothing in it is executed or followed; scalars are taken by the characters that are
 * written. Text that is no YAML hides what else is wrong in it.
 * @param text the whole file, decoded; at most 1 MB
 */
export function checkedDocument<Schema extends z.ZodType, Fault extends string>(
  text: string,
  form: DocumentForm<Schema, Fault>,
): CheckedDocument<z.infer<Schema>, Fault> {
  const { root, findings, positionOf } = readYaml(text);
  if (findings.length > 0) return { raw: undefined, findings, positionOf, lineOf: () => 1 };
  const tree = plainTree(root, text);
  // A document is read once: code made for each schema would take longer to make than to save.
  const result = form.schema.safeParse(tree.plain, { jitless: true });
  const refused = result.success ? [] : issueFindings(result.error.issues, tree, form.vocabulary);
  const crossed = form.checks.flatMap((check) => check(tree));
  const all = [...tree.findings, ...withoutThoseAt(tree.findings, [...refused, ...crossed])];
  const lineOf = (path: Path) => positionOf(placeAt(tree, path)?.offset ?? 0).line;
  return { raw: all.length > 0 ? undefined : result.data, findings: all, positionOf, lineOf };
}

/** What is an alias or the like is not also said to be a wrong value. */
function withoutThoseAt<Found extends Finding<string>>(first: readonly Finding[], further: readonly Found[]): Found[] {
  const strange = first.filter(({ fault }) => fault !== 'duplicate_key');
  const places = new Set(strange.map(({ path }) => pathText(path)));
  return further.filter(({ path }) => !places.has(pathText(path)));
}
