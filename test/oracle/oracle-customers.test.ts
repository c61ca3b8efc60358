/** Customers worked out by hand, which pin the reference calculation of SPEC 14. */
import { describe, expect, it } from 'vitest';
import type { Case } from './case.js';
import { profitPictureOf } from './profit-picture.js';
import { deposit, income, july, loan, rowWith } from './worked-example.js';

function customers(subject: Case, manager = '') {
  return profitPictureOf(subject)['customers.csv'].filter((row) => row.manager === manager);
}

function group(subject: Case, name: string, manager = '') {
  return rowWith(profitPictureOf(subject)['customer-groups.csv'], { manager, group: name });
}

describe('ranks, shares and tiers', () => {
  const places = (subject: Case): string[][] =>
    customers(subject).map((row) => [row.customer, row.rank, row.share, row.cumulative_share, row.tier]);

  it('let the customer who crosses 80% belong to the first tier', () => {
    // 700, 150, 100 and 50 of 1000. Before them: 0, 0.7, 0.85, 0.95: below 0.8, below 0.8, below 0.95, not below it.
    const subject = july([income('C4', '50'), income('C2', '150'), income('C1', '700'), income('C3', '100')]);
    expect(places(subject)).toEqual([
      ['C1', '1', '0.7', '0.7', 'core'],
      ['C2', '2', '0.15', '0.85', 'core'],
      ['C3', '3', '0.1', '0.95', 'major'],
      ['C4', '4', '0.05', '1', 'general'],
    ]);
  });

  it('keep customers who tie together, and leave what is below zero out of the whole', () => {
    // 800 of 1000: the two of 100 have 0.8 before them, which is not below the bound. (none) is no customer.
    const subject = july([
      ...[income('C1', '800'), income('C3', '100'), income('C2', '100'), income('C0', '-50')],
      income('', '77', { manager: 'M1' }),
    ]);
    expect(places(subject)).toEqual([
      ['C1', '1', '0.8', '0.8', 'core'],
      ['C2', '2', '0.1', '1', 'major'],
      ['C3', '2', '0.1', '1', 'major'],
      ['C0', '4', '-0.05', '1', 'general'],
      ['(none)', '', '', '', ''],
    ]);
    // The first fifth of four customers is one.
    expect(group(subject, 'all')).toMatchObject({ customers: '4', contribution: '950.00', share: '1', products_per_customer: '1' });
    expect(group(subject, 'first')).toMatchObject({ customers: '1', contribution: '800.00', share: '0.8' });
    expect(group(subject, 'tier:major')).toMatchObject({ customers: '2', contribution: '200.00', share: '0.2' });
    expect(group(subject, 'kept')).toMatchObject({ customers: '0', contribution: '0.00', share: '0', products_per_customer: '' });
    expect(group(subject, 'all', 'M1')).toMatchObject({ customers: '0', share: '' });
  });

  it('can go by thresholds, and leave shares blank where nobody brought anything', () => {
    const amounts = ['100000.00', '99999.99', '10000', '9999.99', '-0.01'];
    const rows = amounts.map((amount, index) => income(`C${index}`, amount));
    const tiers = customers(july(rows, { customer_tiers_by: 'threshold' })).map((row) => row.tier);
    expect(tiers).toEqual(['core', 'major', 'major', 'general', 'general']);
    expect(places(july([income('C1', '-1'), income('C2', '0')]))).toEqual([
      ['C2', '1', '', '', 'general'],
      ['C1', '2', '', '', 'general'],
    ]);
  });
});

describe('standing, movement and products', () => {
  const ledger = [
    loan('2025-06-30', '36000', 'M1'),
    loan('2025-07-16', '36000', 'M2'),
    loan('2025-06-30', '100', 'M1', { account: 'L2', customer: 'C2' }),
    loan('2025-07-10', '0', 'M1', { account: 'L2', customer: 'C2' }),
    deposit('2025-07-05', '100', 'M1', { account: 'D3', customer: 'C3' }),
    deposit('2025-07-05', '100', 'M1', { account: 'D4', customer: 'C4' }),
    deposit('2025-07-06', '0', 'M1', { account: 'D4', customer: 'C4' }),
    deposit('2025-06-30', '5', 'M1'),
    deposit('2025-06-30', '5', 'M1', { account: 'D1b' }),
    income('C1', '1', { manager: 'M2' }),
    income('', '1', { manager: 'M2', account: 'L1', product: 'unheard_of' }),
  ];
  const movements = (manager: string): Record<string, string> =>
    Object.fromEntries(customers(july(ledger), manager).map((row) => [row.customer, `${row.standing} ${row.movement}`]));

  it('tell who was there before and who is there at the end', () => {
    const expected = { C1: 'existing kept', C2: 'existing lost', C3: 'new won', C4: 'new passing' };
    expect(movements('')).toEqual(expected);
    expect(movements('M1')).toEqual(expected);
    // M2 took the loan over in the middle of the month.
    expect(movements('M2')).toEqual({ C1: 'new won' });
  });

  it('count different products held at the end or bought within the period', () => {
    // The bank: a loan, two notice deposits of one product, a guarantee and something unknown.
    const products = (manager: string): string => rowWith(customers(july(ledger), manager), { customer: 'C1' }).products;
    expect(['', 'M1', 'M2'].map(products)).toEqual(['4', '1', '3']);
    // C2 has none at the end, C3 has one, C4 none: 5 of 4 customers.
    expect(group(july(ledger), 'all').products_per_customer).toBe('1.25');
  });

  it("have the terms of the whole period, of the manager's part alone", () => {
    // M1: 15 days x 36000 x 0.028 / 360 = 42; M2: 16 days = 44.80. Deposits: 10 x 31 x 0.0175 / 360 = 0.015...
    const row = (manager: string) => rowWith(customers(july(ledger), manager), { customer: 'C1' });
    expect(row('M1')).toMatchObject({ loan_margin: '42.00', deposit_margin: '0.02', intermediary: '0.00', contribution: '42.02' });
    expect(row('M2')).toMatchObject({ loan_margin: '44.80', deposit_margin: '0.00', intermediary: '2.00', contribution: '46.80' });
    expect(row('')).toMatchObject({ loan_daily: '36000.00', deposit_daily: '10.00', contribution: '88.82' });
  });
});
