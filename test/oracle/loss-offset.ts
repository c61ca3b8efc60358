/** What a disposal takes from the efficiency of the month, or gives to it: D (SPEC 7). */
import type { LedgerRow } from './case.js';
import type { Day } from './days.js';
import { add, exactOrNone, negative, subtract, zero, type Exact } from './exact.js';

/** Principal that `loss` records of the account took away until the end of the day. */
function lostBy(ledger: readonly LedgerRow[], account: string, day: Day): Exact {
  let lost = zero;
  for (const row of ledger) {
    const isLoss = row.record === 'disposal' && row.event === 'loss' && row.account === account;
    if (isLoss && row.date <= day) lost = add(lost, exactOrNone(row.principal));
  }
  return lost;
}

/** A sale gives back what losses took away and no earlier sale gave back; of the sales of one day the first row does. */
function givenBack(sale: LedgerRow, ledger: readonly LedgerRow[]): Exact {
  const sales = ledger.filter((row) => row.record === 'disposal' && row.event === 'sale' && row.account === sale.account);
  sales.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const before = sales[sales.indexOf(sale) - 1];
  const lost = lostBy(ledger, sale.account, sale.date);
  return before === undefined ? lost : subtract(lost, lostBy(ledger, sale.account, before.date));
}

/** Of any row; zero where it is no disposal. The ledger is the whole one, with the rows of before the period. */
export function lossOffset(row: LedgerRow, ledger: readonly LedgerRow[]): Exact {
  if (row.record !== 'disposal') return zero;
  const principal = exactOrNone(row.principal);
  const proceeds = exactOrNone(row.proceeds);
  if (row.event === 'loss') return negative(principal);
  if (row.event === 'recovery') return proceeds;
  if (row.event !== 'sale') return zero;
  const owed = add(principal, add(exactOrNone(row.arrears), exactOrNone(row.penalty)));
  return add(subtract(proceeds, owed), givenBack(row, ledger));
}
