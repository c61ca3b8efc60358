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

const disposal = (event: string, date: string, principal: string, proceeds: string, more: Partial<LedgerRow> = {}): LedgerRow =>
  ledgerRow({ record: 'disposal', account: 'L1', event, date, principal, proceeds, ...more });

describe('flows', () => {

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

describe('losses by account', () => {
  const losses = (ledger: readonly LedgerRow[], settings = {}): string[] =>
    oracle(july(ledger, settings)).losses.map((row) => Object.values(row).join(','));

  it('are of the whole account, whoever holds it, in the order of ids', () => {
    // L2: 30% of 1000.05 in two hands is 300.015; L1 goes from M1 to M2 with 500 of provision and gains 100 there.
    const ledger = [
      loan('2025-06-30', '1000', 'M1', { class: 'doubtful', branch: 'A' }),
      loan('2025-07-16', '1200', 'M2', { branch: 'B' }),
      loan('2025-07-02', '1000.05', 'M1', { account: 'L2', class: 'substandard', customer: 'C2', product: '' }),
      loan('2025-06-30', '5000', 'M1', { account: 'L3', class: 'loss' }),
    ];
    const assignments = [assignmentRow({ account: 'L2', manager: 'M2', from: '2025-01-01', share: '0.5' })];
    const expected = ['2025-07,L1,C1,B,working_capital,100.00,0.00,100.00', '2025-07,L2,C2,,,300.02,0.00,300.02'];
    expect(losses(ledger, { assignments })).toEqual(expected);
    expect(losses(ledger, { loan_loss: 'closing' })).toEqual(expected);
  });

  it('take disposals in, also of accounts that no snapshot shows, and leave out what comes to nothing', () => {
    // L1: 500 given back, 1000 - 400 lost. L0: 7 - 2 recovered, of the customer named last. L2: 5 lost and recovered.
    const ledger = [
      loan('2025-06-30', '1000', 'M1', { class: 'doubtful' }),
      loan('2025-07-20', '0', 'M1'),
      disposal('sale', '2025-07-20', '1000', '400', { customer: 'C9' }),
      disposal('write_off', '2025-07-05', '7', '', { account: 'L0', customer: 'C7' }),
      disposal('recovery', '2025-07-10', '', '2', { account: 'L0', customer: 'C8' }),
      disposal('recovery', '2025-07-10', '', '', { account: 'L0', customer: 'C6' }),
      disposal('loss', '2025-07-31', '100', '', { account: 'L0' }),
      disposal('write_off', '2025-07-05', '5', '', { account: 'L2' }),
      disposal('recovery', '2025-07-31', '', '5', { account: 'L2' }),
      disposal('write_off', '2025-08-01', '5', '', { account: 'L3' }),
    ];
    expect(losses(ledger)).toEqual(['2025-07,L0,C8,,,0.00,5.00,5.00', '2025-07,L1,C1,,working_capital,-500.00,600.00,100.00']);
  });
});
