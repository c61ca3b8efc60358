/** The rows of efficiency.csv: the terms of each manager and month, and their total (SPEC 7). */
import { allocatedCosts } from './cost-pools.js';
import { add, cents, centsText, exact, multiply, zero, type Exact } from './exact.js';
import { monthOf } from './days.js';
import { bookedSum, terms, type ProfitBook } from './profit-book.js';

export const efficiencyTerms = [
  'loan_margin',
  'deposit_margin',
  'credit_risk_fee',
  'intermediary',
  'direct_cost',
  'allocated_cost',
  'loss_offset',
  'efficiency',
] as const;

export type EfficiencyTerm = (typeof efficiencyTerms)[number];
/** In cents. */
export type Efficiency = Record<EfficiencyTerm, bigint>;
/** The income of a month, that is ii + if + im, in cents by manager. */
export type MonthMargins = ReadonlyMap<string, bigint>;

export interface ManagerEfficiency {
  readonly manager: string;
  readonly branch: string;
  readonly months: ReadonlyMap<string, Efficiency>;
  readonly total: Efficiency;
}

export type EfficiencyRow = Record<'period' | 'month' | 'branch' | 'manager' | EfficiencyTerm, string>;

function nothing(): Efficiency {
  return Object.fromEntries(efficiencyTerms.map((term) => [term, 0n])) as Efficiency;
}

function directCost({ flowParts }: ProfitBook, month: string, manager: string): Exact {
  let sum = zero;
  for (const { flow, ...taken } of flowParts) {
    const isOwn = flow.row.record === 'cost' && flow.row.manager === manager && monthOf(flow.row.date) === month;
    if (isOwn) sum = add(sum, multiply(exact(flow.row.amount), taken.share));
  }
  return sum;
}

/** All but the allocated cost, which needs the terms of everybody. */
function ownTerms(book: ProfitBook, month: string, manager: string): Efficiency {
  const own = book.bookings.filter((booking) => booking.manager === manager && booking.month === month);
  const result = nothing();
  for (const term of terms) result[term] = cents(bookedSum(own, term));
  result.direct_cost = cents(directCost(book, month, manager));
  return result;
}

function incomeOf({ loan_margin, deposit_margin, credit_risk_fee, intermediary }: Efficiency): bigint {
  return loan_margin + deposit_margin + credit_risk_fee + intermediary;
}

/** Everybody's terms of one month. */
function ofMonth(book: ProfitBook, month: string): Map<string, Efficiency> {
  const result = new Map(book.people.map(({ manager }) => [manager, ownTerms(book, month, manager)]));
  const margins = new Map([...result].map(([manager, own]) => [manager, incomeOf(own)]));
  for (const [manager, cost] of allocatedCosts(book, month, margins)) {
    const bearer = result.get(manager);
    if (bearer === undefined) throw new Error(`costs of ${manager}, who has no statement`);
    bearer.allocated_cost = cost;
  }
  for (const each of result.values()) {
    each.efficiency = incomeOf(each) - each.direct_cost - each.allocated_cost + each.loss_offset;
  }
  return result;
}

function totalOf(months: Iterable<Efficiency>): Efficiency {
  const total = nothing();
  for (const month of months) for (const term of efficiencyTerms) total[term] += month[term];
  return total;
}

export function efficienciesOf(book: ProfitBook): ManagerEfficiency[] {
  const byMonth = new Map(book.months.map((month) => [month, ofMonth(book, month)]));
  return book.people.map(({ manager, branch }) => {
    const months = new Map<string, Efficiency>();
    for (const [month, all] of byMonth) months.set(month, all.get(manager) ?? nothing());
    return { manager, branch, months, total: totalOf(months.values()) };
  });
}

export function efficiencyRows({ subject }: ProfitBook, efficiencies: readonly ManagerEfficiency[]): EfficiencyRow[] {
  return efficiencies.flatMap(({ manager, branch, months, total }) =>
    [...months, ['total', total] as const].map(([month, each]) => {
      const row = { period: subject.period, month, branch, manager } as EfficiencyRow;
      for (const term of efficiencyTerms) row[term] = centsText(each[term]);
      return row;
    }),
  );
}
