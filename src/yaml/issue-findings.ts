import type { z } from 'zod';
import type { Text } from '../problems/entry.js';
import { nearestNames } from '../problems/nearest-names.js';
import { type Vocabulary, oneOf } from './expectations.js';
import type { Finding, Path, YamlFault } from './finding.js';
import { type Place, type PlainTree, placeAt } from './plain-tree.js';
import { KEY, KNOWN_KEYS } from './schema-parts.js';

type Issue = z.core.$ZodIssue;

/** What the schema refused, each with its place: unknown keys, missing ones, and values of other kinds. */
export function issueFindings<Fault extends string>(
  issues: readonly Issue[],
  tree: PlainTree,
  vocabulary: Vocabulary<Fault>,
): Finding<Fault | YamlFault>[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path, tree);
    return [refusedValue(issue, path, tree, vocabulary)];
  });
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path, tree: PlainTree): Finding[] {
  const names = issue.message.slice(KNOWN_KEYS.length).split(' ');
  return issue.keys.map((key) => {
    const here = [...path, key];
    const known = nearestNames(key, names).join(', ');
    const offset = placeAt(tree, here)?.keyOffset ?? 0;
    return { fault: 'unknown_key', path: here, offset, value: key, details: { known } };
  });
}

function refusedValue<Fault extends string>(
  issue: Issue,
  path: Path,
  tree: PlainTree,
  { faults, expectations }: Vocabulary<Fault>,
): Finding<Fault | YamlFault> {
  const place = placeAt(tree, path);
  if (place !== undefined && issue.message === KEY) {
    const details = expected(issue, expectations);
    return { fault: 'value', path, offset: place.keyOffset, value: lastOf(path), details };
  }
  if (place === undefined || place.blank) return missing(path, place, tree);
  const found = { path, offset: place.offset, value: place.shown };
  const fault = own(faults, issue.message);
  return fault === undefined ? { fault: 'value', ...found, details: expected(issue, expectations) } : { fault, ...found };
}

/** Nothing is written behind the key, or there is no such key: then the place is that of the mapping which lacks it. */
function missing(path: Path, place: Place | undefined, tree: PlainTree): Finding {
  const offset = (place ?? placeAt(tree, path.slice(0, -1)))?.keyOffset ?? 0;
  return { fault: 'missing', path, offset, value: lastOf(path) };
}

function expected(issue: Issue, expectations: Vocabulary<string>['expectations']): Record<string, string> {
  const { en, zh } = expectationOf(issue, expectations);
  return { expected_en: en, expected_zh: zh };
}

function expectationOf(issue: Issue, expectations: Vocabulary<string>['expectations']): Text {
  const named = own<Text>(expectations, issue.message);
  if (named !== undefined) return named;
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  const isMapping = issue.code === 'invalid_type' && issue.expected !== 'array';
  return isMapping ? expectations.mapping : expectations.list;
}

/** What stands under a name, and nothing that a prototype has there. */
function own<Value>(texts: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

function lastOf(path: Path): string {
  return String(path.at(-1) ?? '');
}
