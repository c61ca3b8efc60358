/** What all measures are taken from: the holdings of many days, and the statement and efficiency of the period. */
import { efficienciesOf } from './efficiency.js';
import { customerFigures, type CustomerFigures } from './customer-figures.js';
import { exact, type Exact, ofCents } from './exact.js';
import { flowsOf } from './flows.js';
import { FxRates } from './fx.js';
import { holdingDays, type HoldingDay } from './holding-days.js';
import { periodOf, type Day } from './days.js';
import { profitBookOf, type ProfitBook } from './profit-book.js';
import type { ScoringCase } from './scoring-case.js';
import { firstSnapshotDay, since, spansOf, type Spans } from './spans.js';
import { statementOf, type Statement } from './statement.js';

export interface ScoringBook {
  readonly subject: ScoringCase;
  readonly profit: ProfitBook;
  readonly fx: FxRates;
  readonly spans: Spans;
  /** The parts of the spans that the ledger tells. */
  readonly covered: Spans;
  /** By manager: every part of every account on every day of all spans and on the day before the period. */
  readonly holdings: ReadonlyMap<string, readonly HoldingDay[]>;
  readonly allHoldings: readonly HoldingDay[];
  readonly statements: ReadonlyMap<string, Statement>;
  readonly efficiency: ReadonlyMap<string, Exact>;
  readonly bankCustomers: readonly CustomerFigures[];
  /** By manager. */
  readonly customers: ReadonlyMap<string, readonly CustomerFigures[]>;
}

function earliestOf(days: readonly string[]): string {
  return [...days].sort()[0] ?? '';
}

function coveredSpans(begin: Day, { period, window, windowBefore, yearBefore }: Spans): Spans {
  return {
    period,
    window: since(begin, window),
    windowBefore: since(begin, windowBefore),
    yearBefore: since(begin, yearBefore),
  };
}

export function scoringBookOf(subject: ScoringCase): ScoringBook {
  const profit = profitBookOf(subject);
  const spans = spansOf(subject);
  const { period, windowBefore, yearBefore } = spans;
  const begin = firstSnapshotDay(subject);
  const first = earliestOf([windowBefore.first, yearBefore.first, periodOf(subject.period).eve]);
  const allHoldings = holdingDays(subject, since(begin, { first, last: period.last }));
  const holdings = new Map<string, HoldingDay[]>();
  for (const held of allHoldings) {
    const own = holdings.get(held.manager) ?? [];
    own.push(held);
    holdings.set(held.manager, own);
  }
  const flows = flowsOf(subject);
  const statements = profit.people.map(({ manager }): [string, Statement] => [
    manager,
    statementOf(subject, manager, profit.parts, flows),
  ]);
  return {
    subject,
    profit,
    fx: new FxRates(subject),
    spans,
    covered: coveredSpans(begin, spans),
    holdings,
    allHoldings,
    statements: new Map(statements),
    efficiency: new Map(efficienciesOf(profit).map(({ manager, total }) => [manager, ofCents(total.efficiency)])),
    bankCustomers: customerFigures(profit, { manager: undefined }),
    customers: new Map(profit.people.map(({ manager }) => [manager, customerFigures(profit, { manager })])),
  };
}

export function statementLine(book: ScoringBook, manager: string, line: keyof Statement): Exact {
  const statement = book.statements.get(manager);
  if (statement === undefined) throw new Error(`no statement of ${manager}`);
  return exact(statement[line]);
}
