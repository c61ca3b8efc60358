import type { Text } from '../problems/entry.js';
import type { Plain, PlainTree } from '../yaml/plain-tree.js';
import { type Part, entriesOf, partAt } from './dated-places.js';
import { textAt } from './measure-parts.js';
import { type PolicyFinding, missingKey, unknownKey } from './policy-findings.js';
import { indicatorsIn } from './scoring-checks.js';
import { GRADE, LADDER } from './tender-checks.js';

const SCHEME: Text = { en: 'scheme', zh: '考核方案' };
const INDICATOR: Text = { en: "indicator of the scheme's scorecard", zh: '该方案记分卡的指标' };

/** The plans of a document, whatever is written there. */
export function plansIn(tree: PlainTree): Part[] {
  return entriesOf(partAt(tree.plain, 'pay', 'plans'), ['pay', 'plans']);
}

/** A plan of pay is that of a scheme of this policy (SPEC 13). */
export function plansNameSchemes(tree: PlainTree): PolicyFinding[] {
  const schemes = namesAt(tree, 'schemes');
  return schemes === undefined ? [] : plansIn(tree).flatMap((plan) => unknownKey(tree, plan, schemes, SCHEME));
}

/** Post wages are those of ladders and grades of this policy, and every grade of the scheme's own ladder has one (SPEC 13). */
export function wagesNameGrades(tree: PlainTree): PolicyFinding[] {
  const ladders = namesAt(tree, 'ladders');
  if (ladders === undefined) return [];
  return plansIn(tree).flatMap((plan) => {
    const wages = { plain: partAt(plan.plain, 'post_wage', 'grades'), path: [...plan.path, 'post_wage', 'grades'] };
    const strange = entriesOf(wages.plain, wages.path).flatMap((ladder) => {
      const grades = namesAt(tree, 'ladders', ladder.name, 'grades') ?? new Set<string>();
      if (!ladders.has(ladder.name)) return unknownKey(tree, ladder, ladders, LADDER);
      return entriesOf(ladder.plain, ladder.path).flatMap((grade) => unknownKey(tree, grade, grades, GRADE));
    });
    return [...strange, ...wagesLeftOut(tree, plan)];
  });
}

/** The scheme's ladder where it has no wage at all, else those of its grades that have none. */
function wagesLeftOut(tree: PlainTree, { name, plain, path }: Part): PolicyFinding[] {
  const ladder = textAt(partAt(tree.plain, 'schemes', name), 'ladder');
  const grades = ladder === undefined ? undefined : namesAt(tree, 'ladders', ladder, 'grades');
  const wages = partAt(plain, 'post_wage', 'grades');
  if (ladder === undefined || grades === undefined || !(wages instanceof Map)) return [];
  const here = [...path, 'post_wage', 'grades', ladder];
  const known = partAt(wages, ladder);
  if (known === undefined) return [missingKey(tree, here)];
  if (!(known instanceof Map)) return [];
  return [...grades].filter((grade) => !known.has(grade)).map((grade) => missingKey(tree, [...here, grade]));
}

/** A piece rate is that of an indicator of the scheme's scorecard (SPEC 13). */
export function pieceRatesNameIndicators(tree: PlainTree): PolicyFinding[] {
  return plansIn(tree).flatMap(({ name, plain, path }) => {
    const card = textAt(partAt(tree.plain, 'schemes', name), 'scorecard');
    const found = card === undefined ? undefined : partAt(tree.plain, 'scorecards', card);
    if (found === undefined) return [];
    const indicators = new Set(indicatorsIn({ plain: found, path: [] }).map((indicator) => indicator.name));
    return entriesOf(partAt(plain, 'piece_rates'), [...path, 'piece_rates']).flatMap((rate) =>
      unknownKey(tree, rate, indicators, INDICATOR),
    );
  });
}

/** The names that stand at a place; undefined where it is no mapping. */
function namesAt(tree: PlainTree, ...keys: readonly string[]): ReadonlySet<string> | undefined {
  const found = partAt(tree.plain, ...keys);
  return found instanceof Map ? new Set((found as ReadonlyMap<string, Plain>).keys()) : undefined;
}
