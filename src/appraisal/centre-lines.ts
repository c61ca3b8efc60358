import type { DeclaredLine } from '../formulas/declared-line.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import { CREDITED_TERMS } from './efficiency.js';
import { type Lines, addNamed, amountOf } from './lines.js';
import { STATEMENT_LINES } from './statement.js';

/** The lines of a profit centre's book, in the order of centres.csv: the statement, then what is booked twice (SPEC 8). */
export const CENTRE_LINES: readonly DeclaredLine[] = [...STATEMENT_LINES, ...CREDITED_TERMS];

/** A book in which nothing is booked. */
export const EMPTY_BOOK: Lines = new Map(CENTRE_LINES.map(({ name }) => [name, ZERO]));

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

export function addBooks(books: readonly Lines[]): Lines {
  return addNamed(CENTRE_LINES, books);
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
    for (const { name } of CENTRE_LINES) yield [name, amountOf(this, name)];
  }
}
