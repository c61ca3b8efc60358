import { adjustments } from '../formulas/adjustments.js';
import type { MarginTerms } from '../formulas/margin-figures.js';
import type { StatementTerms } from '../formulas/statement-line.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import { FUNDING, addCentres, primaryBooks } from './centre-cells.js';
import type { BankPicture, CentreFigures } from './centre-figures.js';
import { EMPTY_BOOK, addBooks, eliminationsOf, primaryBook, shadowOf } from './centre-lines.js';
import { type Lines, amountOf } from './lines.js';
import { UNASSIGNED, compareBytes } from './people.js';
import type { PictureTerms } from './picture-terms.js';
import type { CentreBook, Dimension } from './profit-picture.js';

/** The centre of what no branch, department, line or product is known of. */
const NONE = '(none)';

/** The one centre of the bank's dimension. */
const BANK = 'bank';

/** Where adjustments stand in a dimension that no manager belongs to one centre of. */
const ADJUSTMENTS = '(adjustments)';

/** In this order, after all other centres. */
const LAST_CENTRES: readonly string[] = [NONE, UNASSIGNED, FUNDING, ADJUSTMENTS];

/** A manager's statement and the total of his efficiency. */
export interface ManagerLines {
  readonly manager: string;
  readonly branch: string;
  readonly statement: Lines;
  readonly efficiency: Lines;
}

/** From what the books are made. */
export interface CentreInput {
  readonly picture: Pick<BankPicture, 'branches' | 'products'>;
  readonly managers: readonly ManagerLines[];
  /** all statements, and the total efficiency of all managers */
  readonly bank: { readonly statement: Lines; readonly efficiency: Lines };
  readonly terms: StatementTerms & MarginTerms;
  readonly pictureTerms: Pick<PictureTerms, 'creditedDepartments' | 'productCentres'>;
}

/**
 * The books of every profit centre (SPEC 8), in the order of centres.csv. A credited department has what its products
 * bring in its shadow book beside the managers' primary books; eliminations take it back, in the department and the bank.
 */
export function centreBooks({ picture, managers, bank, terms, pictureTerms }: CentreInput): CentreBook[] {
  const bankBook = primaryBook(bank.statement, bank.efficiency);
  const { creditedDepartments, productCentres } = pictureTerms;
  const total = bank.statement.get(adjustments.name);
  const isAdjusted = total !== undefined;
  const apart = total && new Map([[ADJUSTMENTS, total]]);
  const dimension = (by: ReadonlyMap<string, CentreFigures>, centreOf: (id: string) => string | undefined, adjusted = apart) =>
    primaryBooks(byCentre(by, centreOf), bankBook, terms, adjusted);

  const ofManagers = new Map(managers.map((each) => [each.manager, primaryBook(each.statement, each.efficiency)]));
  const departments = dimension(picture.products, (product) => productCentres.get(product)?.department);
  const lines = dimension(picture.products, (product) => productCentres.get(product)?.line);
  const isCredited = (id: string): boolean => creditedDepartments.includes(id);
  const shadows = new Map([...departments].filter(([id]) => isCredited(id)).map(([id, book]) => [id, shadowOf(book)]));
  const bankShadow = new Map([[BANK, addBooks([...shadows.values()], isAdjusted)]]);
  return [
    ...booksOf('manager', ofManagers),
    ...booksOf('branch', dimension(picture.branches, (branch) => branch, isAdjusted ? adjustedBranches(managers) : undefined)),
    ...booksOf('department', departments, shadows),
    ...booksOf('line', lines),
    ...booksOf('product', dimension(picture.products, (product) => product)),
    ...booksOf('bank', new Map([[BANK, bankBook]]), bankShadow),
  ];
}

/** What the adjustments of the managers of each branch come to, of those that have any. */
function adjustedBranches(managers: readonly ManagerLines[]): Map<string, Decimal> {
  const branches = new Map<string, Decimal>();
  for (const { branch, statement } of managers) {
    const effect = amountOf(statement, adjustments.name);
    const centre = branch || NONE;
    if (!effect.isZero()) branches.set(centre, effect.plus(branches.get(centre) ?? ZERO));
  }
  return branches;
}

/** The exact figures of each centre; what belongs to none is of {@link NONE}. */
function byCentre(
  figures: ReadonlyMap<string, CentreFigures>,
  centreOf: (id: string) => string | undefined,
): Map<string, CentreFigures> {
  const groups = new Map<string, CentreFigures[]>();
  for (const [id, each] of figures) {
    const centre = centreOf(id) || NONE;
    const group = groups.get(centre);
    if (group === undefined) groups.set(centre, [each]);
    else group.push(each);
  }
  return new Map([...groups].map(([centre, group]) => [centre, addCentres(group)]));
}

/** The four books of each centre of a dimension, in order. */
function booksOf(
  dimension: Dimension,
  primaries: ReadonlyMap<string, Lines>,
  shadows: ReadonlyMap<string, Lines> = new Map(),
): CentreBook[] {
  return [...primaries].sort(([a], [b]) => compareCentres(a, b)).flatMap(([centre, primary]) => {
    const shadow = shadows.get(centre);
    const eliminations = shadow === undefined ? EMPTY_BOOK : eliminationsOf(shadow);
    const consolidated = shadow === undefined ? primary : addBooks([primary, shadow, eliminations], primary.get(adjustments.name) !== undefined);
    return [
      { dimension, centre, book: 'primary', lines: primary },
      { dimension, centre, book: 'shadow', lines: shadow ?? EMPTY_BOOK },
      { dimension, centre, book: 'eliminations', lines: eliminations },
      { dimension, centre, book: 'consolidated', lines: consolidated },
    ] satisfies CentreBook[];
  });
}

/** By byte; what is no centre of its own comes last. */
function compareCentres(a: string, b: string): number {
  return LAST_CENTRES.indexOf(a) - LAST_CENTRES.indexOf(b) || compareBytes(a, b);
}
