/** What each customer brought and holds, for the whole bank or for one manager (SPEC 14). */
import { dailyAverage, type Part } from './day-book.js';
import { isWithin, periodOf, type Day } from './days.js';
import { add, cents, isZero, zero, type Exact } from './exact.js';
import { customerOf, managerOf } from './places.js';
import { bookedSum, terms, type Origin, type ProfitBook, type Term } from './profit-book.js';

/** The bank, where no manager is named. */
export interface Scope {
  readonly manager: string | undefined;
}

export interface CustomerFigures {
  readonly customer: string;
  /** In cents. */
  readonly loanDaily: bigint;
  readonly depositDaily: bigint;
  readonly terms: Readonly<Record<Term, bigint>>;
  readonly contribution: bigint;
  readonly standing: 'existing' | 'new';
  readonly movement: 'kept' | 'lost' | 'won' | 'passing';
  readonly products: number;
}

function isOf(scope: Scope, manager: string): boolean {
  return scope.manager === undefined || scope.manager === manager;
}

/** Whether the manager held a balance of the account on a day of the period or on the day before it. */
function hasBalance(book: ProfitBook, { account, manager }: Part): boolean {
  const { eve, last } = periodOf(book.subject.period);
  return book.entries.some(
    (entry) =>
      entry.account.kind === account.kind &&
      entry.account.id === account.id &&
      eve <= entry.day &&
      entry.day <= last &&
      !isZero(entry.balance) &&
      entry.holders.some((holder) => holder.manager === manager),
  );
}

/** The parts with a balance, and the parts of income and disposals. */
function originsIn(book: ProfitBook, scope: Scope): Origin[] {
  const held = book.parts.filter((part) => hasBalance(book, part)).map((part) => ({ part }));
  const flows = book.flowParts.filter(({ flow }) => ['income', 'disposal'].includes(flow.row.record));
  return [...held, ...flows.map((flowPart) => ({ flowPart }))].filter((origin) => isOf(scope, managerOf(origin)));
}

/** The products of the accounts that the customer has a balance on at the end of the day. */
function productsHeld(book: ProfitBook, scope: Scope, customer: string, day: Day): string[] {
  return book.entries
    .filter((entry) => entry.day === day && entry.account.customer === customer && !isZero(entry.balance))
    .filter((entry) => entry.holders.some((holder) => isOf(scope, holder.manager)))
    .map((entry) => entry.account.latest.product);
}

function productCount(book: ProfitBook, scope: Scope, customer: string): number {
  const { last } = periodOf(book.subject.period);
  const products = new Set(productsHeld(book, scope, customer, last));
  for (const flowPart of book.flowParts) {
    const { row } = flowPart.flow;
    const isOwn = row.record === 'income' && isOf(scope, flowPart.manager) && customerOf({ flowPart }) === customer;
    if (isOwn && isWithin(row.date, periodOf(book.subject.period))) products.add(row.product);
  }
  products.delete('');
  return products.size;
}

function movementOf(before: boolean, after: boolean): CustomerFigures['movement'] {
  if (before) return after ? 'kept' : 'lost';
  return after ? 'won' : 'passing';
}

function averageOf(book: ProfitBook, kind: 'loan' | 'deposit', parts: readonly Part[]): bigint {
  let sum: Exact = zero;
  for (const part of parts) if (part.account.kind === kind) sum = add(sum, dailyAverage(part, book.subject));
  return cents(sum);
}

function figuresOf(book: ProfitBook, scope: Scope, customer: string): CustomerFigures {
  const { eve, last } = periodOf(book.subject.period);
  const parts = book.parts.filter((part) => isOf(scope, part.manager) && part.account.customer === customer);
  const bookings = book.bookings.filter(
    ({ manager, origin }) => isOf(scope, manager) && customerOf(origin) === customer,
  );
  const brought = Object.fromEntries(terms.map((term) => [term, cents(bookedSum(bookings, term))]));
  const before = productsHeld(book, scope, customer, eve).length > 0;
  const after = productsHeld(book, scope, customer, last).length > 0;
  return {
    customer,
    loanDaily: averageOf(book, 'loan', parts),
    depositDaily: averageOf(book, 'deposit', parts),
    terms: brought as Record<Term, bigint>,
    contribution: Object.values(brought).reduce((sum, amount) => sum + amount, 0n),
    standing: before ? 'existing' : 'new',
    movement: movementOf(before, after),
    products: productCount(book, scope, customer),
  };
}

/** Of every customer who stands in the scope, `(none)` included, in no order. */
export function customerFigures(book: ProfitBook, scope: Scope): CustomerFigures[] {
  const customers = new Set(originsIn(book, scope).map(customerOf));
  return [...customers].map((customer) => figuresOf(book, scope, customer));
}
