import type { z } from 'zod';
import type { Text } from '../problems/entry.js';
import { EXPECTATIONS, type Expectation, isExpectation, oneOf } from './expectations.js';
import type { Finding, Path } from './finding.js';
import { nearestNames } from '../problems/nearest-names.js';
import { type Place, type PlainTree, placeAt } from './plain-tree.js';
import { KNOWN_KEYS } from './schema-parts.js';

type Issue = z.core.$ZodIssue;

/** The error of a name that is itself a key of the document. */
const KEY: Expectation = 'key';

/** What the schema refused, each with its place: unknown keys, missing ones, dates, and values of other kinds. */
export function issueFindings(issues: readonly Issue[], tree: PlainTree): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return issue.code === 'unrecognized_keys' ? unknownKeys(issue, path, tree) : [refusedValue(issue, path, tree)];
  });
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path, tree: PlainTree): Finding[] {
  const names = issue.message.slice(KNOWN_KEYS.length).split(' ');
  return issue.keys.map((key) => {
    const here = [...path, key];
    const known = nearestNames(key, names).join(', ');
    const offset = placeAt(tree, here)?.keyOffset ?? 0;
    return { code: 'policy_unknown_key', path: here, offset, value: key, details: { known } };
  });
}

function refusedValue(issue: Issue, path: Path, tree: PlainTree): Finding {
  const place = placeAt(tree, path);
  if (place !== undefined && issue.message === KEY) {
    return { code: 'policy_value', path, offset: place.keyOffset, value: lastOf(path), details: expected(issue) };
  }
  if (place === undefined || place.blank) return missing(path, place, tree);
  const found = { path, offset: place.offset, value: place.shown };
  if (issue.message === 'date') return { code: 'policy_date', ...found };
  return { code: 'policy_value', ...found, details: expected(issue) };
}

/** Nothing is written behind the key, or there is no such key: then the place is that of the mapping which lacks it. */
function missing(path: Path, place: Place | undefined, tree: PlainTree): Finding {
  const offset = (place ?? placeAt(tree, path.slice(0, -1)))?.keyOffset ?? 0;
  return { code: 'policy_missing', path, offset, value: lastOf(path) };
}

function expected(issue: Issue): Record<string, string> {
  const { en, zh } = expectationOf(issue);
  return { expected_en: en, expected_zh: zh };
}

function expectationOf(issue: Issue): Text {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_union') return EXPECTATIONS.record;
  if (isExpectation(issue.message)) return EXPECTATIONS[issue.message];
  const isMapping = issue.code === 'invalid_type' && issue.expected !== 'array';
  return isMapping ? EXPECTATIONS.mapping : EXPECTATIONS.list;
}

function lastOf(path: Path): string {
  return String(path.at(-1) ?? '');
}
