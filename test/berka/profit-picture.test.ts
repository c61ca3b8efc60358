/** Efficiency, risk, centres and customers of a real bank, in the third quarter of 1998. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../appraisal/compare.js';
import { type BankQuarter, type Row, cents, isPresent, quarter, runBankQuarter, source, sumOfCents } from './bank-quarter.js';
import { readRoster } from './raw-table.js';
import { referenceCase, shortened, thinned } from './reference-case.js';

let bank: BankQuarter;

beforeAll(() => {
  if (isPresent) bank = runBankQuarter();
}, 600_000);

function rowsOf(file: string, isWanted: (row: Row) => boolean): readonly Row[] {
  return (bank.profit[file] ?? []).filter(isWanted);
}

describe.skipIf(!isPresent)('the Berka bank', () => {
  it('has the efficiency and the return on capital of each of the 77 managers', () => {
    const roster = readRoster(source);
    const totals = rowsOf('efficiency.csv', ({ month }) => month === 'total');
    expect(totals.map(({ manager }) => manager)).toEqual(roster);
    expect(rowsOf('efficiency.csv', ({ month }) => month !== 'total')).toHaveLength(3 * roster.length);
    const risk = rowsOf('risk.csv', () => true);
    expect(risk.map(({ manager }) => manager)).toEqual(roster);
    expect(risk.filter(({ raroc }) => raroc !== '').length).toBeGreaterThan(70);
  });

  it('is the same bank in every dimension', () => {
    const consolidated = rowsOf('centres.csv', ({ book }) => book === 'consolidated');
    const [whole = {}] = consolidated.filter(({ dimension }) => dimension === 'bank');
    for (const dimension of ['manager', 'branch', 'department', 'line', 'product']) {
      const rows = consolidated.filter((row) => row['dimension'] === dimension);
      for (const line of Object.keys(whole).slice(4)) {
        expect(sumOfCents(rows, line), `${line} by ${dimension}`).toBe(cents(whole, line));
      }
    }
    expect(cents(whole, 'virtual_profit')).toBe(sumOfCents(bank.statements, 'virtual_profit'));
  });

  it('puts its customers into tiers, the first of which brings four fifths', () => {
    const ofBank = rowsOf('customer-groups.csv', ({ manager }) => manager === '');
    const group = (name: string) => ofBank.find((row) => row['group'] === name) ?? {};
    const tiers = ofBank.filter(({ group: name = '' }) => name.startsWith('tier:'));
    const counted = tiers.reduce((sum, { customers }) => sum + Number(customers), 0);
    expect(counted).toBe(Number(group('all')['customers']));
    expect(Number(group('tier:core')['share'])).toBeGreaterThanOrEqual(0.8);
    const managers = new Set(rowsOf('customer-groups.csv', ({ manager }) => manager !== '').map(({ manager }) => manager));
    expect(managers.size).toBe(77);
  });

  it('agrees with the calculation day by day in every row, on every eighth customer', async () => {
    await compare(thinned(shortened(referenceCase(bank.ledger, source, quarter)), 8), 'the Berka bank');
  }, 600_000);
});
