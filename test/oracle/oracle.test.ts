/** Statements worked out by hand, which pin the reference calculation itself: balances and who they belong to. */
import { describe, expect, it } from 'vitest';
import { assignmentRow, ledgerRow } from './case.js';
import { oracle } from './oracle.js';
import { deposit, july, loan, position, statement } from './worked-example.js';

describe('balances, averages and interest', () => {
  const oneLoan = [loan('2025-06-30', '360000', 'M1'), loan('2025-07-11', '180000', 'M1')];

  it('earns interest by the day and pays for its funding on the ten-day average', () => {
    // Interest: (10 days x 360000 + 21 days x 180000) x 0.05 / 360 = 7380000 x 0.05 / 360 = 1025.
    // Average: (360000 + 180000 + 180000) / 3 = 240000. Shortfall: 240000 x 0.025 x 31 / 360 = 516.666...
    expect(statement(oracle(july(oneLoan)), 'M1')).toEqual({
      loan_average: '240000.00',
      deposit_average: '0.00',
      loan_interest: '1025.00',
      intermediary_income: '0.00',
      settlement_income: '0.00',
      lent_out_income: '0.00',
      business_income: '1025.00',
      deposit_cost: '0.00',
      shortfall_cost: '516.67',
      funding_cost: '516.67',
      provision_opening: '0.00',
      provision_closing: '0.00',
      provision_change: '0.00',
      provision_transferred: '0.00',
      realised_loss: '0.00',
      loan_loss: '0.00',
      virtual_profit: '508.33',
    });
  });

  it('pays for its funding on the daily average where the policy says so', () => {
    // Average: 7380000 / 31 = 238064.516...; shortfall: 7380000 / 31 x 0.025 x 31 / 360 = 512.50.
    const { loan_average, shortfall_cost } = statement(oracle(july(oneLoan, { averaging: 'daily' })), 'M1');
    expect([loan_average, shortfall_cost]).toEqual(['238064.52', '512.50']);
  });

  it("lends out deposits, which cost their product's rate, averaged like the balance", () => {
    // From 2025-07-15 720000, before 0. Average: (0 + 720000 + 720000) / 3 = 480000.
    // Cost: 480000 x 0.0045 x 31 / 360 = 186. Lent out: 480000 x 0.018 x 31 / 360 = 744. 744 - 186 = 558.
    const tenDay = statement(oracle(july([deposit('2025-07-15', '720000', 'M1')])), 'M1');
    expect(tenDay).toMatchObject({ deposit_average: '480000.00', deposit_cost: '186.00', lent_out_income: '744.00' });
    expect(tenDay.virtual_profit).toBe('558.00');
    // 17 days: average 720000 x 17 / 31 = 394838.709...; cost 720000 x 17 x 0.0045 / 360 = 153; lent out 612.
    const daily = statement(oracle(july([deposit('2025-07-15', '720000', 'M1')], { averaging: 'daily' })), 'M1');
    expect(daily).toMatchObject({ deposit_average: '394838.71', deposit_cost: '153.00', lent_out_income: '612.00' });
  });

  it('sets loans and deposits of one manager off against each other, over a quarter of 92 days', () => {
    // L - D = 500000 - 300000 = 200000; 200000 x 0.025 x 92 / 360 = 1277.777... The other one has deposits alone:
    // 100000 x 0.018 x 92 / 360 = 460.
    const ledger = [
      loan('2025-06-30', '500000', 'M1'),
      deposit('2025-06-30', '300000', 'M1'),
      deposit('2025-06-30', '100000', 'M2', { account: 'D2' }),
    ];
    const result = oracle(july(ledger, { period: '2025Q3' }));
    expect(statement(result, 'M1')).toMatchObject({ shortfall_cost: '1277.78', lent_out_income: '0.00' });
    expect(statement(result, 'M2')).toMatchObject({ shortfall_cost: '0.00', lent_out_income: '460.00' });
  });
});

