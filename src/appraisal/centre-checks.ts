import { adjustments } from '../formulas/adjustments.js';
import type { MarginFigures } from '../formulas/margin-figures.js';
import type { ManagerFigures } from '../formulas/statement-line.js';
import type { Decimal } from '../money/decimal.js';
import { addFigures } from './centre-cells.js';
import type { BankPicture, CentreFigures } from './centre-figures.js';
import { addBooks } from './centre-lines.js';
import { amountOf } from './lines.js';
import { NO_FIGURES, NO_MARGIN } from './no-figures.js';
import { type CentreBook, DIMENSIONS } from './profit-picture.js';

type Sums = Readonly<Record<string, Decimal>>;

/** Costs are not booked to centres (SPEC 8). */
const NOT_BOOKED = 'margin.directCost';

/** The exact figures of all managers, who come one by one. */
export class ManagerSums {
  private statement: ManagerFigures = NO_FIGURES;
  private margin: MarginFigures = NO_MARGIN;

  add(statement: ManagerFigures, months: readonly MarginFigures[]): void {
    this.statement = addFigures(NO_FIGURES, [this.statement, statement]);
    this.margin = addFigures(NO_MARGIN, [this.margin, ...months]);
  }

  sums(): Sums {
    return sumsOf([this.statement], [this.margin]);
  }
}

/**
 * Rounding to the bank's figure would hide that a dimension lacks something, so the exact figures are held against each
 * other.
 * @throws where branches or products do not add up to what the months and statements of the managers do: a bug
 */
export function checkSums(managers: ManagerSums, { branches, products }: Pick<BankPicture, 'branches' | 'products'>): void {
  const expected = managers.sums();
  for (const [dimension, centres] of Object.entries({ branches, products })) {
    const found = sumsOfCentres([...centres.values()]);
    for (const [name, amount] of Object.entries(expected)) {
      const sum = found[name];
      if (name === NOT_BOOKED || sum?.equals(amount)) continue;
      const amounts = `${sum?.toFixed() ?? 'none'}, of all managers ${amount.toFixed()}`;
      throw new Error(`bug: ${name} of all ${dimension} is ${amounts}`);
    }
  }
}

/** @throws where the consolidated books of a dimension do not come to the bank's, to the cent: a bug (SPEC 8) */
export function checkConsolidated(books: readonly CentreBook[]): void {
  const consolidated = books.filter(({ book }) => book === 'consolidated');
  const [bank] = consolidated.filter(({ dimension }) => dimension === 'bank');
  if (bank === undefined) throw new Error('bug: the bank has no consolidated book');
  const isAdjusted = bank.lines.get(adjustments.name) !== undefined;
  for (const dimension of DIMENSIONS) {
    const sums = addBooks(consolidated.filter((each) => each.dimension === dimension).map(({ lines }) => lines), isAdjusted);
    for (const [name, amount] of bank.lines) {
      const sum = amountOf(sums, name);
      if (sum.equals(amount)) continue;
      throw new Error(`bug: ${name} by ${dimension} comes to ${sum.toFixed(2)}, of the bank to ${amount.toFixed(2)}`);
    }
  }
}

function sumsOfCentres(centres: readonly CentreFigures[]): Sums {
  return sumsOf(
    centres.map(({ statement }) => statement),
    centres.map(({ margin }) => margin),
  );
}

function sumsOf(statements: readonly ManagerFigures[], margins: readonly MarginFigures[]): Sums {
  const ofStatement = Object.entries(addFigures(NO_FIGURES, statements));
  const ofMargin = Object.entries(addFigures(NO_MARGIN, margins));
  return Object.fromEntries([
    ...ofStatement.map(([name, amount]) => [`statement.${name}`, amount] as const),
    ...ofMargin.map(([name, amount]) => [`margin.${name}`, amount] as const),
  ]);
}
