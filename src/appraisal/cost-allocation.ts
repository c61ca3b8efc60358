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

/**
 * Shares the cost pools of one month among the managers (SPEC 7). The shares of a pool sum to it; a pool whose managers
 * have no driver above zero, or that has no managers, is borne by `(unassigned)`.
 * @param pools of the month, in whole cents, negative ones too
 * @param bearers everybody with a statement but `(unassigned)`, by id, which decides ties
 */
export function allocateCosts(pools: readonly CostPool[], bearers: readonly CostBearer[], steps: CostSteps): AllocatedCosts {
  const costs = new CostBook();
  const managersOf = byBranch(bearers);
  const amounts = new Map<string, Decimal>();
  for (const { branch, amount } of pools) addTo(amounts, branch, amount);
  const bankPool = amounts.get(BANK) ?? ZERO;
  amounts.delete(BANK);
  if (steps === 'one_step') costs.share(bankPool, bearers);
  else shareAmongBranches(bankPool, managersOf, amounts, costs);
  for (const [branch, amount] of amounts) costs.share(amount, managersOf.get(branch) ?? []);
  return costs.borne;
}

/** Adds to the pool of each branch its part of the bank's; blank is a branch (SPEC 7). */
function shareAmongBranches(
  bankPool: Decimal,
  managersOf: ReadonlyMap<string, readonly CostBearer[]>,
  amounts: Map<string, Decimal>,
  costs: CostBook,
): void {
  const branches = [...managersOf.keys()].sort(compareBytes);
  const drivers = branches.map((branch) => sum((managersOf.get(branch) ?? []).map(({ driver }) => driver)));
  const parts = sharesByWeight(bankPool, drivers);
  if (parts === undefined) costs.share(bankPool, []);
  else branches.forEach((branch, index) => addTo(amounts, branch, parts[index] ?? ZERO));
}

/** Who bears what, so far. */
class CostBook {
  readonly borne = new Map<string, Decimal>();

  share(pool: Decimal, bearers: readonly CostBearer[]): void {
    if (pool.isZero()) return;
    const shares = sharesByWeight(pool, bearers.map(({ driver }) => driver));
    if (shares === undefined) addTo(this.borne, UNASSIGNED, pool);
    else bearers.forEach(({ manager }, index) => addTo(this.borne, manager, shares[index] ?? ZERO));
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
