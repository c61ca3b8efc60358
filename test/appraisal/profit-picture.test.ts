import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProfitAssembly } from '../../src/appraisal/build-profit-picture.js';
import { checkConsolidated } from '../../src/appraisal/centre-checks.js';
import { CENTRE_LINES } from '../../src/appraisal/centre-lines.js';
import { CREDITED_TERMS } from '../../src/appraisal/efficiency.js';
import { amountOf } from '../../src/appraisal/lines.js';
import { NO_FIGURES, NO_MARGIN } from '../../src/appraisal/no-figures.js';
import { type Book, type CentreBook, DIMENSIONS, type Dimension, type ProfitPicture } from '../../src/appraisal/profit-picture.js';
import type { MarginFigures } from '../../src/formulas/margin-figures.js';
import type { ManagerFigures } from '../../src/formulas/statement-line.js';
import { Decimal, ZERO, sum } from '../../src/money/decimal.js';
import { PICTURE_TERMS, type Piece, type PictureInput, TERMS, anyPieces, pictureInput, profitPicture } from './random-picture.js';

const decimal = (text: string): Decimal => new Decimal(text);

const NO_CENTRE = { statement: NO_FIGURES, margin: NO_MARGIN };

function piece(names: Partial<Piece>, statement: Partial<ManagerFigures> = {}, margin: Partial<MarginFigures> = {}): Piece {
  const figures = { statement: { ...NO_FIGURES, ...statement }, margin: { ...NO_MARGIN, ...margin } };
  return { manager: 'm1', branch: 'east', product: 'bills', month: '2025-07', figures, balanceSum: ZERO, ...names };
}

function cells({ centres }: ProfitPicture, dimension: Dimension, line: string, book: Book = 'primary'): Record<string, string> {
  const chosen = centres.filter((each) => each.dimension === dimension && each.book === book);
  return Object.fromEntries(chosen.map(({ centre, lines }) => [centre, amountOf(lines, line).toFixed(2)]));
}

describe('profit centres, by hand', () => {
  // Halves of a cent: each manager has 0.01, the bank 0.02, and the exact sum is 0.01.
  const halves = [
    piece({ manager: 'm1', branch: 'west', product: 'bills' }, {}, { creditRiskFee: decimal('0.005') }),
    piece({ manager: 'm2', branch: '', product: '' }, {}, { creditRiskFee: decimal('0.005') }),
    piece({ manager: 'm2', branch: 'east', product: 'cards' }),
  ];

  it('round their cells to the bank’s figure', () => {
    const picture = profitPicture(pictureInput(halves));
    expect(cells(picture, 'manager', 'credit_risk_fee')).toEqual({ m1: '0.01', m2: '0.01' });
    expect(cells(picture, 'bank', 'credit_risk_fee')).toEqual({ bank: '0.02' });
    expect(cells(picture, 'branch', 'credit_risk_fee')).toEqual({ east: '0.00', west: '0.01', '(none)': '0.01', '(funding)': '0.00' });
    expect(cells(picture, 'line', 'credit_risk_fee')).toEqual({ corporate: '0.01', personal: '0.00', '(none)': '0.01', '(funding)': '0.00' });
  });

  it('stand by byte, and what is no centre of its own last', () => {
    const picture = profitPicture(pictureInput([...halves, piece({ manager: '(unassigned)', product: '~' })]));
    const order = picture.centres.filter(({ book }) => book === 'primary').map(({ dimension, centre }) => `${dimension} ${centre}`);
    expect(order).toEqual([
      ...['manager m1', 'manager m2', 'manager (unassigned)'],
      ...['branch east', 'branch west', 'branch (none)', 'branch (funding)'],
      ...['department retail', 'department trade', 'department (none)', 'department (funding)'],
      ...['line corporate', 'line personal', 'line (none)', 'line (funding)'],
      ...['product bills', 'product cards', 'product ~', 'product (none)', 'product (funding)'],
      'bank bank',
    ]);
  });

  it('keep the funding lines of managers together', () => {
    // m1 lends 3,600 out: 32,400 / 9; x 1.656 / 360 = 16.56. m2 borrows as much: x 2.3 / 360 = 23.00.
    const funds = [piece({}, { depositSum: decimal('32400') }), piece({ manager: 'm2' }, { loanSum: decimal('32400') })];
    const picture = profitPicture(pictureInput(funds));
    expect(cells(picture, 'branch', 'lent_out_income')).toEqual({ east: '0.00', '(funding)': '16.56' });
    expect(cells(picture, 'branch', 'shortfall_cost')).toEqual({ east: '0.00', '(funding)': '23.00' });
    expect(cells(picture, 'branch', 'virtual_profit')).toEqual({ east: '0.00', '(funding)': '-6.44' });
    expect(cells(picture, 'bank', 'virtual_profit')).toEqual({ bank: '-6.44' });
  });

  it('book the income of a credited department twice, and take it back', () => {
    const income = [
      piece({ product: 'bills' }, { intermediaryIncome: decimal('9') }, { intermediaryIncome: decimal('9'), directCost: decimal('4') }),
      piece({ product: 'cards' }, {}, { lossOffset: decimal('-3') }),
      piece({ product: 'letters' }, {}, { lossOffset: decimal('-1') }),
    ];
    const picture = profitPicture(pictureInput(income));
    expect(cells(picture, 'department', 'intermediary', 'shadow')).toEqual({ retail: '0.00', trade: '9.00', '(funding)': '0.00' });
    expect(cells(picture, 'department', 'loss_offset', 'shadow')).toEqual({ retail: '0.00', trade: '-1.00', '(funding)': '0.00' });
    expect(cells(picture, 'department', 'loss_offset', 'eliminations')).toEqual({ retail: '0.00', trade: '1.00', '(funding)': '0.00' });
    expect(cells(picture, 'department', 'loss_offset', 'consolidated')).toEqual({ retail: '-3.00', trade: '-1.00', '(funding)': '0.00' });
    expect(cells(picture, 'bank', 'intermediary', 'shadow')).toEqual({ bank: '9.00' });
    expect(cells(picture, 'department', 'intermediary_income', 'shadow')).toEqual({ retail: '0.00', trade: '0.00', '(funding)': '0.00' });
    expect(cells(picture, 'manager', 'intermediary', 'shadow')).toEqual({ m1: '0.00' });
  });
});

