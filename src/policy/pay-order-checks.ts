import type { Decimal } from '../money/decimal.js';
import type { Path } from '../yaml/finding.js';
import type { PlainTree } from '../yaml/plain-tree.js';
import { type Part, type Spot, datedLists, itemsOf, partAt, valuesUnder } from './dated-places.js';
import type { Expectation } from './expectations.js';
import { isIsoDay } from './iso-day.js';
import { textAt } from './measure-parts.js';
import { plansIn } from './pay-checks.js';
import { type PolicyFinding, refusedAt } from './policy-findings.js';
import { NO_LIMIT } from './tender-rules.js';
import { decimalOf, isAmountText, isNumberText } from './units.js';

/** A number of a list and where it stands. */
interface Bound {
  readonly path: Path;
  readonly value: Decimal;
}

/** A least or largest pay from a day on; undefined where it is lifted. */
interface DatedBound {
  readonly path: Path;
  readonly from: string;
  readonly value: Decimal | undefined;
}

/** Factors of quality fall to zero, and bands of the deposit rise from zero, at every date (SPEC 13). */
export function payBandsInOrder(tree: PlainTree): PolicyFinding[] {
  const factors = plansIn(tree).flatMap((plan) =>
    valuesUnder(plan, 'quality_factors').flatMap((list) => {
      const bounds = boundsOf(list, 'at_least', isNumberText);
      return [...outOfOrder(tree, bounds, 'band_order', (before, next) => before.greaterThan(next)), ...notZero(tree, bounds?.at(-1), 'last_factor')];
    }),
  );
  const deposit: Spot = { plain: partAt(tree.plain, 'pay', 'deposit') ?? null, path: ['pay', 'deposit'] };
  const bands = valuesUnder(deposit, 'bands').flatMap((list) => {
    const bounds = boundsOf(list, 'above', isAmountText);
    return [...notZero(tree, bounds?.[0], 'first_band'), ...outOfOrder(tree, bounds, 'band_rise', (before, next) => before.lessThan(next))];
  });
  return [...factors, ...bands];
}

/** The bounds of a list; undefined where the schema refuses one, since what is left says nothing of their order. */
function boundsOf({ plain, path }: Spot, key: string, isValid: (written: string) => boolean): Bound[] | undefined {
  const items = itemsOf(plain, path);
  const bounds = items.flatMap((item) => {
    const written = textAt(item.plain, key);
    return written !== undefined && isValid(written) ? [{ path: [...item.path, key], value: decimalOf(written) }] : [];
  });
  return bounds.length === items.length ? bounds : undefined;
}

function outOfOrder(
  tree: PlainTree,
  bounds: readonly Bound[] = [],
  expectation: Expectation,
  inOrder: (before: Decimal, next: Decimal) => boolean,
): PolicyFinding[] {
  return bounds.flatMap(({ path, value }, index) => {
    const before = bounds[index - 1];
    return before === undefined || inOrder(before.value, value) ? [] : [refusedAt(tree, path, expectation)];
  });
}

function notZero(tree: PlainTree, bound: Bound | undefined, expectation: Expectation): PolicyFinding[] {
  return bound === undefined || bound.value.isZero() ? [] : [refusedAt(tree, bound.path, expectation)];
}

/** The least pay of a plan is at no date above the largest (SPEC 13); the bound that begins on the day is the one to blame. */
export function minimumBelowMaximum(tree: PlainTree): PolicyFinding[] {
  return plansIn(tree).flatMap((plan) => {
    const minimum = datedBounds(plan, 'minimum');
    const maximum = datedBounds(plan, 'maximum');
    const days = new Set([...minimum, ...maximum].map(({ from }) => from));
    return [...days].flatMap((day) => {
      const [least, most] = [minimum, maximum].map((bounds) => bounds.findLast(({ from }) => from <= day));
      if (least?.value === undefined || most?.value === undefined || least.value.lessThanOrEqualTo(most.value)) return [];
      return [most, least].filter(({ from }) => from === day).slice(0, 1).map(({ path }) => refusedAt(tree, path, 'minimum_maximum'));
    });
  });
}

/** What the schema refuses is left out here. */
function datedBounds({ plain, path }: Part, key: string): DatedBound[] {
  return datedLists(partAt(plain, key), [...path, key])
    .flat()
    .flatMap(({ path: here, entry }) => {
      const [from, written] = [entry.get('from'), entry.get('value')];
      if (typeof from !== 'string' || !isIsoDay(from) || typeof written !== 'string') return [];
      if (written !== NO_LIMIT && !isAmountText(written)) return [];
      return [{ path: [...here, 'value'], from, value: written === NO_LIMIT ? undefined : decimalOf(written) }];
    });
}
