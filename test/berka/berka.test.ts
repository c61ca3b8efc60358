/** The third quarter of 1998 of a real bank against sums made straight from its published files. */
import { beforeAll, describe, expect, it } from 'vitest';
import { periodOf } from '../oracle/days.js';
import { amountText, centsText, decimalText } from '../oracle/exact.js';
import { oracle } from '../oracle/oracle.js';
import { cents, isPresent, quarter, runBankQuarter, source, sumOfCents } from './bank-quarter.js';
import type { BankQuarter, Row } from './bank-quarter.js';
import { grouped, holdingsOver, scaled, total, whole, type Holding } from './day-sums.js';
import { isFee, readAssignments, readLoanBalances, readRoster, readTransactions } from './raw-table.js';
import { referenceCase, shortened, thinned } from './reference-case.js';

if (!isPresent) console.log(`Berka bank: skipped, no trans.csv in ${source}; CM_APPRAISE_BERKA names another folder.`);

const { first, last, days } = periodOf(quarter);
const handover = '1998-08-15';
const basis = 360n;

let bank: BankQuarter;
let holdings: Holding[];

beforeAll(() => {
  if (!isPresent) return;
  bank = runBankQuarter();
  holdings = holdingsOver(source, days);
}, 600_000);

function expectNear(found: bigint, expected: bigint, tolerance: number, what: string): void {
  const gap = found < expected ? expected - found : found - expected;
  expect(gap <= BigInt(tolerance), `${what}: ${centsText(found)} against ${centsText(expected)}`).toBe(true);
}

function controlTotals(record: string, rows: readonly { readonly date: string }[], amount: bigint): Row {
  const count = String(rows.length);
  const outside = String(rows.filter(({ date }) => date < first || date > last).length);
  const counts = { rows_read: count, accepted: count, superseded: '0', rejected: '0', outside };
  const text = centsText(amount);
  return { record, ...counts, amount: text, attributed: text, unassigned: '0.00', difference: '0.00' };
}

function balanceDays(record: string): bigint {
  return total(holdings, (holding) => (holding.record === record ? holding.balanceDays : 0n)) / whole;
}

function interestText(loans: readonly Holding[]): string {
  return amountText({ above: total(loans, ({ interestDays }) => interestDays), below: 100n * whole * whole * basis });
}

