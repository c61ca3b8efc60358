import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADJUSTABLE_LINES, bookAdjustments, effectOf, effectsOf } from '../../src/appraisal/adjustments.js';
import type { Statement } from '../../src/appraisal/appraisal.js';
import { type ProfitFigures, ProfitAssembly } from '../../src/appraisal/build-profit-picture.js';
import { linesOfBook } from '../../src/appraisal/centre-lines.js';
import { amountOf } from '../../src/appraisal/lines.js';
import { DIMENSIONS, type Dimension } from '../../src/appraisal/profit-picture.js';
import type { Adjustment } from '../../src/appraisal/reference-facts.js';
import { STATEMENT_LINES, linesOfStatement } from '../../src/appraisal/statement.js';
import { periodOf } from '../../src/calendar/period.js';
import { Decimal, sum } from '../../src/money/decimal.js';
import { type PictureInput, TERMS, anyPieces, pictureInput } from './random-picture.js';

const PERIOD = periodOf('quarter', 3, 2025);

function adjustment(manager: string, line: string, amount: string, more: Partial<Adjustment> = {}): Adjustment {
  return { period: PERIOD, manager, line, amount: new Decimal(amount), reason: 'r', approver: 'P', fileLine: 2, ...more };
}

/** The figures of a picture with these adjustments; without any where there are none. */
function figuresOf({ bank, managers, personOf, pictureTerms }: PictureInput, rows: readonly Adjustment[]): ProfitFigures {
  const adjusted = effectsOf(rows);
  const assembly = new ProfitAssembly(bank, { terms: TERMS, pictureTerms, personOf, adjusted });
  for (const [manager, figures] of managers) assembly.add(manager, figures);
  for (const manager of adjusted?.keys() ?? []) if (!assembly.has(manager)) assembly.add(manager);
  return assembly.finish();
}

function primaries({ profit: { centres } }: ProfitFigures, dimension: Dimension, line: string): Record<string, string> {
  const books = centres.filter((each) => each.dimension === dimension && each.book === 'primary');
  return Object.fromEntries(books.map(({ centre, lines }) => [centre, amountOf(lines, line).toFixed(2)]));
}

describe('an adjustment', () => {
  it('adds to the profit what it adds to an income, and takes from it what it adds to a cost', () => {
    const effects = ADJUSTABLE_LINES.map(({ name }) => effectOf(adjustment('m1', name, '2.50')).toFixed(2));
    expect(effects).toEqual([...Array<string>(4).fill('2.50'), ...Array<string>(4).fill('-2.50')]);
  });

  it('goes with the sign by which the virtual profit takes its line', () => {
    for (const { name } of ADJUSTABLE_LINES) {
      const lines = new Map<string, Decimal>();
      for (const line of STATEMENT_LINES) {
        lines.set(line.name, line.isTotal ? line.add((part) => amountOf(lines, part), TERMS) : new Decimal(line.name === name ? 1 : 0));
      }
      expect(amountOf(lines, 'virtual_profit').toFixed(), name).toBe(effectOf(adjustment('m1', name, '1')).toFixed());
    }
  });
});

describe('adjustments, by hand', () => {
  const input = pictureInput([], {});
  const rows = [
    adjustment('m2', 'realised_loss', '-10.05', { fileLine: 2 }),
    adjustment('m1', 'deposit_cost', '4', { reason: 'b', fileLine: 3 }),
    adjustment('m1', 'loan_interest', '100.01', { fileLine: 4 }),
    adjustment('m1', 'deposit_cost', '-1.5', { reason: 'a', fileLine: 5 }),
    adjustment('m1', 'loan_interest', '7', { period: periodOf('quarter', 2, 2025), fileLine: 6 }),
  ];
  const figures = figuresOf({ ...input, personOf: (manager) => ({ manager, name: '', branch: manager === 'm1' ? 'north' : '', ranked: true }) }, rows.slice(0, 4));

  it('stand in a line of their own before the virtual profit', () => {
    expect(linesOfStatement(true).map(({ name }) => name).slice(-3)).toEqual(['loan_loss', 'adjustments', 'virtual_profit']);
    expect(figures.statements.map(({ manager, lines }) => [manager, ...['loan_interest', 'deposit_cost', 'adjustments', 'virtual_profit'].map((name) => amountOf(lines, name).toFixed(2))])).toEqual([
      ['m1', '0.00', '0.00', '97.51', '97.51'],
      ['m2', '0.00', '0.00', '10.05', '10.05'],
    ]);
    expect(['adjustments', 'virtual_profit'].map((name) => amountOf(figures.bank, name).toFixed(2))).toEqual(['107.56', '107.56']);
  });

  it('belong to managers and their branches, and stand apart in all other dimensions', () => {
    expect(primaries(figures, 'branch', 'adjustments')).toEqual({ north: '97.51', '(none)': '10.05', '(funding)': '0.00' });
    for (const dimension of ['department', 'line', 'product'] as const) {
      expect(primaries(figures, dimension, 'virtual_profit')).toEqual({ '(funding)': '0.00', '(adjustments)': '107.56' });
    }
    expect(primaries(figures, 'bank', 'adjustments')).toEqual({ bank: '107.56' });
  });

  it('are booked by manager and line, then as the file has them, each beside its line', () => {
    const { rows: booked, reconciled } = bookAdjustments(rows, PERIOD, figures.statements);
    expect(booked.map(({ manager, line, amount, effect, reason, measured, adjusted }) => [manager, line, reason, ...[amount, effect, measured, adjusted].map((each) => each.toFixed(2))])).toEqual([
      ['m1', 'loan_interest', 'r', '100.01', '100.01', '0.00', '100.01'],
      ['m1', 'deposit_cost', 'b', '4.00', '-4.00', '0.00', '2.50'],
      ['m1', 'deposit_cost', 'a', '-1.50', '1.50', '0.00', '2.50'],
      ['m2', 'realised_loss', 'r', '-10.05', '10.05', '0.00', '-10.05'],
    ]);
    expect(bookAdjustments([...rows].reverse(), PERIOD, figures.statements).rows).toEqual(booked);
    const { amounts, ...counts } = reconciled;
    expect(counts).toEqual({ record: 'adjustment', rowsRead: 5, accepted: 5, superseded: 0, rejected: 0, outside: 1 });
    expect([amounts?.ledger, amounts?.attributed, amounts?.unassigned, amounts?.difference].map((each) => each?.toFixed(2))).toEqual(['107.56', '107.56', '0.00', '0.00']);
  });

  it('that the statements do not have are a bug', () => {
    const [first, second] = figures.statements;
    const wrong: Statement[] = [first, second].flatMap((each) => each ?? []).map((each) => ({ ...each, lines: new Map([...each.lines, ['adjustments', new Decimal(1)] as const]) }));
    expect(() => bookAdjustments(rows, PERIOD, wrong)).toThrow(/^bug: adjustments do not reconcile to their file, by 105.56/);
    expect(() => bookAdjustments(rows, PERIOD, figures.statements.slice(0, 1))).toThrow(/^bug: there is no statement of m2/);
  });
});

