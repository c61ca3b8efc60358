/** Measures of income, activities, customers and statement lines, and what is made of other measures (SPEC 9). */
import { incomeCategory } from './built-in.js';
import type { CustomerFigures } from './customer-figures.js';
import { interestOf } from './day-book.js';
import { add, exact, isPositive, multiply, ofCents, one, quotient, rounded, zero, type Exact } from './exact.js';
import { interestIncome } from './flows.js';
import { currencyOf } from './fx.js';
import { holdersOfFlow } from './holders.js';
import { none } from './places.js';
import type { Measure, Value } from './position-measures.js';
import { productOf } from './products.js';
import { statementLine, type ScoringBook } from './scoring-book.js';
import { isIn, type Span } from './spans.js';
import type { LedgerRow } from './case.js';
import type { StatementLine } from './statement.js';

export function ofStatement(line: StatementLine): Measure {
  return (book, manager) => statementLine(book, manager, line);
}

export const efficiency: Measure = (book, manager) => book.efficiency.get(manager);

/** The statement's loan interest of products of one business line. */
export function interestOfLine(line: string): Measure {
  return ({ profit, subject }, manager) => {
    let sum = zero;
    for (const part of profit.parts) {
      const isOwn = part.manager === manager && part.account.kind === 'loan';
      if (isOwn && productOf(part.account.latest.product)?.line === line) sum = add(sum, interestOf(part, subject));
    }
    for (const part of profit.flowParts) {
      const isOwn = part.manager === manager && productOf(part.flow.row.product)?.line === line;
      if (isOwn) sum = add(sum, multiply(interestIncome(part.flow), part.share));
    }
    return rounded(sum, 2);
  };
}

/** Income of the period of the products that pass; no rows are zero. */
function incomeWhere(passes: (product: string) => boolean): Measure {
  return ({ profit }, manager) => {
    const own = profit.flowParts.filter(({ flow, ...part }) => part.manager === manager && flow.row.record === 'income');
    const counted = own.filter(({ flow }) => passes(flow.row.product));
    return rounded(counted.reduce((sum, { flow, share }) => add(sum, multiply(flow.income, share)), zero), 2);
  };
}

export function incomeOfCategory(category: string): Measure {
  return incomeWhere((product) => incomeCategory(product) === category);
}

export function incomeOfProducts(...products: readonly string[]): Measure {
  return incomeWhere((product) => products.includes(product));
}

/** Summed over the rows of which he has a part and whose asked-for cell is not blank; missing where there is none. */
function activitySum(book: ScoringBook, manager: string, metric: string, span: Span, figure: (row: LedgerRow) => Value): Value {
  let sum: Value;
  for (const row of book.subject.ledger) {
    if (row.record !== 'activity' || row.metric.trim() !== metric || !isIn(row.date, span)) continue;
    const value = figure(row);
    const own = holdersOfFlow(row, [], book.subject.assignments).find((holder) => holder.manager === manager);
    if (value !== undefined && own !== undefined) sum = add(sum ?? zero, multiply(value, own.share));
  }
  return sum === undefined ? undefined : rounded(sum, 2);
}

export function activityQuantity(metric: string): Measure {
  return (book, manager) =>
    activitySum(book, manager, metric, book.spans.period, ({ quantity }) => (quantity === '' ? undefined : exact(quantity)));
}

/** In that currency: an amount in another one goes through the policy's currency at the rates of its date. */
export function activityAmount(metric: string, over: 'period' | 'window' = 'period', currency = 'CNY'): Measure {
  return (book, manager) =>
    activitySum(book, manager, metric, book.spans[over], (row) => {
      if (row.amount === '') return undefined;
      if (currencyOf(row) === currency) return exact(row.amount);
      const local = book.fx.converted(exact(row.amount), currencyOf(row), row.date);
      return quotient(local, book.fx.converted(one, currency, row.date));
    });
}

function customersOf(book: ScoringBook, manager: string): CustomerFigures[] {
  return (book.customers.get(manager) ?? []).filter(({ customer }) => customer !== none);
}

function whole(count: number): Exact {
  return { above: BigInt(count), below: 1n };
}

export const customerCount: Measure = (book, manager) => whole(customersOf(book, manager).length);

export const productsHeld: Measure = (book, manager) =>
  whole(customersOf(book, manager).reduce((sum, { products }) => sum + products, 0));

/** Customers whom the bank did not have on the day before the period, with such an average of deposits with him. */
export function newCustomers(depositsAtLeast: string): Measure {
  return (book, manager) => {
    const atLeast = exact(depositsAtLeast);
    const isNew = ({ customer }: CustomerFigures): boolean =>
      book.bankCustomers.some((each) => each.customer === customer && each.standing === 'new');
    const counted = customersOf(book, manager).filter((each) => {
      const deposits = ofCents(each.depositDaily);
      return isNew(each) && deposits.above * atLeast.below >= atLeast.above * deposits.below;
    });
    return whole(counted.length);
  };
}

function sumOf(parts: readonly Measure[], book: ScoringBook, manager: string): Value {
  let sum: Value = zero;
  for (const part of parts) {
    const value = part(book, manager);
    sum = sum === undefined || value === undefined ? undefined : add(sum, value);
  }
  return sum;
}

/** Exact; missing where a part is missing or the divisor is not above zero. */
export function ratio(of: readonly Measure[], to: readonly Measure[]): Measure {
  return (book, manager) => {
    const [above, below] = [sumOf(of, book, manager), sumOf(to, book, manager)];
    return above === undefined || below === undefined || !isPositive(below) ? undefined : quotient(above, below);
  };
}
