import { sum } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { Plain, PlainTree } from '../yaml/plain-tree.js';
import { datedLists, entriesOf, partAt } from './dated-places.js';
import { isIsoDay } from './iso-day.js';
import { textAt } from './measure-parts.js';
import { type PolicyFinding, refusedAt, unknownName } from './policy-findings.js';
import { decimalOf, isDecimalText } from './units.js';

/** What a scheme names, and the section in which that stands. */
const PARTS: readonly { readonly key: string; readonly section: string; readonly expected: Text }[] = [
  { key: 'scorecard', section: 'scorecards', expected: { en: 'scorecard', zh: '记分卡' } },
  { key: 'ladder', section: 'ladders', expected: { en: 'ladder', zh: '等级序列' } },
];

/** A scheme names a scorecard and a ladder of this policy (SPEC 9). */
export function schemesNameWhatIs(tree: PlainTree): PolicyFinding[] {
  return entriesOf(partAt(tree.plain, 'schemes'), ['schemes']).flatMap(({ plain, path }) =>
    PARTS.flatMap(({ key, section, expected }) => {
      const known = partAt(tree.plain, section);
      if (!(known instanceof Map)) return [];
      const names = known as ReadonlyMap<string, Plain>;
      return unknownName(tree, [...path, key], partAt(plain, key), names, expected);
    }),
  );
}

/** The last scheme takes everybody whom no other takes, so that nobody is without one. */
export function lastSchemeTakesAll(tree: PlainTree): PolicyFinding[] {
  const last = entriesOf(partAt(tree.plain, 'schemes'), ['schemes']).at(-1);
  if (last === undefined) return [];
  return ['roles', 'lines'].flatMap((key) => {
    const list = partAt(last.plain, key);
    return Array.isArray(list) && list.length > 0 ? [refusedAt(tree, [...last.path, key], 'last_scheme')] : [];
  });
}

/** On every day the weights of the items in force add up to 1 (SPEC 10); the last that begins on the day is the one to blame. */
export function weightsAddUp(tree: PlainTree): PolicyFinding[] {
  const items = entriesOf(partAt(tree.plain, 'quality_items'), ['quality_items']).map(({ plain, path }) =>
    datedLists(partAt(plain, 'weight'), [...path, 'weight'])
      .flat()
      .map(({ path: here, entry }) => {
        const dated = new Map([...entry]);
        return { path: [...here, 'value'], from: textAt(dated, 'from') ?? '', written: textAt(dated, 'value') ?? '' };
      }),
  );
  // What the schema refuses cannot be added up.
  if (items.flat().some(({ from, written }) => !isIsoDay(from) || !isDecimalText(written))) return [];
  const days = new Set(items.flat().map(({ from }) => from));
  return [...days].flatMap((day) => {
    const inForce = items.flatMap((weights) => weights.findLast(({ from }) => from <= day) ?? []);
    if (sum(inForce.map(({ written }) => decimalOf(written))).equals(1)) return [];
    const begun = inForce.filter(({ from }) => from === day);
    return begun.slice(-1).map(({ path }) => refusedAt(tree, path, 'weight_sum'));
  });
}
