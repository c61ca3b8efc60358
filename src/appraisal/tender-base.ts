import { type Decimal, ZERO, sum } from '../money/decimal.js';
import { roundQuotientToCents, roundToCents } from '../money/rounding.js';
import type { BaseTake } from '../policy/tender-rules.js';
import type { CustomerBase } from './tender.js';

/**
 * The base of a customer (SPEC 14): the sum of what he brought, that over the number of periods, or what he brought in
 * the latest. A run lists every customer, so one whom it lacks brought nothing in its period. Added exactly, divided
 * once, last, and rounded once to 0.01, half away from zero: 100.00, nothing and 0.01 are 33.34 on average.
 * @param contributions in the policy's currency, oldest period first, at least one
 */
export function customerBase(customer: string, contributions: readonly (Decimal | undefined)[], take: BaseTake): CustomerBase {
  return { customer, contributions, base: taken(contributions.map((each) => each ?? ZERO), take) };
}

function taken(contributions: readonly Decimal[], take: BaseTake): Decimal {
  switch (take) {
    case 'average':
      return roundQuotientToCents(sum(contributions), contributions.length);
    case 'sum':
      return roundToCents(sum(contributions));
    case 'latest':
      return roundToCents(contributions.at(-1) ?? ZERO);
  }
}

/** Whether nothing that the customer brought makes up the base. */
export function hasBroughtNothing({ contributions }: CustomerBase): boolean {
  return contributions.every((each) => each === undefined || each.isZero());
}
