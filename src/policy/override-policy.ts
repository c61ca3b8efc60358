import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import { readYaml } from '../yaml/read-yaml.js';
import { type TextEdit, editedText, keyWithListOfOne, listOfOne } from '../yaml/text-edits.js';
import { type PolicyReading, parsePolicy } from './parse-policy.js';
import type { PolicySetting } from './policy-setting.js';
import type { Policy } from './policy.js';
import { type Settable, settableValues } from './settable-values.js';
import type { Unit } from './units.js';

/** The policy of a simulation, or what is wrong with it. */
export interface OverriddenPolicy extends PolicyReading {
  /** the text that says so, where there is no problem */
  readonly text?: string;
}

/** Units whose values are lists, written with commas. */
const LIST_UNITS: ReadonlySet<Unit> = new Set<Unit>(['classes', 'departments', 'pools']);

/**
 * Reads a policy in which each value that is set holds at all dates, from its oldest on. The same schema and checks
 * apply as to any policy, and the problems of the policy name the lines of its file.
 * @param text the whole file, decoded; at most 1 MB
 * @param file its name as it was given, for the problems
 * @param reading what `parsePolicy` says of the text, where that is known already
 * @returns the policy, or its problems, or `set_unknown` and `set_twice` of the settings
 */
export function overridePolicy(
  text: string,
  file: string,
  settings: readonly PolicySetting[],
  reading: PolicyReading = parsePolicy(text, file),
): OverriddenPolicy {
  if (reading.policy === undefined) return reading;
  const { chosen, problems } = choose(reading.policy, settings);
  if (problems.length > 0) return { problems };
  const { root } = readYaml(text);
  const edits = chosen.map(({ settable, value }): TextEdit => {
    const { listPath, isNew, from, unit } = settable;
    const entry = { from, value: LIST_UNITS.has(unit) ? listed(value) : value };
    return isNew
      ? keyWithListOfOne(root, text, listPath.slice(0, -1), String(listPath.at(-1)), entry)
      : listOfOne(root, text, listPath, entry);
  });
  const edited = editedText(text, edits);
  const overridden = parsePolicy(edited.text, file, edited.originalLine);
  return overridden.policy === undefined ? overridden : { ...overridden, text: edited.text };
}

interface Choice {
  readonly settable: Settable;
  readonly value: string;
}

/** The values that are named, each once. */
function choose(policy: Policy, settings: readonly PolicySetting[]): { chosen: Choice[]; problems: Problem[] } {
  const settables = settableValues(policy);
  const byName = namedOnce(settables);
  const chosen = new Map<Settable, string>();
  const problems: Problem[] = [];
  for (const { name, value } of settings) {
    const settable = byName.get(name);
    if (settable === undefined) problems.push({ code: 'set_unknown', value: name, details: { nearest: nearest(name, settables) } });
    else if (chosen.has(settable)) problems.push({ code: 'set_twice', value: name });
    else chosen.set(settable, value);
  }
  return { chosen: [...chosen].map(([settable, value]) => ({ settable, value })), problems };
}

/** By every name; where two share one, it is the place in the document of the one, or else names the first. */
function namedOnce(settables: readonly Settable[]): Map<string, Settable> {
  const pairs = settables.map((settable) => settable.names.map((name) => [name, settable] as const));
  return new Map([...pairs.toReversed().flat(), ...pairs.flatMap(([place]) => (place === undefined ? [] : [place]))]);
}

/** Those of the section that is named come first, since only so many names are compared. */
function nearest(name: string, settables: readonly Settable[]): string {
  const section = `${name.split('.', 1)[0] ?? ''}.`;
  const isOfSection = ({ names }: Settable) => names.some((known) => known.startsWith(section));
  const ordered = [...settables.filter(isOfSection), ...settables.filter((settable) => !isOfSection(settable))];
  return nearestNames(name, ordered.map(({ shortName }) => shortName)).join(', ');
}

function listed(value: string): string[] {
  return value === '' ? [] : value.split(',').map((item) => item.trim());
}
