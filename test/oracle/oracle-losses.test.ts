/** Statements worked out by hand, which pin the reference calculation itself: provisions, losses and income. */
import { describe, expect, it } from 'vitest';
import { assignmentRow, ledgerRow, type LedgerRow } from './case.js';
import { oracle } from './oracle.js';
import { july, loan, statement } from './worked-example.js';

describe('classes and provisions', () => {
  it('gives the provision of a cured loan back', () => {
    // 30% of 1000 before, nothing from the 10th on: the change is -300 and so is the loss. Interest from the 10th on:
    // 22 x 1000 x 0.05 / 360 = 3.055...; shortfall 1000 x 0.025 x 31 / 360 = 2.152...; profit 3.06 - 2.15 + 300.
    const ledger = [
      loan('2025-06-30', '1000', 'M1', { class: 'substandard' }),
      ledgerRow({ record: 'class', date: '2025-07-10', account: 'L1', class: 'normal' }),
    ];
    expect(statement(oracle(july(ledger)), 'M1')).toMatchObject({
      loan_interest: '3.06',
      provision_opening: '300.00',
      provision_change: '-300.00',
      loan_loss: '-300.00',
      virtual_profit: '300.91',
    });
  });

  it('lets a class record beat the row of the same day, and a later row beat the record', () => {
    // Doubtful from before the first row; loss by record on 07-05 against the row's normal; on 07-31 substandard.
    const ledger = [
      ledgerRow({ record: 'class', date: '2025-05-01', account: 'L1', class: 'doubtful' }),
      ledgerRow({ record: 'class', date: '2025-07-05', account: 'L1', class: 'loss' }),
      loan('2025-06-30', '1000', 'M1'),
      loan('2025-07-05', '1000', 'M1', { class: 'normal' }),
      loan('2025-07-31', '1000', 'M1', { class: 'substandard' }),
    ];
    const lines = statement(oracle(july(ledger)), 'M1');
    expect(lines).toMatchObject({ provision_opening: '500.00', provision_closing: '300.00', loan_interest: '0.00' });
    expect(statement(oracle(july(ledger, { loan_loss: 'closing' })), 'M1').loan_loss).toBe('300.00');
  });

  it('rounds half a cent away from zero, in losses and in gains alike', () => {
    // 50% of 0.01 is 0.005: 0.01 closing; the same given back is -0.01.
    const doubtful = loan('2025-07-02', '0.01', 'M1', { class: 'doubtful' });
    expect(statement(oracle(july([doubtful])), 'M1').provision_change).toBe('0.01');
    const cured = [{ ...doubtful, date: '2025-06-02' }, loan('2025-07-31', '0.01', 'M1', { class: 'normal' })];
    expect(statement(oracle(july(cured)), 'M1').provision_change).toBe('-0.01');
  });
});

describe('flows', () => {
  const disposal = (event: string, date: string, principal: string, proceeds: string): LedgerRow =>
    ledgerRow({ record: 'disposal', account: 'L1', event, date, principal, proceeds });

  it('charges what a disposal did not bring in, to the manager on the latest snapshot', () => {
    // M1: sale 100 - 70 = 30; a sale above its principal 0; loss 0. M2 from 07-20: write-off 50; recovery -20.
    const ledger = [
      loan('2025-06-30', '0', 'M1'),
      loan('2025-07-20', '0', 'M2'),
      disposal('sale', '2025-07-01', '100', '70'),
      disposal('sale', '2025-07-02', '100', '170'),
      disposal('loss', '2025-07-03', '999', ''),
      disposal('write_off', '2025-07-20', '50', ''),
      disposal('recovery', '2025-07-31', '', '20'),
      disposal('transfer_out', '2025-08-01', '5000', ''),
    ];
    const result = oracle(july(ledger));
    expect(statement(result, 'M1')).toMatchObject({ realised_loss: '30.00', virtual_profit: '-30.00' });
    expect(statement(result, 'M2').realised_loss).toBe('30.00');
    expect(result.reconciliation.disposal).toMatchObject({ amount: '60.00', unassigned: '0.00' });
  });

  it('sorts income by category and finds the customer through the account', () => {
    const income = (product: string, amount: string): LedgerRow =>
      ledgerRow({ record: 'income', date: '2025-07-31', account: 'L1', product, amount });
    const ledger = [
      loan('2025-06-30', '0', 'M1'),
      income('interest_recovered', '1.00'),
      income('international_settlement', '2.00'),
      income('credit_risk_fee', '4.00'),
      income('unheard_of', '8.00'),
      income('advisory', '-0.50'),
    ];
    const lines = { loan_interest: '1.00', settlement_income: '2.00', intermediary_income: '11.50' };
    const assignments = [assignmentRow({ customer: 'C1', manager: 'M2', from: '2025-07-31', to: '2025-07-31' })];
    expect(statement(oracle(july(ledger, { assignments })), 'M2')).toMatchObject(lines);
    // Without assignments income goes to nobody, whoever stands on the account's snapshot.
    expect(statement(oracle(july(ledger)), '(unassigned)')).toMatchObject(lines);
  });
});
