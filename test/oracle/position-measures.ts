/** Measures of balances: averages, closing balances and growth of a manager's parts (SPEC 9). */
import { dailyAverage } from './day-book.js';
import { periodOf } from './days.js';
import { add, cents, dividedBy, rounded, subtract, zero, type Exact } from './exact.js';
import { unassigned } from './holders.js';
import type { HoldingDay } from './holding-days.js';
import { productOf } from './products.js';
import type { ScoringBook } from './scoring-book.js';
import { dayCount, isIn, type Span } from './spans.js';

/** Undefined where it is missing, which is not zero. */
export type Value = Exact | undefined;
/** What is measured of one manager: amounts and counts in 0.01, ratios exact. */
export type Measure = (book: ScoringBook, manager: string) => Value;

export interface PositionFilter {
  readonly kind: 'loan' | 'deposit';
  readonly line?: string;
  readonly products?: readonly string[];
  /** On the day looked at. */
  readonly classes?: readonly string[];
  /** Only of customers with a daily average of loans above zero with this manager. */
  readonly borrowersOnly?: boolean;
  /** Without accounts that somebody else held before him within the window and the window before. */
  readonly exceptTakenOver?: boolean;
}

function isBorrower({ profit, subject }: ScoringBook, manager: string, customer: string): boolean {
  const loans = profit.parts.filter(
    ({ account, ...part }) => part.manager === manager && account.kind === 'loan' && account.customer === customer,
  );
  const average = loans.reduce((sum, part) => add(sum, dailyAverage(part, subject)), zero);
  return customer !== '' && cents(average) > 0n;
}

function isTakenOver(book: ScoringBook, manager: string, account: HoldingDay['account']): boolean {
  const looked = { first: book.spans.windowBefore.first, last: book.spans.period.last };
  const held = book.allHoldings.filter((each) => each.account === account && isIn(each.day, looked));
  const begin = held.filter((each) => each.manager === manager).reduce((day, each) => (each.day < day ? each.day : day), '9999');
  return held.some((each) => each.manager !== manager && each.manager !== unassigned && each.day < begin);
}

/** His holding days that the filter lets through. */
function holdingsOf(book: ScoringBook, manager: string, filter: PositionFilter): HoldingDay[] {
  const { kind, line, products, classes } = filter;
  const verdicts = new Map<HoldingDay['account'], boolean>();
  const counts = (account: HoldingDay['account']): boolean =>
    account.kind === kind &&
    (line === undefined || productOf(account.latest.product)?.line === line) &&
    (products === undefined || products.includes(account.latest.product)) &&
    (filter.borrowersOnly !== true || isBorrower(book, manager, account.customer)) &&
    (filter.exceptTakenOver !== true || !isTakenOver(book, manager, account));
  return (book.holdings.get(manager) ?? []).filter(({ account, riskClass }) => {
    const verdict = verdicts.get(account) ?? counts(account);
    verdicts.set(account, verdict);
    return verdict && (classes === undefined || classes.includes(riskClass));
  });
}

function balanceIn(holdings: readonly HoldingDay[], span: Span): Exact {
  return holdings.reduce((sum, { day, balance }) => (isIn(day, span) ? add(sum, balance) : sum), zero);
}

/** Not yet rounded; missing where the span has no day. */
function averageIn(holdings: readonly HoldingDay[], span: Span): Value {
  const days = dayCount(span);
  return days === 0 ? undefined : dividedBy(balanceIn(holdings, span), days);
}

function inCents(value: Value): Value {
  return value === undefined ? undefined : rounded(value, 2);
}

function difference(a: Value, b: Value): Value {
  return a === undefined || b === undefined ? undefined : subtract(a, b);
}

/** Over all days of the period. */
export function periodAverage(filter: PositionFilter): Measure {
  return (book, manager) => inCents(averageIn(holdingsOf(book, manager, filter), book.spans.period));
}

/** Over the days of the grade window that the ledger covers. */
export function windowAverage(filter: PositionFilter): Measure {
  return (book, manager) => inCents(averageIn(holdingsOf(book, manager, filter), book.covered.window));
}

export function closing(filter: PositionFilter): Measure {
  return (book, manager) => {
    const { last } = book.spans.period;
    return inCents(balanceIn(holdingsOf(book, manager, filter), { first: last, last }));
  };
}

/** Closing less balance on the day before the period. */
export function riseSinceOpening(filter: PositionFilter): Measure {
  return (book, manager) => {
    const { last } = book.spans.period;
    const { eve } = periodOf(book.subject.period);
    const own = holdingsOf(book, manager, filter);
    return inCents(subtract(balanceIn(own, { first: last, last }), balanceIn(own, { first: eve, last: eve })));
  };
}

/** Average of the period less that of the calendar year before that of its last day. */
export function growthOnYearBefore(filter: PositionFilter): Measure {
  return (book, manager) => {
    const own = holdingsOf(book, manager, filter);
    return inCents(difference(averageIn(own, book.spans.period), averageIn(own, book.covered.yearBefore)));
  };
}

/** Average of the grade window less that of the window before. */
export function growthOnWindowBefore(filter: PositionFilter): Measure {
  return (book, manager) => {
    const own = holdingsOf(book, manager, filter);
    return inCents(difference(averageIn(own, book.covered.window), averageIn(own, book.covered.windowBefore)));
  };
}
