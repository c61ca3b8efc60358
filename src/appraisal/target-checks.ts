import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import { type CheckedRun, type GivenRows, isOverlapping, placeOf } from './given-references.js';
import { indicatorNamed, indicatorNames } from './named.js';
import { plainText } from './plain-text.js';
import type { Target } from './reference-facts.js';

/**
 * What is wrong with the targets that bear on the period (SPEC 9): indicators that no scorecard has, and two targets of
 * one indicator, once under its id and once under its label. Those of customers are only counted.
 */
export function targetProblems(file: GivenRows<Target>, run: CheckedRun): Problem[] {
  const bearing = file.rows.filter(({ period }) => isOverlapping(period, run.period));
  const names = indicatorNames(run.rules);
  const known = new Set(names.map(plainText));
  const problems = twiceUnderTwoNames(file, bearing, run);
  for (const { indicator, fileLine } of bearing) {
    if (known.has(plainText(indicator))) continue;
    const details = { nearest: nearestNames(indicator, names).slice(0, 3).join(', ') };
    problems.push({ code: 'target_indicator', ...placeOf(file, 'indicator', fileLine), value: indicator, details });
  }
  const customers = bearing.filter(({ of }) => of === 'customer').length;
  if (customers > 0) problems.push({ code: 'target_customer', file: file.name, value: String(customers) });
  return problems;
}

/** A target that is there both under the id and under the label of its indicator. */
function twiceUnderTwoNames(file: GivenRows<Target>, targets: readonly Target[], run: CheckedRun): Problem[] {
  const firsts = new Map<string, number>();
  const ids = new Map<string, string | undefined>();
  const idOf = (card: string, indicator: string) => {
    const asked = JSON.stringify([card, indicator]);
    const found = run.rules.scorecards.get(card);
    if (!ids.has(asked)) ids.set(asked, found && indicatorNamed(found, indicator)?.id);
    return ids.get(asked);
  };
  return targets.flatMap((target): Problem[] => {
    const { of, id, indicator, period, fileLine } = target;
    const keys = cardsOf(target, run).flatMap((card) => {
      const found = idOf(card, indicator);
      return found === undefined ? [] : [JSON.stringify([of, id, card, found, period.name])];
    });
    const first = keys.map((key) => firsts.get(key)).find((line) => line !== undefined);
    for (const key of keys) if (!firsts.has(key)) firsts.set(key, fileLine);
    if (first === undefined) return [];
    const details = { indicator, period: period.name, lines: String(first) };
    return [{ code: 'target_duplicate', ...placeOf(file, of, fileLine), value: id, details }];
  });
}

/** The scorecards whose indicators a target may be of. */
function cardsOf({ of, id }: Target, { rules, schemeOf }: CheckedRun): string[] {
  const schemes = [...rules.schemes.values()];
  if (of === 'branch') return [...new Set(schemes.filter(({ figures }) => figures === 'branch').map(({ scorecard }) => scorecard))];
  const own = of === 'manager' ? schemeOf(id)?.scorecard : undefined;
  return own === undefined ? [] : [own];
}