/** The positions of the customers, account by account. */
function positionsOf(customers: ReadonlySet<string>): Row[][] {
  const rows = bank.positions.filter(({ customer = '' }) => customers.has(customer));
  return [...grouped(rows, ({ record, account }) => `${record ?? ''} ${account ?? ''}`).values()];
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

describe.skipIf(!isPresent)('the Berka bank, control totals', () => {
  it('has a statement for each of the 77 managers, and for nobody else', () => {
    const roster = readRoster(source);
    expect(roster).toHaveLength(77);
    const managers = bank.statements.map(({ manager }) => manager);
    expect(managers.filter((manager) => manager !== '(unassigned)')).toEqual(roster);
  });

  it('reconciles to the published files, row by row and day by day', () => {
    const transactions = readTransactions(source);
    const fees = transactions.filter(isFee);
    const ofQuarter = fees.filter(({ date }) => first <= date && date <= last);
    const accountDays = grouped(transactions, ({ account_id, date }) => `${account_id} ${date}`);
    const snapshots = [...accountDays.values()].flatMap(([row]) => row ?? []);
    expect(bank.reconciliation).toEqual([
      controlTotals('loan', readLoanBalances(source), balanceDays('loan')),
      controlTotals('deposit', snapshots, balanceDays('deposit')),
      controlTotals('income', fees, total(ofQuarter, ({ amount }) => scaled(amount, 2))),
    ]);
  });

  it('takes all fees of the quarter as intermediary income', () => {
    const [, , income] = bank.reconciliation;
    const tolerance = bank.statements.length;
    expectNear(sumOfCents(bank.statements, 'intermediary_income'), cents(income ?? {}, 'amount'), tolerance, 'fees');
    expect(sumOfCents(bank.statements, 'settlement_income')).toBe(0n);
  });
});

describe.skipIf(!isPresent)('the Berka bank, statements', () => {
  it('adds up within each statement', () => {
    for (const row of bank.statements) {
      const line = (name: string): bigint => cents(row, name);
      const incomes = ['loan_interest', 'intermediary_income', 'settlement_income', 'lent_out_income'];
      expect(line('business_income'), row['manager']).toBe(total(incomes, line));
      expect(line('funding_cost'), row['manager']).toBe(total(['deposit_cost', 'shortfall_cost'], line));
      expect(line('loan_loss'), row['manager']).toBe(total(['provision_change', 'realised_loss'], line));
      const profit = line('business_income') - line('funding_cost') - line('loan_loss');
      expect(line('virtual_profit'), row['manager']).toBe(profit);
      const moved = line('provision_closing') - line('provision_opening') - line('provision_change');
      expectNear(line('provision_transferred'), moved, 2, `provisions of ${row['manager'] ?? ''}`);
    }
    expectNear(sumOfCents(bank.statements, 'provision_transferred'), 0n, bank.statements.length, 'handed over');
  });

  it('earns the interest of every day of every loan', () => {
    const loans = holdings.filter(({ record }) => record === 'loan');
    const byManager = grouped(loans, ({ manager }) => manager);
    for (const { manager = '', loan_interest } of bank.statements) {
      expect(loan_interest, manager).toBe(interestText(byManager.get(manager) ?? []));
    }
    const earned = sumOfCents(bank.statements, 'loan_interest');
    expectNear(earned, scaled(interestText(loans), 2), bank.statements.length, 'interest of the bank');
  });
});

describe.skipIf(!isPresent)('the Berka bank, a line of a statement', () => {
  it.each([
    ['loan', 'average_ten_day', 'loan_average'],
    ['loan', 'interest', 'loan_interest'],
    ['loan', 'provision_closing', 'provision_closing'],
    ['deposit', 'average_ten_day', 'deposit_average'],
    ['deposit', 'interest', 'deposit_cost'],
  ])('is the sum of the %s positions: %s is %s', (record, column, line) => {
    const positions = grouped(bank.positions, (row) => `${row['record'] ?? ''} ${row['manager'] ?? ''}`);
    for (const row of bank.statements) {
      const manager = row['manager'] ?? '';
      const own = positions.get(`${record} ${manager}`) ?? [];
      expectNear(sumOfCents(own, column), cents(row, line), own.length, `${line} of ${manager}`);
    }
  });
});

describe.skipIf(!isPresent)('the Berka bank, who holds what', () => {
  it('shows every account under each of its holders, with what they held', () => {
    const shown = bank.positions.map(({ record, account, customer, manager, share, closing, average_daily }) => {
      return [record, account, customer, manager, share, closing, average_daily].join(' ');
    });
    const expected = holdings.map(({ record, account, customer, manager, share, closing, balanceDays: sum }) => {
      const amounts = [
        decimalText({ above: share, below: whole }),
        amountText({ above: closing, below: 100n * whole }),
        amountText({ above: sum, below: 100n * whole * BigInt(days.length) }),
      ];
      return [record, account, customer, manager, ...amounts].join(' ');
    });
    expect(shown).toEqual(expected);
  });
});

describe.skipIf(!isPresent)('the Berka bank, accounts of two managers', () => {
  it('leaves to both managers of an account handed over the days on which it was theirs', () => {
    const before = BigInt(days.filter((day) => day < handover).length);
    const after = BigInt(days.length) - before;
    const successors = readAssignments(source).filter(({ from }) => from === handover);
    const accounts = positionsOf(new Set(successors.map(({ customer }) => customer)));
    const unchanged = accounts.filter(([row]) => (row?.['snapshot_date'] ?? '') < first);
    expect(unchanged.length).toBeGreaterThan(20);
    for (const rows of unchanged) {
      const balance = cents(rows[0] ?? {}, 'balance_closing');
      const successor = successors.find(({ customer }) => customer === rows[0]?.['customer'])?.manager;
      const parts = [before, after].map((count) => {
        return amountText({ above: balance * count, below: 100n * BigInt(days.length) });
      });
      const [from, to] = rows[0]?.['manager'] === successor ? [...rows].reverse() : rows;
      expect(rows).toHaveLength(2);
      expect(rows.map(({ manager }) => manager)).toContain(successor);
      expect(from).toMatchObject({ share: '0', closing: '0.00', average_daily: parts[0] });
      expect(to).toMatchObject({ share: '1', closing: centsText(balance), average_daily: parts[1] });
    }
  });

  it('divides a shared account 60 to 40', () => {
    const shared = readAssignments(source).filter(({ share }) => share !== '1');
    const accounts = positionsOf(new Set(shared.map(({ customer }) => customer)));
    expect(accounts.length).toBeGreaterThan(20);
    for (const rows of accounts) {
      expect(new Set(rows.map(({ share }) => share))).toEqual(new Set(['0.4', '0.6']));
      for (const row of rows) {
        const { customer, manager, share, closing } = row;
        expect(shared).toContainEqual(expect.objectContaining({ customer, manager, share }));
        const part = cents(row, 'balance_closing') * scaled(share ?? '', 4);
        expect(closing).toBe(amountText({ above: part, below: 100n * whole }));
      }
    }
  });
});

describe.skipIf(!isPresent)('the Berka bank against the reference calculation', () => {
  it('may leave out the rows that the reference does not look at', () => {
    const few = thinned(referenceCase(bank.ledger, source, quarter), 25);
    expect(few.assignments.length).toBeGreaterThan(20);
    expect(shortened(few).ledger.length).toBeLessThan(few.ledger.length);
    expect(oracle(shortened(few))).toEqual(oracle(few));
  }, 600_000);

  it('agrees to the cent on every statement, position, loss and control total', () => {
    const expected = oracle(shortened(referenceCase(bank.ledger, source, quarter)));
    const managers = [...expected.statements.keys()];
    const present = managers.filter((manager) => manager !== '(unassigned)' || expected.concerned.has(manager));
    expect(bank.statements.map(({ manager }) => manager)).toEqual(present);
    for (const row of bank.statements) {
      const manager = row['manager'] ?? '';
      expect(without(row, ['period', 'branch', 'manager', 'name']), manager).toEqual(expected.statements.get(manager));
    }
    expect(bank.positions.map((row) => without(row, ['period', 'currency']))).toEqual(expected.positions);
    expect(bank.losses.length).toBeGreaterThan(0);
    expect(bank.losses).toEqual(expected.losses);
    for (const row of bank.reconciliation) {
      const record = row['record'] as 'loan' | 'deposit' | 'income';
      const { amount, attributed, unassigned } = expected.reconciliation[record];
      expect(row).toMatchObject({ amount, attributed, unassigned });
    }
  }, 600_000);
});
