import type { Text } from '../problems/entry.js';
import { type PolicyRow, describePolicy } from './describe.js';
import type { Policy, Section } from './policy.js';
import { touchedBy } from './policy-reach.js';

/** One thing that two policies say differently. */
export interface PolicyDifference {
  readonly section: Section;
  /** name within its section, as `policy show` gives it */
  readonly name: string;
  readonly label: Text;
  readonly kind: 'added' | 'removed' | 'changed';
  /** as `policy show` gives it; null where the policy has no such value, or none that is in force */
  readonly from: string | null;
  readonly to: string | null;
  /** the whole in words */
  readonly words: Text;
  /** whom it concerns, in words */
  readonly touches: Text;
}

/**
 * What two policies say differently on a day (SPEC 1a), row by row of `describePolicy`: in the order of the second
 * policy, and behind it what only the first has. Labels, references and dates are not compared.
 * @param a the policy as it was
 * @param b the policy as it is to be
 * @param date ISO text
 */
export function policyDifferences(a: Policy, b: Policy, date: string): PolicyDifference[] {
  const before = rowsByKey(a, date);
  const after = rowsByKey(b, date);
  const reach = touchedBy(a, b, date);
  const differences = [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const row = now ?? old;
    const [from, to] = [old?.value ?? null, now?.value ?? null];
    return row === undefined || from === to ? [] : [differenceOf(row, from, to, reach(row.section, row.name))];
  });
  return differences;
}

function rowsByKey(policy: Policy, date: string): ReadonlyMap<string, PolicyRow> {
  return new Map(describePolicy(policy, date).map((row) => [`${row.section}.${row.name}`, row]));
}

function differenceOf({ section, name, label }: PolicyRow, from: string | null, to: string | null, touches: Text): PolicyDifference {
  const known = { section, name, label, from, to, touches };
  if (from === null) {
    return { ...known, kind: 'added', words: { en: `${label.en} is added: ${shown(to)}`, zh: `新增 ${label.zh}：${shown(to)}` } };
  }
  if (to === null) {
    return { ...known, kind: 'removed', words: { en: `${label.en} is removed: ${shown(from)}`, zh: `删除 ${label.zh}：${shown(from)}` } };
  }
  const words = { en: `${label.en} changes from ${shown(from)} to ${shown(to)}`, zh: `${label.zh} 由 ${shown(from)} 改为 ${shown(to)}` };
  return { ...known, kind: 'changed', words };
}

/** A list or gates may be empty. */
function shown(value: string | null): string {
  return value === null || value === '' ? '—' : value;
}
