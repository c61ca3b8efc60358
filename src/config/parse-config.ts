import { z } from 'zod';
import { sortProblems } from '../problems/problem.js';
import { checkedDocument } from '../yaml/checked-document.js';
import { BASIC_EXPECTATIONS } from '../yaml/expectations.js';
import { problemOf } from '../yaml/finding.js';
import { closed, text } from '../yaml/schema-parts.js';
import { CONFIG_KEYS, type ConfigKey, type ConfigReading, type ConfigSetting } from './config.js';

const schema = closed({
  policy: text.optional(),
  roster: text.optional(),
  assignments: text.optional(),
  fx: text.optional(),
  opening: text.optional(),
  targets: text.optional(),
  quality: text.optional(),
  sanctions: text.optional(),
  overrides: text.optional(),
  adjustments: text.optional(),
  pools: text.optional(),
  prizes: text.optional(),
  history: text.optional(),
  previous: text.optional(),
  mapping: text.optional(),
  expect: text.optional(),
  snapshots: z.enum(['full', 'changes']).optional(),
  encoding: text.optional(),
  out: text.optional(),
  memory: text.optional(),
});

/**
 * Reads a configuration file (SPEC 2.5): keys and texts, nothing else.
 * @param content the whole file, decoded
 * @param file its name, for the problems
 */
export function parseConfig(content: string, file: string): ConfigReading {
  const vocabulary = { expectations: BASIC_EXPECTATIONS, faults: {} };
  const { raw, findings, positionOf, lineOf } = checkedDocument<typeof schema, never>(content, { schema, vocabulary, checks: [] });
  const problems = findings.map((finding) =>
    problemOf(`config_${finding.fault}`, finding, file, positionOf(finding.offset)),
  );
  const settings = new Map<ConfigKey, ConfigSetting>();
  for (const key of CONFIG_KEYS) {
    const value = raw?.[key];
    if (value !== undefined) settings.set(key, { value, line: lineOf([key]) });
  }
  return { settings, problems: sortProblems(problems) };
}
