import { byManager } from './by-manager.js';
import { DepositAccounts } from './deposit-accounts.js';
import { bookForfeits, bookLosses, bookRestatedLots } from './deposit-bookings.js';
import { isWithin } from './given-references.js';
import { lossParts } from './loan-loss-parts.js';
import type { Pay, PayCase, PayPerson, Restated } from './pay.js';
import { payMembers } from './pay-members.js';
import { type OwnRows, payslip } from './payslip.js';
import { sharesByPerson } from './performance-steps.js';
import { type SharedPool, poolName, sharedPools } from './pool-shares.js';
import { componentPlace } from './restated-pay.js';

/**
 * The pay of a quarter or a year (SPEC 13): pools shared to the cent, a slip for each member with every step, and the
 * entries of the risk deposit account in this order: differences of restatements, forfeits and cuts by losses (of
 * quarters alone), what vests and is returned, what is held back.
 * @throws where a pool has nobody who takes of it, or a grade has no wage: a bug, since both are checked
 */
export function buildPay(given: PayCase): Pay {
  const { period, rules, sanctions, losses } = given;
  const accounts = new DepositAccounts(given);
  const people = payMembers(given, accounts.atRisk());
  const pools = sharedPools(given);
  for (const { pool, shares } of pools) {
    if (shares.length === 0) throw new Error(`bug: nobody takes part in the pool ${poolName(pool)}`);
  }
  const uncoveredRestatements = bookRestatedLots(accounts, given.restatedLots);
  if (period.kind !== 'year') bookForfeits(accounts, sanctions, period);
  const cuts = period.kind === 'year' ? [] : bookLosses(accounts, lossParts(losses, rules.deposit));
  const own = ownRows(given, pools, accounts);
  const slips = people.map((person) => payslip(person, given, own(person), accounts.of(person.manager)));
  const shares = pools.flatMap((pool) => pool.shares);
  return { slips, shares, entries: accounts.entries(), cuts, uncoveredRestatements };
}

function ownRows(
  { period, rules, prizesDue, sanctions, restated }: PayCase,
  pools: readonly SharedPool[],
  accounts: DepositAccounts,
): (person: PayPerson) => OwnRows {
  const inOrder = (a: Restated, b: Restated) => accounts.compareNames(a.period, b.period) || componentPlace(a) - componentPlace(b);
  const shares = sharesByPerson(pools, rules, period);
  const prizes = byManager(prizesDue);
  const ofPeriod = byManager(sanctions.filter(({ date }) => isWithin(date, period)));
  const differences = byManager([...restated].sort(inOrder));
  return ({ manager }) => ({
    shares: shares.get(manager) ?? [],
    prizes: prizes.get(manager) ?? [],
    sanctions: ofPeriod.get(manager) ?? [],
    restated: differences.get(manager) ?? [],
  });
}
