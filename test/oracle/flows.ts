/** Income and disposals of the period, each with those who take it (SPEC 5 and 6). */
import { accountsOf } from './accounts.js';
import { incomeCategory } from './built-in.js';
import type { Case, LedgerRow } from './case.js';
import { isWithin, periodOf } from './days.js';
import { add, exact, exactOrNone, multiply, negative, notBelowZero, subtract, zero, type Exact } from './exact.js';
import { holdersOfFlow, type Holder } from './holders.js';

export interface Flow {
  readonly row: LedgerRow;
  readonly holders: readonly Holder[];
}

export function flowsOf(subject: Case): Flow[] {
  const period = periodOf(subject.period);
  const accounts = accountsOf(subject);
  const flows: Flow[] = [];
  for (const row of subject.ledger) {
    const isFlow = ['income', 'disposal', 'activity', 'cost'].includes(row.record);
    if (!isFlow || !isWithin(row.date, period)) continue;
    flows.push({ row, holders: holdersOfFlow(row, accounts, subject.assignments) });
  }
  return flows;
}

/** A manager's part of all flows together, by some measure of a row. */
export function flowSum(flows: readonly Flow[], manager: string, measure: (row: LedgerRow) => Exact): Exact {
  let sum = zero;
  for (const { row, holders } of flows) {
    for (const holder of holders) {
      if (holder.manager === manager) sum = add(sum, multiply(measure(row), holder.share));
    }
  }
  return sum;
}

export function incomeAmount(row: LedgerRow): Exact {
  return row.record === 'income' ? exact(row.amount) : zero;
}

export function interestIncome(row: LedgerRow): Exact {
  return incomeCategory(row.product) === 'interest' ? incomeAmount(row) : zero;
}

export function settlementIncome(row: LedgerRow): Exact {
  return incomeCategory(row.product) === 'settlement' ? incomeAmount(row) : zero;
}

export function intermediaryIncome(row: LedgerRow): Exact {
  return ['interest', 'settlement'].includes(incomeCategory(row.product)) ? zero : incomeAmount(row);
}

/** What a disposal adds to the realised loss; what is recovered takes from it. */
export function realisedLoss(row: LedgerRow): Exact {
  if (row.record !== 'disposal') return zero;
  const proceeds = exactOrNone(row.proceeds);
  if (row.event === 'recovery') return negative(proceeds);
  if (row.event === 'loss') return zero;
  return notBelowZero(subtract(exactOrNone(row.principal), proceeds));
}
