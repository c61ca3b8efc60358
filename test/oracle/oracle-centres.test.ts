/** Profit centres worked out by hand, which pin the reference calculation of SPEC 8. */
import { describe, expect, it } from 'vitest';
import { assignmentRow, type Case } from './case.js';
import { exact } from './exact.js';
import { profitPictureOf } from './profit-picture.js';
import { roundedToSum } from './sharing.js';
import { deposit, income, july, loan, rowWith } from './worked-example.js';

function centre(subject: Case, dimension: string, name: string, book = 'primary') {
  return rowWith(profitPictureOf(subject)['centres.csv'], { dimension, centre: name, book });
}

describe('profit centres', () => {
  // M1: shortfall 36000 x 0.025 x 31 / 360 = 77.50. M2: lent out 72000 x 0.018 x 31 / 360 = 111.60.
  const ledger = [
    loan('2025-06-30', '36000', 'M1', { branch: 'A' }),
    deposit('2025-06-30', '72000', 'M2', { branch: 'A', customer: 'C2' }),
  ];
  const feeFrom = income('C3', '40', { manager: 'M2', product: 'domestic_settlement' });

  it('keep the two lines that are a maximum under (funding)', () => {
    const subject = july(ledger);
    expect(centre(subject, 'branch', 'A')).toMatchObject({ lent_out_income: '0.00', shortfall_cost: '0.00', loan_interest: '155.00' });
    expect(centre(subject, 'line', '(funding)')).toMatchObject({
      loan_interest: '0.00',
      lent_out_income: '111.60',
      business_income: '111.60',
      funding_cost: '77.50',
      virtual_profit: '34.10',
      loan_margin: '0.00',
    });
    expect(centre(subject, 'manager', 'M1')).toMatchObject({ shortfall_cost: '77.50', virtual_profit: '77.50' });
    // 155 - 27.90 of the deposit (72000 x 0.0045 x 31 / 360) + 34.10.
    expect(centre(subject, 'bank', 'bank', 'consolidated').virtual_profit).toBe('161.20');
  });

  it('stand by byte, what has no centre and the funding last, each with its four books', () => {
    const rows = profitPictureOf(july([...ledger, feeFrom, income('C3', '1', { product: 'unheard_of' })]))['centres.csv'];
    const names = (dimension: string): string[] => [
      ...new Set(rows.filter((row) => row.dimension === dimension).map((row) => row.centre)),
    ];
    expect(names('manager')).toEqual(['M1', 'M2', '(unassigned)']);
    // The fee is where its manager is: M2 is of A, the branch of his only account.
    expect(names('branch')).toEqual(['A', '(none)', '(funding)']);
    expect(names('department')).toEqual(['corporate_banking', 'transaction_banking', '(none)', '(funding)']);
    expect(names('line')).toEqual(['corporate', '(none)', '(funding)']);
    expect(names('product')).toEqual(['corporate_notice', 'domestic_settlement', 'unheard_of', 'working_capital', '(funding)']);
    expect([...new Set(rows.map((row) => row.dimension))]).toEqual(['manager', 'branch', 'department', 'line', 'product', 'bank']);
    expect(rows.slice(0, 4).map((row) => row.book)).toEqual(['primary', 'shadow', 'eliminations', 'consolidated']);
  });

  it('book what a credited department brings twice, and eliminate it', () => {
    const subject = july([...ledger, feeFrom]);
    const four = (dimension: string, name: string): string[] =>
      ['primary', 'shadow', 'eliminations', 'consolidated'].map((book) => centre(subject, dimension, name, book).intermediary);
    expect(four('department', 'transaction_banking')).toEqual(['40.00', '40.00', '-40.00', '40.00']);
    expect(four('department', 'corporate_banking')).toEqual(['0.00', '0.00', '0.00', '0.00']);
    expect(four('bank', 'bank')).toEqual(['40.00', '40.00', '-40.00', '40.00']);
    expect(centre(subject, 'department', 'transaction_banking', 'shadow').intermediary_income).toBe('0.00');
    expect(centre({ ...subject, credited_departments: [] }, 'bank', 'bank', 'shadow').intermediary).toBe('0.00');
  });

  it('are rounded to the sum of the rounded figures of the managers', () => {
    // Halves of 0.01 are 0.005 each, rounded 0.01 each: the bank has 0.02, and so has the one branch.
    const halves = ['M1', 'M2'].map((manager) => assignmentRow({ customer: 'C9', manager, from: '2025-01-01', share: '0.5' }));
    const subject = july([income('C9', '0.01', { branch: 'A' })], { assignments: halves });
    expect(centre(subject, 'bank', 'bank').intermediary_income).toBe('0.02');
    expect(centre(subject, 'branch', 'A')).toMatchObject({ intermediary_income: '0.02', intermediary: '0.02' });
  });
});

describe('cells that are rounded to a given sum', () => {
  const cells = (...values: string[]) => new Map(values.map((value, index) => [`c${index}`, exact(value)]));
  const rounded = (sum: bigint, ...values: string[]): bigint[] => [...roundedToSum(cells(...values), sum).values()];

  it('give the rest to the largest remainders, ties by id', () => {
    // 0.005, 0.005, 0.003 down to 0: two cents to the halves, one to the first of them.
    expect(rounded(2n, '0.003', '0.005', '0.005')).toEqual([0n, 1n, 1n]);
    expect(rounded(1n, '0.003', '0.005', '0.005')).toEqual([0n, 1n, 0n]);
    // Down from -0.001 is -1 cent, with a remainder of 0.9 cents.
    expect(rounded(0n, '-0.001', '0.001')).toEqual([0n, 0n]);
  });

  it('give as many to each as all can have, or take as many, and nothing to a cell of exactly zero', () => {
    expect(rounded(5n, '0.014', '0', '0.012')).toEqual([3n, 0n, 2n]);
    // One cent too many in 3 + 1 + 1: one from each, then one to each of the two with the largest remainders.
    expect(rounded(4n, '0.031', '0.012', '0.013')).toEqual([2n, 1n, 1n]);
    expect(rounded(1n, '0', '0')).toEqual([1n, 0n]);
  });
});
