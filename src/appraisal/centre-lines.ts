import { adjustments } from '../formulas/adjustments.js';
import type { DeclaredLine } from '../formulas/declared-line.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import { CREDITED_TERMS } from './efficiency.js';
import { type Lines, addNamed, amountOf } from './lines.js';
import { STATEMENT_LINES, linesOfStatement } from './statement.js';

/** The lines of a profit centre's book, in the order of centres.csv: the statement, then what is booked twice (SPEC 8). */
export const CENTRE_LINES: readonly DeclaredLine[] = [...STATEMENT_LINES, ...CREDITED_TERMS];

/** The same of a run with adjustments. */
const ADJUSTED_LINES: readonly DeclaredLine[] = [...linesOfStatement(true), ...CREDITED_TERMS];

/** The lines of the books of a run. */
export function linesOfBook(isAdjusted: boolean): readonly DeclaredLine[] {
  return isAdjusted ? ADJUSTED_LINES : CENTRE_LINES;
}

/** A book in which nothing is booked, of whichever run. */
export const EMPTY_BOOK: Lines = new Map(ADJUSTED_LINES.map(({ name }) => [name, ZERO]));

/** The primary book of a centre whose statement and credited terms are known. */
export function primaryBook(statement: Lines, terms: Lines): Lines {
  return new PrimaryBook(statement, terms);
}

/** The credited terms of a primary book once more, and nothing else. */
export function shadowOf(primary: Lines): Lines {
  const lines = new Map(EMPTY_BOOK);
  for (const { name } of CREDITED_TERMS) lines.set(name, amountOf(primary, name));
  return lines;
}

/** What takes a book back. */
export function eliminationsOf(shadow: Lines): Lines {
  return new Map([...shadow].map(([name, amount]): [string, Decimal] => [name, ZERO.minus(amount)]));
}

export function addBooks(books: readonly Lines[], isAdjusted = false): Lines {
  return addNamed(linesOfBook(isAdjusted), books);
}

const CREDITED: ReadonlySet<string> = new Set(CREDITED_TERMS.map(({ name }) => name));

/** Looks into both reports instead of copying them: there is one for each manager. */
class PrimaryBook implements Lines {
  constructor(
    private readonly statement: Lines,
    private readonly terms: Lines,
  ) {}

  get(name: string): Decimal | undefined {
    return this.source(name).get(name);
  }

  centsOf(name: string): bigint | undefined {
    return this.source(name).centsOf?.(name);
  }

  private source(name: string): Lines {
    return CREDITED.has(name) ? this.terms : this.statement;
  }

  *[Symbol.iterator](): Generator<[string, Decimal]> {
    const isAdjusted = this.statement.get(adjustments.name) !== undefined;
    for (const { name } of linesOfBook(isAdjusted)) yield [name, amountOf(this, name)];
  }
}
