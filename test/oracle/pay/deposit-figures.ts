/** What is held back of a pay, and what of a lot falls due (SPEC 13). */
import { periodOf, type Day } from '../days.js';
import { add, cents, comparison, exact, isPositive, multiply, ofCents, one, subtract, zero, type Exact } from '../exact.js';
import { sharedByWeight } from '../sharing.js';
import type { DepositAccount } from './deposit-account.js';
import { yearsAfter } from './pay-case.js';
import { inForce, type DepositBand, type DepositPolicy } from './pay-policy.js';

/** Each band takes its share of the part of the base that lies in it. All together are rounded once. */
export function heldBack(bands: readonly DepositBand[], base: bigint): bigint {
  let held = zero;
  for (const [index, { above, share }] of bands.entries()) {
    const next = bands[index + 1];
    const top = next === undefined ? ofCents(base) : smaller(exact(next.above), ofCents(base));
    const part = subtract(top, exact(above));
    if (isPositive(part)) held = add(held, multiply(part, exact(share)));
  }
  return cents(held);
}

function smaller(a: Exact, b: Exact): Exact {
  return comparison(a, b) < 0 ? a : b;
}

/** One of so many equal parts that are left: the first one, which has the odd cent. */
function oneTranche(atRisk: bigint, left: number): bigint {
  const names = Array.from({ length: left }, (_, index) => `tranche ${String(index).padStart(2, '0')}`);
  const shares = sharedByWeight(atRisk, new Map(names.map((name) => [name, one])));
  return shares.get('tranche 00') ?? 0n;
}

/**
 * Vests what has fallen due since the pay before, and returns it. What was restored into a lot after its last tranche is
 * due at once.
 * @param before last day of the period of the pay before; empty where there is none
 * @returns what is paid out, by manager
 */
export function vest(account: DepositAccount, deposit: DepositPolicy, before: Day, today: Day): Map<string, bigint> {
  const returned = new Map<string, bigint>();
  const pay = (manager: string, lot: string, amount: bigint): void => {
    account.add(manager, lot, 'vested', amount);
    account.add(manager, lot, 'returned', amount);
    returned.set(manager, (returned.get(manager) ?? 0n) + amount);
  };
  for (const manager of account.managers()) {
    for (const lot of account.lotsOf(manager)) {
      const { last } = periodOf(lot);
      const years = Number(inForce(deposit.vestingYears, last));
      for (let tranche = 1; tranche <= years; tranche += 1) {
        const due = yearsAfter(last, tranche);
        const isNew = before < due && due <= today;
        if (isNew) pay(manager, lot, oneTranche(account.atRisk(manager, lot), years - tranche + 1));
      }
      if (yearsAfter(last, years) <= today) pay(manager, lot, account.atRisk(manager, lot));
    }
  }
  return returned;
}