describe('any adjustments', () => {
  const anyRow = fc.record({
    period: fc.constantFrom(undefined, PERIOD),
    manager: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    line: fc.constantFrom(...ADJUSTABLE_LINES.map(({ name }) => name)),
    amount: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((cents) => new Decimal(`${cents}e-2`)),
    reason: fc.string(),
    approver: fc.constant('P'),
    fileLine: fc.nat(),
  });
  const anyCase = fc.tuple(anyPieces, fc.array(anyRow, { minLength: 1, maxLength: 8 }));

  it('raise the bank’s profit by the sum of their effects, and change no other line', () => {
    fc.assert(
      fc.property(anyCase, ([pieces, rows]) => {
        const [without, adjusted] = [figuresOf(pictureInput(pieces), []), figuresOf(pictureInput(pieces), rows)];
        const effect = sum(rows.map(effectOf));
        expect(amountOf(adjusted.bank, 'adjustments').toFixed(2)).toBe(effect.toFixed(2));
        for (const { name } of STATEMENT_LINES) {
          const [before, after] = [without, adjusted].map(({ bank }) => amountOf(bank, name));
          expect(after?.minus(before ?? 0).toFixed(2), name).toBe((name === 'virtual_profit' ? effect : new Decimal(0)).toFixed(2));
        }
        const effects = effectsOf(rows);
        for (const { manager, lines } of adjusted.statements) {
          const parts = ['business_income', 'funding_cost', 'loan_loss'].map((name) => amountOf(lines, name));
          const profit = parts.reduce((left, part) => left.minus(part)).plus(effects?.get(manager) ?? 0);
          expect(amountOf(lines, 'virtual_profit').toFixed(2)).toBe(profit.toFixed(2));
        }
        expect(adjusted.profit.managers.map(({ efficiency }) => amountOf(efficiency.total, 'efficiency').toFixed(2)).filter((text) => text !== '0.00')).toEqual(
          without.profit.managers.map(({ efficiency }) => amountOf(efficiency.total, 'efficiency').toFixed(2)).filter((text) => text !== '0.00'),
        );
      }),
    );
  });

  it('leave every dimension adding up to the bank, to the cent, in each line', () => {
    fc.assert(
      fc.property(anyCase, ([pieces, rows]) => {
        const { profit } = figuresOf(pictureInput(pieces), rows);
        const total = (dimension: Dimension, name: string) =>
          sum(profit.centres.filter((each) => each.dimension === dimension && each.book === 'consolidated').map(({ lines }) => amountOf(lines, name))).toFixed(2);
        for (const dimension of DIMENSIONS) {
          for (const { name } of linesOfBook(true)) expect(total(dimension, name), `${name} by ${dimension}`).toBe(total('bank', name));
        }
      }),
    );
  });

  it('come to the same in whichever order the file has them', () => {
    fc.assert(
      fc.property(anyCase.chain(([pieces, rows]) => fc.tuple(fc.constant(pieces), fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([pieces, rows, shuffled]) => {
        const texts = (given: readonly Adjustment[]) => {
          const { statements, bank, profit } = figuresOf(pictureInput(pieces), given);
          const books = profit.centres.map(({ dimension, centre, book, lines }) => [dimension, centre, book, amountOf(lines, 'virtual_profit').toFixed(2)]);
          return [statements.map(({ manager, lines }) => [manager, ...[...lines].map(([, amount]) => amount.toFixed(2))]), [...bank].map(([, amount]) => amount.toFixed(2)), books];
        };
        expect(texts(shuffled)).toEqual(texts(rows));
      }),
    );
  });
});
