import type { Problem } from '../problems/problem.js';

/** A value of the policy that a simulation sets: `rate.lend_out` to `0.02` (SPEC 1a). */
export interface PolicySetting {
  readonly name: string;
  readonly value: string;
}

/** The name and value of a text such as `rate.lend_out=0.02`, or the problem `set_syntax`. */
export function parseSetting(text: string): PolicySetting | Problem {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (name.trim() === '') return { code: 'set_syntax', value: text };
  return { name: name.trim(), value: value.trim() };
}