describe('managers', () => {
  it('have every month, and zeros where they have no figures', () => {
    const input = pictureInput([piece({ month: '2025-08' }, {}, { creditRiskFee: decimal('5') })]);
    const idle = { manager: 'm2', name: 'Li', branch: 'east', ranked: true };
    const { managers, bank } = profitPicture({ ...input, idle: [idle] });
    const efficiency = (index: number) => managers[index]?.efficiency.months.map(({ month, terms }) => [month, amountOf(terms, 'efficiency').toFixed(2)]);
    expect(efficiency(0)).toEqual([['2025-07', '0.00'], ['2025-08', '5.00'], ['2025-09', '0.00']]);
    expect(efficiency(1)).toEqual([['2025-07', '0.00'], ['2025-08', '0.00'], ['2025-09', '0.00']]);
    expect(managers[1]).toMatchObject({ manager: 'm2', name: 'Li', branch: 'east', ranked: true, risk: { raroc: undefined } });
    expect(amountOf(bank.total, 'efficiency').toFixed(2)).toBe('5.00');
  });

  it('bear the costs of each month', () => {
    const pools = [{ month: '2025-08', branch: '', amount: decimal('1.01') }, { month: '2025-09', branch: 'west', amount: decimal('2.00') }];
    const { managers } = profitPicture(pictureInput([piece({}), piece({ manager: 'm2' })], {}, pools));
    const borne = managers.map(({ manager, efficiency }) => [
      manager,
      ...efficiency.months.map(({ terms }) => amountOf(terms, 'allocated_cost').toFixed(2)),
      amountOf(efficiency.total, 'efficiency').toFixed(2),
    ]);
    // Nobody is in the branch west, and (unassigned) has no statement of its own.
    expect(borne).toEqual([
      ['m1', '0.00', '0.51', '0.00', '-0.51'],
      ['m2', '0.00', '0.50', '0.00', '-0.50'],
      ['(unassigned)', '0.00', '0.00', '2.00', '-2.00'],
    ]);
  });
});

