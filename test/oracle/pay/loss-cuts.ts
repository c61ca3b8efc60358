/** Losses on loans cut the deposits of those who granted the loan and of those who held it (SPEC 13). */
import { add, cents, exact, isPositive, multiply, one } from '../exact.js';
import { unassigned } from '../holders.js';
import { byBytes } from '../people.js';
import { sharedByWeight } from '../sharing.js';
import type { DepositAccount } from './deposit-account.js';
import type { HolderRow, RunFigures } from './pay-case.js';
import { inForce, type DepositPolicy } from './pay-policy.js';

export interface LossCut {
  readonly account: string;
  /** These in cents. */
  readonly loss: bigint;
  readonly manager: string;
  readonly role: 'granted' | 'held';
  readonly due: bigint;
  readonly cut: bigint;
  readonly uncovered: bigint;
}

function holdersIn(rows: readonly HolderRow[], account: string): string[] {
  const own = rows.filter((row) => row.record === 'loan' && row.account === account && row.manager !== unassigned);
  return [...new Set(own.map(({ manager }) => manager))];
}

/** Those of the first run in which somebody had the loan, and all others of any run. */
function responsibleFor(runs: readonly RunFigures[], account: string): { granted: string[]; held: string[] } {
  const byRun = runs.map(({ holders }) => holdersIn(holders, account));
  const granted = byRun.find((managers) => managers.length > 0) ?? [];
  const others = new Set(byRun.flat().filter((manager) => !granted.includes(manager)));
  return { granted: [...granted].sort(byBytes), held: [...others].sort(byBytes) };
}

function equally(amount: bigint, managers: readonly string[]): Map<string, bigint> {
  if (managers.length === 0) return new Map();
  return sharedByWeight(amount, new Map(managers.map((manager) => [manager, one])));
}

/** @param runs those behind the chain, oldest first; the last one is of the period, and its losses count */
export function cutByLosses(account: DepositAccount, runs: readonly RunFigures[], deposit: DepositPolicy, today: string): LossCut[] {
  const losses = [...(runs.at(-1)?.losses ?? [])].sort((a, b) => byBytes(a.account, b.account));
  const shares = { granted: exact(inForce(deposit.cutGranted, today)), held: exact(inForce(deposit.cutHeld, today)) };
  return losses.flatMap((row) => {
    const loss = add(exact(row.provisionChange), exact(row.realisedLoss));
    if (!isPositive(loss)) return [];
    const responsible = responsibleFor(runs, row.account);
    return (['granted', 'held'] as const).flatMap((role) => {
      const dues = equally(cents(multiply(loss, shares[role])), responsible[role]);
      return [...dues].map(([manager, due]) => {
        const cut = account.take(manager, due, row.account);
        return { account: row.account, loss: cents(loss), manager, role, due, cut, uncovered: due - cut };
      });
    });
  });
}
