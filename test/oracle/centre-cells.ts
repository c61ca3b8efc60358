/** The primary book of the profit centres in cents (SPEC 8). */
import { exactLines, statementLines, statementOf, withTotals, type PlainLine } from './statement.js';
import type { ManagerEfficiency } from './efficiency.js';
import { cents, exact, type Exact } from './exact.js';
import { centreOf, type Dimension } from './places.js';
import { bookedSum, terms, type Origin, type ProfitBook, type Term } from './profit-book.js';
import { roundedToSum } from './sharing.js';

export const centreLines = [...statementLines, ...terms] as const;
export type CentreLine = (typeof centreLines)[number];
/** In cents. */
export type Cells = Record<CentreLine, bigint>;

export const funding = '(funding)';
/** They are a maximum, which exists for a manager only. */
const fundingLines: readonly CentreLine[] = ['lent_out_income', 'shortfall_cost'];
const totals: readonly CentreLine[] = ['business_income', 'funding_cost', 'loan_loss', 'virtual_profit'];
const sharedLines = centreLines.filter((line) => !totals.includes(line) && !fundingLines.includes(line));

export function noCells(): Cells {
  return Object.fromEntries(centreLines.map((line) => [line, 0n])) as Cells;
}

export function sumOfCells(all: Iterable<Cells>): Cells {
  const sum = noCells();
  for (const cells of all) for (const line of centreLines) sum[line] += cells[line];
  return sum;
}

function withTermsAndTotals(book: ProfitBook, plain: Record<PlainLine | Term, bigint>): Cells {
  return { ...plain, ...withTotals(book.subject, plain) };
}

/** What the statement and the total of the efficiency say. */
export function managerCells(book: ProfitBook, efficiencies: readonly ManagerEfficiency[]): Map<string, Cells> {
  const flows = [...new Set(book.flowParts.map(({ flow }) => flow))];
  const result = new Map<string, Cells>();
  for (const { manager, total } of efficiencies) {
    const cells = noCells();
    const statement = statementOf(book.subject, manager, book.parts, flows);
    for (const line of statementLines) cells[line] = cents(exact(statement[line]));
    for (const term of terms) cells[term] = total[term];
    result.set(manager, cells);
  }
  return result;
}

/** The lines of one centre, exact. */
function exactCells(book: ProfitBook, isOf: (origin: Origin) => boolean): Record<PlainLine | Term, Exact> {
  const parts = book.parts.filter((part) => isOf({ part }));
  const flowParts = book.flowParts.filter((flowPart) => isOf({ flowPart }));
  const bookings = book.bookings.filter((booking) => isOf(booking.origin));
  const ofTerms = Object.fromEntries(terms.map((term) => [term, bookedSum(bookings, term)])) as Record<Term, Exact>;
  return { ...exactLines(book.subject, parts, flowParts), ...ofTerms };
}

/** The centres that an account or a flow with an amount belongs to. */
function centresOf(book: ProfitBook, dimension: Dimension): Set<string> {
  const centres = new Set<string>();
  const add = (origin: Origin): void => void centres.add(centreOf(origin, dimension, book.people));
  for (const part of book.parts) add({ part });
  for (const flowPart of book.flowParts) {
    if (['income', 'disposal'].includes(flowPart.flow.row.record)) add({ flowPart });
  }
  return centres;
}

/** Each line rounded to the bank's figure; what is a maximum stands under `(funding)`. */
export function centreCells(book: ProfitBook, dimension: Dimension, bank: Cells): Map<string, Cells> {
  const exactOf = new Map<string, Record<PlainLine | Term, Exact>>();
  for (const centre of centresOf(book, dimension)) {
    exactOf.set(centre, exactCells(book, (origin) => centreOf(origin, dimension, book.people) === centre));
  }
  const result = new Map([...exactOf.keys(), funding].map((centre) => [centre, noCells()]));
  for (const line of sharedLines) {
    const cells = new Map([...exactOf].map(([centre, lines]) => [centre, lines[line as PlainLine | Term]]));
    for (const [centre, amount] of roundedToSum(cells, bank[line])) (result.get(centre) ?? noCells())[line] = amount;
  }
  const fundingCells = result.get(funding) ?? noCells();
  for (const line of fundingLines) fundingCells[line] = bank[line];
  for (const [centre, cells] of result) result.set(centre, withTermsAndTotals(book, cells));
  return result;
}
