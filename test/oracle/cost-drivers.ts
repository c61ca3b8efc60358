/** By what the cost pools of a month are shared (SPEC 7). */
import { monthOf } from './days.js';
import type { MonthMargins } from './efficiency.js';
import { add, isZero, multiply, notBelowZero, ofCents, one, zero, type Exact } from './exact.js';
import { unassigned } from './holders.js';
import type { ProfitBook } from './profit-book.js';

/** One for whoever was employed on a day of the month; without a roster everybody was. */
function headcount({ subject }: ProfitBook, month: string, manager: string): Exact {
  if (subject.roster.length === 0) return one;
  const listed = subject.roster.find((row) => row.manager === manager);
  if (listed === undefined) return zero;
  const joinedLater = listed.joined !== '' && monthOf(listed.joined) > month;
  const leftEarlier = listed.left !== '' && monthOf(listed.left) < month;
  const leftSomeTime = listed.left === '' && listed.status === 'left';
  return joinedLater || leftEarlier || leftSomeTime ? zero : one;
}

/** Balances of loans and deposits added over the days of the month. */
function balanceDays({ entries }: ProfitBook, month: string, manager: string): Exact {
  let sum = zero;
  for (const { day, balance, holders } of entries) {
    if (monthOf(day) !== month) continue;
    for (const holder of holders) if (holder.manager === manager) sum = add(sum, multiply(balance, holder.share));
  }
  return notBelowZero(sum);
}

/** Accounts that he held with a balance on a day of the month. */
function accounts({ entries }: ProfitBook, month: string, manager: string): Exact {
  const held = new Set(
    entries
      .filter(({ day, balance }) => monthOf(day) === month && !isZero(balance))
      .filter(({ holders }) => holders.some((holder) => holder.manager === manager))
      .map(({ account }) => account),
  );
  return { above: BigInt(held.size), below: 1n };
}

function driverOf(book: ProfitBook, month: string, manager: string, margins: MonthMargins): Exact {
  switch (book.settings.cost_driver) {
    case 'headcount':
      return headcount(book, month, manager);
    case 'income':
      return notBelowZero(ofCents(margins.get(manager) ?? 0n));
    case 'balance':
      return balanceDays(book, month, manager);
    case 'accounts':
      return accounts(book, month, manager);
  }
}

/** Of everybody who takes part. */
export function costDrivers(book: ProfitBook, month: string, margins: MonthMargins): Map<string, Exact> {
  const takers = book.people.map((person) => person.manager).filter((manager) => manager !== unassigned);
  return new Map(takers.map((manager) => [manager, driverOf(book, month, manager, margins)]));
}
