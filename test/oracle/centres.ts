/** The rows of centres.csv: every dimension in the four books (SPEC 8). */
import { centreCells, centreLines, funding, managerCells, noCells, sumOfCells, type CentreLine, type Cells } from './centre-cells.js';
import type { ManagerEfficiency } from './efficiency.js';
import { centsText } from './exact.js';
import { unassigned } from './holders.js';
import { byBytes } from './people.js';
import { dimensions, none } from './places.js';
import { terms, type ProfitBook } from './profit-book.js';

const books = ['primary', 'shadow', 'eliminations', 'consolidated'] as const;
type Book = (typeof books)[number];
export type CentreRow = Record<'period' | 'dimension' | 'centre' | 'book' | CentreLine, string>;
type FourBooks = Record<Book, Cells>;

const bankCentre = 'bank';
const last = [none, unassigned, funding];

function byCentre([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return last.indexOf(a) - last.indexOf(b) || byBytes(a, b);
}

/** What is booked to a credited department once more. */
function shadowOf(primary: Cells): Cells {
  const shadow = noCells();
  for (const term of terms) shadow[term] = primary[term];
  return shadow;
}

function fourBooks(primary: Cells, shadow: Cells): FourBooks {
  const eliminations = noCells();
  for (const line of centreLines) eliminations[line] = -shadow[line];
  return { primary, shadow, eliminations, consolidated: sumOfCells([primary, shadow, eliminations]) };
}

/** By dimension and centre, in the order of the file. */
function allBooks(book: ProfitBook, efficiencies: readonly ManagerEfficiency[]): Map<string, [string, FourBooks][]> {
  const managers = managerCells(book, efficiencies);
  const bank = sumOfCells(managers.values());
  const dims = new Map([['manager', managers], ...dimensions.map((each) => [each, centreCells(book, each, bank)] as const)]);
  const isCredited = (dimension: string, centre: string): boolean =>
    dimension === 'department' && book.settings.credited_departments.includes(centre);
  const result = new Map<string, [string, FourBooks][]>();
  const shadows: Cells[] = [];
  for (const [dimension, centres] of dims) {
    const rows = [...centres].map(([centre, primary]): [string, FourBooks] => {
      const shadow = isCredited(dimension, centre) ? shadowOf(primary) : noCells();
      shadows.push(shadow);
      return [centre, fourBooks(primary, shadow)];
    });
    result.set(dimension, rows.sort(byCentre));
  }
  return result.set(bankCentre, [[bankCentre, fourBooks(bank, sumOfCells(shadows))]]);
}

/** Nothing is lost or doubled in any dimension. */
function checkConsolidated(all: ReadonlyMap<string, readonly [string, FourBooks][]>): void {
  const sums = [...all].map(([dimension, centres]) => {
    return { dimension, sum: sumOfCells(centres.map(([, four]) => four.consolidated)) };
  });
  for (const { dimension, sum } of sums) {
    for (const line of centreLines) {
      if (sum[line] !== sums.at(-1)?.sum[line]) throw new Error(`${line} of the ${dimension} is not the bank's`);
    }
  }
}

export function centreRows(book: ProfitBook, efficiencies: readonly ManagerEfficiency[]): CentreRow[] {
  const all = allBooks(book, efficiencies);
  checkConsolidated(all);
  const rows: CentreRow[] = [];
  for (const [dimension, centres] of all) {
    for (const [centre, four] of centres) {
      for (const name of books) {
        const row = { period: book.subject.period, dimension, centre, book: name } as CentreRow;
        for (const line of centreLines) row[line] = centsText(four[name][line]);
        rows.push(row);
      }
    }
  }
  return rows;
}
