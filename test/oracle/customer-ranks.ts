/** The customers of a scope from the best one down, with their shares and tiers (SPEC 14). */
import type { CustomerFigures } from './customer-figures.js';
import { comparison, isZero, notBelowZero, ofCents, quotient, type Exact } from './exact.js';
import { byBytes } from './people.js';
import { none } from './places.js';
import { customerTiers } from './profit-numbers.js';
import type { CustomerTiersBy } from './settings.js';

export interface RankedCustomer extends CustomerFigures {
  readonly rank: number;
  /** Undefined where nobody in the scope brought anything. */
  readonly share: Exact | undefined;
  readonly cumulativeShare: Exact | undefined;
  readonly tier: string;
}

/** What those who brought something brought together. */
export function positiveSum(customers: readonly CustomerFigures[]): Exact {
  const positive = customers.map(({ contribution }) => notBelowZero(ofCents(contribution)).above);
  return ofCents(positive.reduce((sum, amount) => sum + amount, 0n));
}

export function partOf(amount: Exact, all: Exact): Exact | undefined {
  return isZero(all) ? undefined : quotient(amount, all);
}

function tierOf(own: CustomerFigures, before: Exact | undefined, by: CustomerTiersBy): string {
  const [lastTier] = customerTiers.slice(-1);
  const found = customerTiers.find((tier) => {
    if (by === 'threshold') return comparison(tier.threshold, ofCents(own.contribution)) <= 0;
    return own.contribution > 0n && before !== undefined && comparison(before, tier.cumulative_share) < 0;
  });
  return (found ?? lastTier)?.name ?? '';
}

/** By rank, those of one rank by id; `(none)` is nobody. */
export function rankedCustomers(figures: readonly CustomerFigures[], by: CustomerTiersBy): RankedCustomer[] {
  const customers = figures.filter((each) => each.customer !== none);
  const all = positiveSum(customers);
  const ranked = customers.map((own): RankedCustomer => {
    const better = customers.filter((other) => other.contribution > own.contribution);
    const notWorse = customers.filter((other) => other.contribution >= own.contribution);
    return {
      ...own,
      rank: better.length + 1,
      share: partOf(ofCents(own.contribution), all),
      cumulativeShare: partOf(positiveSum(notWorse), all),
      tier: tierOf(own, partOf(positiveSum(better), all), by),
    };
  });
  return ranked.sort((a, b) => a.rank - b.rank || byBytes(a.customer, b.customer));
}
