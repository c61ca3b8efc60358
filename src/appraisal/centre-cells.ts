import type { MeasuredLine } from '../formulas/declared-line.js';
import type { MarginTerms } from '../formulas/margin-figures.js';
import type { StatementTerms } from '../formulas/statement-line.js';
import { type Decimal, ZERO, sum } from '../money/decimal.js';
import { roundToTotal } from '../money/largest-remainder.js';
import type { CentreFigures } from './centre-figures.js';
import { primaryBook } from './centre-lines.js';
import { CREDITED_TERMS } from './efficiency.js';
import { type Lines, amountOf } from './lines.js';
import { NO_FIGURES, NO_MARGIN } from './no-figures.js';
import { compareBytes } from './people.js';
import { STATEMENT_LINES, statementWith } from './statement.js';

/** Where the lines stand that exist for each manager only (SPEC 8). */
export const FUNDING = '(funding)';

/** The exact figures of several centres added up. */
export function addCentres(centres: readonly CentreFigures[]): CentreFigures {
  return {
    statement: addFigures(NO_FIGURES, centres.map(({ statement }) => statement)),
    margin: addFigures(NO_MARGIN, centres.map(({ margin }) => margin)),
  };
}

/** Figures of one shape added up, name by name. */
export function addFigures<Name extends string>(
  none: Readonly<Record<Name, Decimal>>,
  all: readonly Readonly<Record<Name, Decimal>>[],
): Record<Name, Decimal> {
  const added: Record<Name, Decimal> = { ...none };
  for (const name in added) added[name] = sum(all.map((figures) => figures[name]));
  return added;
}

/**
 * The primary books of a dimension's centres, whose lines sum to the bank's (SPEC 8), and that of {@link FUNDING}.
 * Totals add the rounded cells.
 * @param centres exact figures by id
 * @param bank the bank's primary book
 * @param adjusted what the adjustments of each centre come to; undefined in a run without any
 */
export function primaryBooks(
  centres: ReadonlyMap<string, CentreFigures>,
  bank: Lines,
  terms: StatementTerms & MarginTerms,
  adjusted?: ReadonlyMap<string, Decimal>,
): Map<string, Lines> {
  const ids = [...centres.keys()].sort(compareBytes);
  const figures = ids.map((id) => centres.get(id) ?? { statement: NO_FIGURES, margin: NO_MARGIN });
  const cells = new Map<string, ReadonlyMap<string, Decimal>>();
  for (const line of STATEMENT_LINES) {
    if (line.isTotal) continue;
    const total = amountOf(bank, line.name);
    const amounts = line.perManagerOnly ? [] : roundedCells(line, figures.map(({ statement }) => statement), terms, total);
    cells.set(line.name, line.perManagerOnly ? new Map([[FUNDING, total]]) : byId(ids, amounts));
  }
  for (const line of CREDITED_TERMS) {
    const amounts = roundedCells(line, figures.map(({ margin }) => margin), terms, amountOf(bank, line.name));
    cells.set(line.name, byId(ids, amounts));
  }
  const effectOn = (id: string) => adjusted && (adjusted.get(id) ?? ZERO);
  const all = new Set([...ids, FUNDING, ...(adjusted?.keys() ?? [])]);
  return new Map([...all].map((id) => [id, bookOf(id, cells, terms, effectOn(id))]));
}

function bookOf(
  id: string,
  cells: ReadonlyMap<string, ReadonlyMap<string, Decimal>>,
  terms: StatementTerms,
  adjusted: Decimal | undefined,
): Lines {
  const cell = (name: string): Decimal => cells.get(name)?.get(id) ?? ZERO;
  const credited = new Map(CREDITED_TERMS.map(({ name }) => [name, cell(name)]));
  return primaryBook(statementWith(({ name }) => cell(name), terms, adjusted), credited);
}

/** One line of all centres, in cents that sum to the bank's figure. */
function roundedCells<Figures, Terms>(
  { quotient }: MeasuredLine<Figures, Terms>,
  figures: readonly Figures[],
  terms: Terms,
  total: Decimal,
): readonly Decimal[] {
  const exact = figures.map((each) => quotient(each, terms));
  return roundToTotal(exact.map(({ numerator }) => numerator), exact[0]?.divisor ?? 1, total);
}

function byId(ids: readonly string[], amounts: readonly Decimal[]): Map<string, Decimal> {
  return new Map(ids.map((id, index) => [id, amounts[index] ?? ZERO]));
}