describe('snapshots', () => {
  it('drops an account that its branch no longer lists, and takes it back', () => {
    // L1 stands at branch A on 06-30 and 07-21. A reports on 07-06 without it: 5 days (1 to 5) and 11 days (21 to 31)
    // of 36000 remain: 16 x 36000 x 0.05 / 360 = 80. What branch B reports on 07-02 is nothing to it.
    const ledger = [
      loan('2025-06-30', '36000', 'M1', { branch: 'A' }),
      loan('2025-07-21', '36000', 'M1', { branch: 'A' }),
      loan('2025-07-06', '1', 'M2', { account: 'L2', branch: 'A' }),
      loan('2025-07-02', '1', 'M2', { account: 'L3', branch: 'B' }),
    ];
    expect(statement(oracle(july(ledger, { snapshots: 'full' })), 'M1').loan_interest).toBe('80.00');
    // Where only changes are exported it has all 31 days: 155.
    expect(statement(oracle(july(ledger)), 'M1').loan_interest).toBe('155.00');
  });

  it('follows an account to a branch with other reporting days', () => {
    // At A on 06-30, at B from 07-09. A reports on 07-06: nothing on 07-06 to 07-08. B reports next on 07-31: gone.
    // 5 days + 22 days (9 to 30) = 27 x 36000 x 0.05 / 360 = 135.
    const ledger = [
      loan('2025-06-30', '36000', 'M1', { branch: 'A' }),
      loan('2025-07-09', '36000', 'M1', { branch: 'B' }),
      loan('2025-07-06', '0', 'M2', { account: 'L2', branch: 'A' }),
      loan('2025-07-20', '0', 'M2', { account: 'L2', branch: 'A' }),
      loan('2025-07-31', '0', 'M2', { account: 'L3', branch: 'B' }),
    ];
    const result = oracle(july(ledger, { snapshots: 'full' }));
    expect(statement(result, 'M1').loan_interest).toBe('135.00');
    expect(position(result, 'L1', 'M1')).toMatchObject({ share: '1', closing: '0.00', balance_closing: '0.00' });
  });

  it('counts the highest sequence, and identical rows once', () => {
    const ledger = [
      loan('2025-06-30', '1', 'M2', { sequence: '9' }),
      loan('2025-06-30', '36000', 'M1', { sequence: '10' }),
      deposit('2025-06-30', '500', 'M1'),
      deposit('2025-06-30', '500', 'M1'),
    ];
    const result = oracle(july(ledger));
    expect(statement(result, 'M1')).toMatchObject({ loan_average: '36000.00', deposit_average: '500.00' });
    expect(statement(result, 'M2').loan_average).toBe('0.00');
    expect(result.reconciliation.loan.amount).toBe('1116000.00');
  });
});

describe('attribution', () => {
  it('hands an account over with its provision, and charges changes to the holder of the day', () => {
    // A doubtful loan of 1000 (provision 500) goes from M1 to M2 on 07-16 with a balance of 1200 (provision 600).
    // M1: 0 - 500 - 0 = -500 transferred. M2: change 100, 600 - 0 - 100 = 500 transferred.
    const ledger = [loan('2025-06-30', '1000', 'M1', { class: 'doubtful' }), loan('2025-07-16', '1200', 'M2')];
    const result = oracle(july(ledger));
    const provisions = (manager: string): string[] => {
      const lines = statement(result, manager);
      return [lines.provision_opening, lines.provision_closing, lines.provision_change, lines.provision_transferred];
    };
    expect(provisions('M1')).toEqual(['500.00', '0.00', '0.00', '-500.00']);
    expect(provisions('M2')).toEqual(['0.00', '600.00', '100.00', '500.00']);
    // Suspended: 15 days x 1000 x 0.05 / 360 = 2.083... and 16 days x 1200 x 0.05 / 360 = 2.666...
    expect(position(result, 'L1', 'M1')).toMatchObject({ interest_suspended: '2.08', interest: '0.00', share: '0' });
    expect(position(result, 'L1', 'M2')).toMatchObject({ interest_suspended: '2.67', provision_closing: '600.00' });
  });

  it('leaves to nobody what the assignments of a customer leave open', () => {
    // 07-01 to 07-10 nobody's; then M2 with 0.6 and nobody with 0.4. Balance 36000, 5 a day:
    // M2: 21 x 5 x 0.6 = 63; nobody: 10 x 5 + 21 x 5 x 0.4 = 92. Income of the customer on 07-11: 60 and 40.
    const ledger = [
      loan('2025-06-30', '36000', 'M1'),
      ledgerRow({ record: 'income', date: '2025-07-11', product: 'guarantee', amount: '100', customer: 'C1' }),
      ledgerRow({ record: 'income', date: '2025-07-11', product: 'guarantee', amount: '1', manager: 'M1' }),
    ];
    const assignments = [assignmentRow({ customer: 'C1', manager: 'M2', from: '2025-07-11', share: '0.6' })];
    const result = oracle(july(ledger, { assignments }));
    expect(statement(result, 'M1')).toMatchObject({ loan_interest: '0.00', intermediary_income: '1.00' });
    expect(statement(result, 'M2')).toMatchObject({ loan_interest: '63.00', intermediary_income: '60.00' });
    expect(statement(result, '(unassigned)')).toMatchObject({ loan_interest: '92.00', intermediary_income: '40.00' });
    expect(result.positions.map((row) => [row.manager, row.share])).toEqual([['M2', '0.6'], ['(unassigned)', '0.4']]);
    // 31 x 36000 = 1116000; M2: 21 x 36000 x 0.6 = 453600.
    expect(result.reconciliation.loan).toMatchObject({ attributed: '453600.00', unassigned: '662400.00' });
  });

  it('prefers the assignments of the account, even on days that they leave open', () => {
    const assignments = [
      assignmentRow({ account: 'L1', manager: 'M3', from: '2024-01-01', to: '2024-12-31' }),
      assignmentRow({ customer: 'C1', manager: 'M2', from: '2024-01-01' }),
    ];
    const ledger = [loan('2025-06-30', '36000', 'M1'), deposit('2025-06-30', '500', 'M1')];
    const result = oracle(july(ledger, { assignments }));
    expect(result.positions.map((row) => [row.account, row.manager])).toEqual([['D1', 'M2'], ['L1', '(unassigned)']]);
  });
});
