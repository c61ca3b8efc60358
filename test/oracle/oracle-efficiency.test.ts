/** Margins and costs worked out by hand, which pin the reference calculation of SPEC 7. */
import { describe, expect, it } from 'vitest';
import { assignmentRow, ledgerRow, rosterRow, type Case } from './case.js';
import { curveRate } from './ftp.js';
import { ratioText } from './exact.js';
import { profitPictureOf } from './profit-picture.js';
import { cost, deposit, income, july, loan, rowWith } from './worked-example.js';

function efficiency(subject: Case, manager: string, month = 'total') {
  return rowWith(profitPictureOf(subject)['efficiency.csv'], { manager, month });
}

describe('margins', () => {
  const substandard = ledgerRow({ record: 'class', date: '2025-07-22', account: 'L1', class: 'substandard' });
  const ledger = [loan('2025-06-30', '360000', 'M1'), deposit('2025-06-30', '720000', 'M1'), substandard];

  it('lose the rate of a loan that no longer accrues, and go on paying for its funding', () => {
    // 21 days x 360000 x 0.05 / 360 = 1050; 31 days x 360000 x 0.022 / 360 = 682: 368. Interest recovered: 10 more.
    // Deposit: 31 x 720000 x (0.022 - 0.0045) / 360 = 1085.
    const recovered = income('C1', '10', { product: 'interest_recovered', manager: 'M1' });
    expect(efficiency(july([...ledger, recovered]), 'M1')).toEqual({
      period: '2025-07',
      month: 'total',
      branch: '',
      manager: 'M1',
      loan_margin: '378.00',
      deposit_margin: '1085.00',
      credit_risk_fee: '0.00',
      intermediary: '0.00',
      direct_cost: '0.00',
      allocated_cost: '0.00',
      loss_offset: '0.00',
      efficiency: '1463.00',
    });
  });

  it('take a new transfer price from its day on', () => {
    // From 07-16 a thousandth more: 16 x 360000 x 0.001 / 360 = 16 less. The deposit has its own price, 0.0245: + 155.
    const settings: Partial<Case> = {
      ftp_method: 'product',
      ftp_loan: [{ from: '2025-07-16', value: '0.0230' }],
      product_ftp_rates: { corporate_notice: [{ from: '1990-01-01', value: '0.0245' }] },
    };
    const prices = efficiency(july(ledger, settings), 'M1');
    expect([prices.loan_margin, prices.deposit_margin]).toEqual(['352.00', '1240.00']);
  });

  it('match the term of the account on the curve, rounded to 8 decimals', () => {
    // On a point; half way from 30 to 90 days; one day of 60 on: 0.0170 + 0.0020 / 60.
    const rates = [0, 30, 60, 31, 10950].map((term) => ratioText(curveRate(term)));
    expect(rates).toEqual(['0.015', '0.017', '0.018', '0.01703333', '0.033']);
    // 60 days from 06-01: 31 x 360000 x (0.05 - 0.018) / 360 = 992.
    const matched = loan('2025-06-30', '360000', 'M1', { start: '2025-06-01', maturity: '2025-07-31' });
    expect(efficiency(july([matched], { ftp_method: 'term' }), 'M1').loan_margin).toBe('992.00');
  });

  it('are rounded month by month, and the total adds the months', () => {
    // 0.005 a month is 0.01: two months are 0.02, where both together would be 0.01. The third month has none.
    const halves = assignmentRow({ customer: 'C1', manager: 'M1', from: '2025-01-01', share: '0.5' });
    const rows = [income('C1', '0.01'), income('C1', '0.01', { date: '2025-08-01' })];
    const subject = july(rows, { period: '2025Q3', assignments: [halves] });
    const own = profitPictureOf(subject)['efficiency.csv'].filter((row) => row.manager === 'M1');
    expect(own.map((row) => [row.month, row.intermediary])).toEqual([
      ['2025-07', '0.01'],
      ['2025-08', '0.01'],
      ['2025-09', '0.00'],
      ['total', '0.02'],
    ]);
  });
});

describe('costs', () => {
  const three = ['M1', 'M2', 'M3'].map((manager) => income('C1', '1', { manager }));
  const costs = (subject: Case): string[] =>
    ['M1', 'M2', 'M3', '(unassigned)'].map((manager) => efficiency(subject, manager).allocated_cost);

  it('are shared by largest remainder, ties by id, and a negative pool likewise', () => {
    // 33.333... each: the cent goes to M1. A branch that nobody is of: nobody's.
    expect(costs(july([...three, cost('100'), cost('7', { branch: 'B9' })]))).toEqual(['33.34', '33.33', '33.33', '7.00']);
    expect(costs(july([...three, cost('-100')]))).toEqual(['-33.34', '-33.33', '-33.33', '0.00']);
    const direct = efficiency(july([...three, cost('5', { manager: 'M2', branch: 'B9' })]), 'M2');
    expect([direct.direct_cost, direct.allocated_cost, direct.efficiency]).toEqual(['5.00', '0.00', '-4.00']);
  });

  it('go to the branches first, in two steps', () => {
    // A has one head of three, B two: 33.33 and 66.67. B adds its own cent: 66.68, half of it each.
    // In one step: 33.34, 33.33, 33.33 of the bank's pool, and B's cent to M2, who ties with M3.
    const roster = ['A', 'B', 'B'].map((branch, index) => rosterRow({ manager: `M${index + 1}`, branch, status: 'active' }));
    const ledger = [...three, cost('100'), cost('0.01', { branch: 'B' })];
    expect(costs(july(ledger, { roster, cost_steps: 'two_step' }))).toEqual(['33.33', '33.34', '33.34', '0.00']);
    expect(costs(july(ledger, { roster }))).toEqual(['33.34', '33.34', '33.33', '0.00']);
  });

  it('spare whoever was not there in the month, and are nobody\'s where nobody was', () => {
    const roster = [
      rosterRow({ manager: 'M1', status: 'active', joined: '2025-07-31' }),
      rosterRow({ manager: 'M2', status: 'left', left: '2025-07-01' }),
      rosterRow({ manager: 'M3', status: 'left' }),
    ];
    expect(costs(july([...three, cost('10')], { roster }))).toEqual(['5.00', '5.00', '0.00', '0.00']);
    const gone = roster.map((row) => ({ ...row, joined: '', left: '2025-06-30' }));
    expect(costs(july([...three, cost('10')], { roster: gone }))).toEqual(['0.00', '0.00', '0.00', '10.00']);
  });

  it('follow income, balances or accounts', () => {
    // Income: M1 1, M2 3, M3 below zero. Balances over days: M1 31 x 100, M2 31 x 300. Accounts: M1 1, M2 2, M3 none.
    const earned = [income('C1', '1', { manager: 'M1' }), income('C1', '3', { manager: 'M2' }), income('C1', '-9', { manager: 'M3' })];
    expect(costs(july([...earned, cost('100')], { cost_driver: 'income' }))).toEqual(['25.00', '75.00', '0.00', '0.00']);
    const held = [
      loan('2025-06-30', '100', 'M1'),
      deposit('2025-06-30', '-50', 'M2'),
      deposit('2025-06-30', '350', 'M2', { account: 'D2' }),
      deposit('2025-06-30', '0', 'M3', { account: 'D3' }),
    ];
    expect(costs(july([...held, cost('90')], { cost_driver: 'balance' }))).toEqual(['22.50', '67.50', '0.00', '0.00']);
    expect(costs(july([...held, cost('90')], { cost_driver: 'accounts' }))).toEqual(['30.00', '60.00', '0.00', '0.00']);
  });
});
