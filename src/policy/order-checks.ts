import type { Decimal } from '../money/decimal.js';
import type { Path } from '../yaml/finding.js';
import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';
import { datedLists, partAt } from './dated-places.js';
import type { Expectation } from './expectations.js';
import { isIsoDay } from './iso-day.js';
import { type PolicyFinding, refusedAt } from './policy-findings.js';
import { decimalOf, isAmountText, isDecimalText, isTermText } from './units.js';

/** A bound of a tier from a day on. */
interface DatedBound {
  readonly path: Path;
  readonly from: string;
  readonly value: Decimal;
  readonly written: string;
}

interface TierRule {
  readonly measure: string;
  readonly expectation: Expectation;
  readonly isValid: (written: string) => boolean;
  readonly inOrder: (better: Decimal, next: Decimal) => boolean;
}

const TIER_RULES: readonly TierRule[] = [
  {
    measure: 'cumulative_share',
    expectation: 'share_order',
    isValid: isDecimalText,
    inOrder: (better, next) => better.lessThan(next),
  },
  {
    measure: 'threshold',
    expectation: 'threshold_order',
    isValid: isAmountText,
    inOrder: (better, next) => better.greaterThan(next),
  },
];

/** The points of the FTP curve are terms in whole days, shortest first (SPEC 7). */
export function curveTermsAscend(tree: PlainTree): PolicyFinding[] {
  const points = partAt(tree.plain, 'ftp_curve', 'points');
  if (!(points instanceof Map)) return [];
  const names = [...(points as ReadonlyMap<string, Plain>).keys()];
  const terms = names.filter(isTermText);
  const late = new Set(terms.filter((term, index) => index > 0 && Number(term) <= Number(terms[index - 1])));
  return names.flatMap((name) => {
    if (isTermText(name) && !late.has(name)) return [];
    const path = ['ftp_curve', 'points', name];
    const offset = placeAt(tree, path)?.keyOffset ?? 0;
    return [{ ...refusedAt(tree, path, isTermText(name) ? 'term_order' : 'term', name), offset }];
  });
}

/** From each tier to the next, at every date, cumulative shares rise and thresholds fall (SPEC 14). */
export function tiersInOrder(tree: PlainTree): PolicyFinding[] {
  const tiers = partAt(tree.plain, 'customer_tiers');
  if (!(tiers instanceof Map)) return [];
  const names = [...(tiers as ReadonlyMap<string, Plain>).keys()];
  return TIER_RULES.flatMap((rule) =>
    outOfOrder(names.map((name) => boundsOf(tree, name, rule)), rule).map(({ path, written }) =>
      refusedAt(tree, path, rule.expectation, written),
    ),
  );
}

/** The bounds that, on the day on which they begin, are out of order with those of the tier before or after. */
function outOfOrder(tiers: readonly (readonly DatedBound[])[], { inOrder }: TierRule): DatedBound[] {
  const days = new Set(tiers.flat().map(({ from }) => from));
  return [...days].flatMap((day) => {
    const inForce = tiers.flatMap((bounds) => bounds.findLast(({ from }) => from <= day) ?? []);
    return inForce.slice(1).flatMap((next, index) => {
      const better = inForce[index];
      if (better === undefined || inOrder(better.value, next.value)) return [];
      return [next, better].filter(({ from }) => from === day).slice(0, 1);
    });
  });
}

/** What the schema refuses is left out here. */
function boundsOf(tree: PlainTree, tier: string, { measure, isValid }: TierRule): DatedBound[] {
  const path = ['customer_tiers', tier, measure];
  return datedLists(partAt(tree.plain, ...path), path)
    .flat()
    .flatMap(({ path: here, entry }) => {
      const [from, written] = [entry.get('from'), entry.get('value')];
      if (typeof from !== 'string' || !isIsoDay(from) || typeof written !== 'string' || !isValid(written)) return [];
      return [{ path: [...here, 'value'], from, value: decimalOf(written), written }];
    });
}
