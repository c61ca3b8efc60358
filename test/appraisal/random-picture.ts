import fc from 'fast-check';
import { ProfitAssembly } from '../../src/appraisal/build-profit-picture.js';
import { addCentres, addFigures } from '../../src/appraisal/centre-cells.js';
import type { BankPicture, CentreFigures, ManagerPicture } from '../../src/appraisal/centre-figures.js';
import { NO_FIGURES, NO_MARGIN, NO_PICTURE } from '../../src/appraisal/no-figures.js';
import type { Person } from '../../src/appraisal/people.js';
import type { PictureTerms } from '../../src/appraisal/picture-terms.js';
import type { ProfitPicture } from '../../src/appraisal/profit-picture.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import type { StatementTerms } from '../../src/formulas/statement-line.js';
import { Decimal, ZERO } from '../../src/money/decimal.js';

const date = (text: string) => text as IsoDate;

/** A quarter of 92 days. */
export const TERMS: StatementTerms = {
  days: 92,
  basis: 360,
  averagedOver: 9,
  lendOutRateSum: new Decimal('1.656'),
  borrowInRateSum: new Decimal('2.3'),
  loanLoss: 'change',
};

export const PICTURE_TERMS: PictureTerms = {
  days: 92,
  basis: 360,
  tenDays: 9,
  capitalRatio: new Decimal('0.105'),
  costOfCapital: new Decimal('0.10'),
  taxRate: new Decimal('0.25'),
  paddingMultiple: new Decimal('1.20'),
  costDriver: 'headcount',
  costSteps: 'one_step',
  employment: undefined,
  months: [
    { month: '2025-07', first: date('2025-07-01'), last: date('2025-07-31') },
    { month: '2025-08', first: date('2025-08-01'), last: date('2025-08-31') },
    { month: '2025-09', first: date('2025-09-01'), last: date('2025-09-30') },
  ],
  creditedDepartments: ['trade'],
  productCentres: new Map([
    ['bills', { department: 'trade', line: 'corporate' }],
    ['cards', { department: 'retail', line: 'personal' }],
    ['letters', { department: 'trade', line: 'international' }],
  ]),
};

/** What one manager does in one month with one product in one branch: everything else adds such pieces. */
export interface Piece {
  readonly manager: string;
  readonly branch: string;
  readonly product: string;
  readonly month: string;
  readonly figures: CentreFigures;
  readonly balanceSum: Decimal;
}

/** What a profit picture is made from. */
export interface PictureInput {
  readonly bank: BankPicture;
  readonly managers: ReadonlyMap<string, ManagerPicture>;
  readonly idle: readonly Person[];
  readonly personOf: (manager: string) => Person;
  readonly pictureTerms: PictureTerms;
}

/** The input of a profit picture whose managers, branches and products add the same pieces. */
export function pictureInput(pieces: readonly Piece[], changed: Partial<PictureTerms> = {}, pools: BankPicture['pools'] = []): PictureInput {
  const branchOf = (manager: string) => pieces.find((piece) => piece.manager === manager)?.branch ?? '';
  return {
    bank: {
      branches: centresOf(pieces, ({ branch }) => branch),
      products: centresOf(pieces, ({ product }) => product),
      pools,
      customerGroups: [],
    },
    managers: new Map([...groups(pieces, ({ manager }) => manager)].map(([id, own]) => [id, managerOf(own)])),
    idle: [],
    personOf: (manager) => ({ manager, name: '', branch: branchOf(manager), ranked: true }),
    pictureTerms: { ...PICTURE_TERMS, ...changed },
  };
}

export function profitPicture({ bank, managers, idle, personOf, pictureTerms }: PictureInput): ProfitPicture {
  const people = new Map(idle.map((person) => [person.manager, person]));
  const assembly = new ProfitAssembly(bank, { terms: TERMS, pictureTerms, personOf: (manager) => people.get(manager) ?? personOf(manager) });
  for (const [manager, figures] of managers) assembly.add(manager, figures);
  for (const { manager } of idle) assembly.add(manager);
  return assembly.finish().profit;
}

function managerOf(pieces: readonly Piece[]): ManagerPicture {
  const months = [...groups(pieces, ({ month }) => month)].map(([month, own]) => ({
    ...addFigures(NO_MARGIN, own.map(({ figures }) => figures.margin)),
    month,
    balanceSum: own.reduce((total, { balanceSum }) => total.plus(balanceSum), ZERO),
    accounts: own.length,
  }));
  return { ...NO_PICTURE, statement: addCentres(pieces.map(({ figures }) => figures)).statement, months };
}

function centresOf(pieces: readonly Piece[], keyOf: (piece: Piece) => string): Map<string, CentreFigures> {
  return new Map([...groups(pieces, keyOf)].map(([id, own]) => [id, addCentres(own.map(({ figures }) => figures))]));
}

function groups(pieces: readonly Piece[], keyOf: (piece: Piece) => string): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) found.set(keyOf(piece), [...(found.get(keyOf(piece)) ?? []), piece]);
  return found;
}

const anyFigure = fc.oneof(
  fc.constant(ZERO),
  fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((units) => new Decimal(`${units}e-2`)),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((units) => new Decimal(`${units}e-10`)),
);

/** Figures of any names. */
function anyFigures<Name extends string>(none: Readonly<Record<Name, Decimal>>): fc.Arbitrary<Record<Name, Decimal>> {
  const names = Object.keys(none) as Name[];
  const list = fc.array(anyFigure, { minLength: names.length, maxLength: names.length });
  return list.map((figures) => Object.fromEntries(names.map((name, index) => [name, figures[index]])) as Record<Name, Decimal>);
}

export const anyPieces: fc.Arbitrary<Piece[]> = fc.array(
  fc.record({
    manager: fc.constantFrom('m1', 'm2', 'm3', '(unassigned)'),
    branch: fc.constantFrom('', 'east', 'west'),
    product: fc.constantFrom('', 'bills', 'cards', 'letters', 'unheard_of'),
    month: fc.constantFrom('2025-07', '2025-08', '2025-09'),
    figures: fc.record({ statement: anyFigures(NO_FIGURES), margin: anyFigures(NO_MARGIN) }),
    balanceSum: anyFigure,
  }),
  { maxLength: 12 },
);
