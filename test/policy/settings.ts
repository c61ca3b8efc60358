import { readFileSync } from 'node:fs';
import { type OverriddenPolicy, overridePolicy } from '../../src/policy/override-policy.js';
import { type PolicySetting, parseSetting } from '../../src/policy/policy-setting.js';
import { formatProblem } from '../../src/problems/problem.js';
import { FILE, edited, readingOf } from './built-in-policy.js';

/** A policy of another bank, with changes over time. */
export const bankText = readFileSync(new URL('../commands/policies/bank.yaml', import.meta.url), 'utf8');

/** The built-in policy with a list of three dates over several lines. */
export const threeDates = edited(
  '  lend_out:',
  '- {from: 1990-01-01, value: "0.0180"}',
  '- from: 1990-01-01\n        value: "0.0180"\n      # why\n      - {from: 2020-01-01, value: "0.0190"}\n      - {from: 2021-01-01, value: "0.02"} # note',
).text;

/** The policy of a text with settings such as `rate.lend_out=0.02`. */
export function set(text: string, ...settings: string[]): OverriddenPolicy {
  return overridePolicy(text, FILE, settings.map(settingOf), readingOf(text));
}

function settingOf(text: string): PolicySetting {
  const setting = parseSetting(text);
  if ('code' in setting) throw new Error(formatProblem(setting, 'en'));
  return setting;
}
