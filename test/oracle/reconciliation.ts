/** The sums of reconciliation.csv, all in the policy's currency: what the ledger holds, and where it went (SPEC 16). */
import type { Case } from './case.js';
import type { AccountDay, Part } from './day-book.js';
import { periodOf } from './days.js';
import { add, amountText, decimalText, exactOrNone, isZero, multiply, subtract, zero, type Exact } from './exact.js';
import { incomeAmount, realisedLoss, type Flow } from './flows.js';
import { unassigned } from './holders.js';

export interface Reconciliation {
  /** Rounded to two decimals. */
  readonly amount: string;
  readonly attributed: string;
  readonly unassigned: string;
  /** The same three in full. */
  readonly exact: { readonly amount: string; readonly attributed: string; readonly unassigned: string };
}

export interface Reconciliations {
  readonly loan: Reconciliation;
  readonly deposit: Reconciliation;
  readonly income: Reconciliation;
  /** By what enters the realised loss; then by each column of the records. */
  readonly disposal: Reconciliation;
  readonly disposal_principal: Reconciliation;
  readonly disposal_arrears: Reconciliation;
  readonly disposal_penalty: Reconciliation;
  readonly disposal_proceeds: Reconciliation;
}

function reconciled(amount: Exact, attributed: Exact, open: Exact): Reconciliation {
  if (!isZero(subtract(amount, add(attributed, open)))) throw new Error('the reference does not reconcile');
  return {
    amount: amountText(amount),
    attributed: amountText(attributed),
    unassigned: amountText(open),
    exact: { amount: decimalText(amount), attributed: decimalText(attributed), unassigned: decimalText(open) },
  };
}

/** Balances are summed over the days of the period, once whole and once by who held them. */
function ofBalances(
  kind: 'loan' | 'deposit',
  subject: Case,
  entries: readonly AccountDay[],
  parts: readonly Part[],
): Reconciliation {
  const { first } = periodOf(subject.period);
  let [amount, attributed, open] = [zero, zero, zero];
  for (const { account, day, balance } of entries) {
    if (account.kind === kind && day >= first) amount = add(amount, balance);
  }
  for (const part of parts) {
    if (part.account.kind !== kind) continue;
    if (part.manager === unassigned) open = add(open, part.balanceDays);
    else attributed = add(attributed, part.balanceDays);
  }
  return reconciled(amount, attributed, open);
}

function ofFlows(flows: readonly Flow[], measure: (flow: Flow) => Exact): Reconciliation {
  let [amount, attributed, open] = [zero, zero, zero];
  for (const flow of flows) {
    amount = add(amount, measure(flow));
    for (const { manager, share } of flow.holders) {
      const taken = multiply(measure(flow), share);
      if (manager === unassigned) open = add(open, taken);
      else attributed = add(attributed, taken);
    }
  }
  return reconciled(amount, attributed, open);
}

function disposalColumn(column: 'principal' | 'arrears' | 'penalty' | 'proceeds'): (flow: Flow) => Exact {
  return ({ row }) => (row.record === 'disposal' ? exactOrNone(row[column]) : zero);
}

export function reconciliationsOf(
  subject: Case,
  entries: readonly AccountDay[],
  parts: readonly Part[],
  flows: readonly Flow[],
): Reconciliations {
  return {
    loan: ofBalances('loan', subject, entries, parts),
    deposit: ofBalances('deposit', subject, entries, parts),
    income: ofFlows(flows, incomeAmount),
    disposal: ofFlows(flows, realisedLoss),
    disposal_principal: ofFlows(flows, disposalColumn('principal')),
    disposal_arrears: ofFlows(flows, disposalColumn('arrears')),
    disposal_penalty: ofFlows(flows, disposalColumn('penalty')),
    disposal_proceeds: ofFlows(flows, disposalColumn('proceeds')),
  };
}
