import { type Decimal, ZERO, sum } from '../money/decimal.js';
import { sharesByWeight } from '../money/largest-remainder.js';
import type { CostPool } from './centre-figures.js';
import { UNASSIGNED, compareBytes } from './people.js';
import type { CostSteps } from '../policy/vocabulary.js';

/** A manager who takes part in the costs of one month. */
export interface CostBearer {
  readonly manager: string;
  /** that of his statement, empty where there is none */
  readonly branch: string;
  /** his weight in the pools, not below zero */
  readonly driver: Decimal;
}

/** What each manager bears of the pools, in whole cents; who is missing bears nothing. */
export type AllocatedCosts = ReadonlyMap<string, Decimal>;

/** The branch of a pool of the bank. */
const BANK = '';

/** A pool as it is shared. */
export interface PoolToShare {
  /** undefined for a pool of the bank */
  readonly branch: string | undefined;
  readonly amount: Decimal;
  /** how much of a branch's pool is its part of the bank's */
  readonly ofBank: Decimal;
  readonly bearers: readonly CostBearer[];
}

/**
 * Shares the cost pools of one month among the managers (SPEC 7). The shares of a pool sum to it; a pool whose managers
 * have no driver above zero, or that has no managers, is borne by `(unassigned)`.
 * @param pools of the month, in whole cents, negative ones too
 * @param bearers everybody with a statement but `(unassigned)`, by id, which decides ties
 */
export function allocateCosts(pools: readonly CostPool[], bearers: readonly CostBearer[], steps: CostSteps): AllocatedCosts {
  const costs = new CostBook();
  for (const pool of poolsToShare(pools, bearers, steps)) costs.share(pool);
  return costs.borne;
}

/** The pools of one month with those who share them: in two steps, the bank's pool goes to the branches first. */
export function poolsToShare(pools: readonly CostPool[], bearers: readonly CostBearer[], steps: CostSteps): readonly PoolToShare[] {
  const managersOf = byBranch(bearers);
  const amounts = new Map<string, Decimal>();
  for (const { branch, amount } of pools) addTo(amounts, branch, amount);
  const bankPool = amounts.get(BANK) ?? ZERO;
  amounts.delete(BANK);
  const parts = steps === 'one_step' ? undefined : partsOfBranches(bankPool, managersOf);
  for (const [branch, part] of parts ?? []) addTo(amounts, branch, part);
  const ofBranches = [...amounts].map(([branch, amount]): PoolToShare => {
    return { branch, amount, ofBank: parts?.get(branch) ?? ZERO, bearers: managersOf.get(branch) ?? [] };
  });
  if (parts !== undefined) return ofBranches;
  const bank = { branch: undefined, amount: bankPool, ofBank: ZERO, bearers: steps === 'one_step' ? bearers : [] };
  return [bank, ...ofBranches];
}

/** What the bearers of a pool bear of it, in their order; undefined where `(unassigned)` bears it. */
export function sharesOf({ amount, bearers }: PoolToShare): readonly Decimal[] | undefined {
  return sharesByWeight(amount, bearers.map(({ driver }) => driver));
}

/** The part of each branch in the pool of the bank; blank is a branch (SPEC 7). Undefined where no branch has a driver. */
function partsOfBranches(bankPool: Decimal, managersOf: ReadonlyMap<string, readonly CostBearer[]>): ReadonlyMap<string, Decimal> | undefined {
  const branches = [...managersOf.keys()].sort(compareBytes);
  const drivers = branches.map((branch) => sum((managersOf.get(branch) ?? []).map(({ driver }) => driver)));
  const parts = sharesByWeight(bankPool, drivers);
  return parts && new Map(branches.map((branch, index) => [branch, parts[index] ?? ZERO]));
}

/** Who bears what, so far. */
class CostBook {
  readonly borne = new Map<string, Decimal>();

  share(pool: PoolToShare): void {
    if (pool.amount.isZero()) return;
    const shares = sharesOf(pool);
    if (shares === undefined) addTo(this.borne, UNASSIGNED, pool.amount);
    else pool.bearers.forEach(({ manager }, index) => addTo(this.borne, manager, shares[index] ?? ZERO));
  }
}

function byBranch(bearers: readonly CostBearer[]): Map<string, CostBearer[]> {
  const groups = new Map<string, CostBearer[]>();
  for (const bearer of bearers) {
    const group = groups.get(bearer.branch);
    if (group === undefined) groups.set(bearer.branch, [bearer]);
    else group.push(bearer);
  }
  return groups;
}

function addTo(amounts: Map<string, Decimal>, key: string, amount: Decimal): void {
  const before = amounts.get(key);
  amounts.set(key, before === undefined ? amount : before.plus(amount));
}