describe('a picture that does not add up is a bug', () => {
  const input = pictureInput([piece({}, { realisedLoss: decimal('0.001') }, { lossOffset: decimal('0.001') })]);
  const broken = (bank: Partial<PictureInput['bank']>) => () => profitPicture({ ...input, bank: { ...input.bank, ...bank } });

  it.each([
    ['a branch lacks a figure', { branches: new Map([['east', NO_CENTRE]]) }],
    ['there is no product', { products: new Map() }],
    ['a product lacks a margin', { products: new Map([['bills', { ...NO_CENTRE, statement: { ...NO_FIGURES, realisedLoss: decimal('0.001') } }]]) }],
    ['a cost is of another month', { pools: [{ month: '2025-10', branch: '', amount: decimal('1') }] }],
  ])('where %s', (_, picture) => {
    expect(broken({})).not.toThrow();
    expect(broken(picture)).toThrow(/^bug: /);
  });

  it('where somebody comes twice, or has figures of another month', () => {
    const assembly = new ProfitAssembly(input.bank, { ...input, terms: TERMS });
    assembly.add('m1');
    expect(() => {
      assembly.add('m1');
    }).toThrow(/^bug: m1/);
    const months = PICTURE_TERMS.months.slice(1);
    expect(() => profitPicture({ ...input, pictureTerms: { ...PICTURE_TERMS, months } })).toThrow(/^bug: m1/);
  });

  it('where the books of a dimension do not come to the bank’s', () => {
    const books = profitPicture(input).centres.map((each) =>
      each.dimension === 'bank' ? { ...each, lines: new Map([...each.lines, ['virtual_profit', decimal('0.01')] as const]) } : each,
    );
    expect(() => {
      checkConsolidated(books);
    }).toThrow(/^bug: virtual_profit by manager comes to 0.00, of the bank to 0.01/);
  });

});

describe('any picture', () => {
  const changed = fc.record({
    creditedDepartments: fc.subarray(['trade', 'retail', 'elsewhere']),
    costDriver: fc.constantFrom('headcount', 'income', 'balance', 'accounts'),
    costSteps: fc.constantFrom('one_step', 'two_step'),
  });
  const anyPools = fc.array(
    fc.record({
      month: fc.constantFrom('2025-07', '2025-09'),
      branch: fc.constantFrom('', 'east', 'north'),
      amount: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((cents) => new Decimal(`${cents}e-2`)),
    }),
    { maxLength: 4 },
  );
  const anyPicture = fc.tuple(anyPieces, changed, anyPools).map(([pieces, terms, pools]) => ({ pieces, pools, terms, result: profitPicture(pictureInput(pieces, terms, pools)) }));
  const total = (books: readonly CentreBook[], name: string) => sum(books.map(({ lines }) => amountOf(lines, name))).toFixed(2);

  it('consolidates to the bank in every dimension, to the cent', () => {
    fc.assert(
      fc.property(anyPicture, ({ result: { centres } }) => {
        for (const book of ['primary', 'consolidated'] as const) {
          for (const dimension of DIMENSIONS) {
            const own = centres.filter((each) => each.dimension === dimension && each.book === book);
            const bank = centres.filter((each) => each.dimension === 'bank' && each.book === book);
            for (const { name } of CENTRE_LINES) expect(total(own, name), `${name} by ${dimension}`).toBe(total(bank, name));
          }
        }
      }),
    );
  });

  it('eliminates the shadow book of each centre, and of nobody else', () => {
    fc.assert(
      fc.property(anyPicture, ({ result: { centres }, terms }) => {
        const credited = new Set(CREDITED_TERMS.map(({ name }) => name));
        for (let index = 0; index < centres.length; index += 4) {
          const [primary, shadow, eliminations, consolidated] = centres.slice(index, index + 4);
          const isCredited = primary?.dimension === 'department' && terms.creditedDepartments.includes(primary.centre);
          for (const { name } of CENTRE_LINES) {
            const [own, again, back, rest] = [primary, shadow, eliminations, consolidated].map((each) => amountOf(each?.lines ?? new Map(), name));
            expect(back?.plus(again ?? 0).isZero()).toBe(true);
            expect(rest?.equals(own ?? 0)).toBe(true);
            if (isCredited && credited.has(name)) expect(again?.equals(own ?? 0)).toBe(true);
            else if (primary?.dimension !== 'bank') expect(again?.isZero()).toBe(true);
          }
        }
        const shadows = centres.filter(({ dimension, book }) => dimension === 'department' && book === 'shadow');
        const bank = centres.filter(({ dimension, book }) => dimension === 'bank' && book === 'shadow');
        for (const { name } of CENTRE_LINES) expect(total(shadows, name)).toBe(total(bank, name));
      }),
    );
  });

  it('bears every pool, and adds managers up to the bank', () => {
    fc.assert(
      fc.property(anyPicture, ({ result: { managers, bank }, pools }) => {
        const borne = managers.map(({ efficiency }) => amountOf(efficiency.total, 'allocated_cost'));
        expect(sum(borne).toFixed(2)).toBe(sum(pools.map(({ amount }) => amount)).toFixed(2));
        const efficiencies = managers.map(({ efficiency }) => amountOf(efficiency.total, 'efficiency'));
        expect(sum(efficiencies).toFixed(2)).toBe(amountOf(bank.total, 'efficiency').toFixed(2));
      }),
    );
  });
});
