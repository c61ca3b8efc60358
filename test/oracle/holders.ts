/** Who holds an account or takes a flow on a day, and with which share (SPEC 5). */
import { snapshotOn, type Account } from './accounts.js';
import type { AssignmentRow, LedgerRow } from './case.js';
import type { Day } from './days.js';
import { add, exact, isPositive, one, subtract, zero, type Exact } from './exact.js';

export const unassigned = '(unassigned)';

export interface Holder {
  readonly manager: string;
  readonly share: Exact;
}

/** A blank manager cell is nobody. */
function solely(manager: string): Holder[] {
  return [{ manager: manager === '' ? unassigned : manager, share: one }];
}

/** The managers whose assignments run on the day; whatever they leave open is nobody's. */
function assigned(assignments: readonly AssignmentRow[], day: Day): Holder[] {
  const shares = new Map<string, Exact>();
  let open = one;
  for (const row of assignments) {
    const runs = row.from <= day && (row.to === '' || day <= row.to);
    if (!runs) continue;
    shares.set(row.manager, add(shares.get(row.manager) ?? zero, exact(row.share)));
    open = subtract(open, exact(row.share));
  }
  const holders = [...shares].map(([manager, share]) => ({ manager, share }));
  if (isPositive(open)) holders.push({ manager: unassigned, share: open });
  return holders;
}

/** The assignments that the account and its customer are bound to; none when neither is mentioned on any day. */
function bindingAssignments(
  assignments: readonly AssignmentRow[],
  account: string,
  customer: string,
): readonly AssignmentRow[] {
  const ofAccount = account === '' ? [] : assignments.filter((row) => row.account === account);
  if (ofAccount.length > 0) return ofAccount;
  return customer === '' ? [] : assignments.filter((row) => row.customer === customer);
}

/** The holders of an account on a day, with shares that sum to 1; nobody holds what has had no row yet. */
export function holdersOf(account: Account, day: Day, assignments: readonly AssignmentRow[]): Holder[] {
  const snapshot = snapshotOn(account, day);
  if (snapshot === undefined) return [];
  const binding = bindingAssignments(assignments, account.id, account.customer);
  return binding.length > 0 ? assigned(binding, day) : solely(snapshot.manager);
}

/** The account that a flow names; a disposal is of a loan. */
export function accountOfFlow(flow: LedgerRow, accounts: readonly Account[]): Account | undefined {
  if (flow.account === '') return undefined;
  const named = accounts.filter((account) => account.id === flow.account);
  const loan = named.find((account) => account.kind === 'loan');
  if (flow.record === 'disposal') return loan;
  return loan ?? named[0];
}

/** Who takes a flow, with shares that sum to 1. */
export function holdersOfFlow(
  flow: LedgerRow,
  accounts: readonly Account[],
  assignments: readonly AssignmentRow[],
): Holder[] {
  if (flow.manager !== '') return solely(flow.manager);
  const account = accountOfFlow(flow, accounts);
  const customer = flow.customer === '' ? (account?.customer ?? '') : flow.customer;
  const binding = bindingAssignments(assignments, flow.account, customer);
  if (binding.length > 0) return assigned(binding, flow.date);
  const snapshot = account === undefined ? undefined : snapshotOn(account, flow.date);
  if (flow.record === 'disposal' && snapshot !== undefined) return solely(snapshot.manager);
  return solely('');
}
