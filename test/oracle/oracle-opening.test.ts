/** Statements worked out by hand, which pin the reference calculation itself: the state that an earlier run left. */
import { describe, expect, it } from 'vitest';
import { assignmentRow, caseFiles, fxRow, ledgerRow, positionRow, type PositionRow } from './case.js';
import { oracle } from './oracle.js';
import { deposit, july, loan, position, statement } from './worked-example.js';

/** The loan L1 at the end of June; its balance earns 5 a day. */
function loanOpening(more: Partial<PositionRow> = {}): PositionRow {
  return positionRow({
    period: '2025-06',
    record: 'loan',
    account: 'L1',
    customer: 'C1',
    product: 'working_capital',
    currency: 'CNY',
    manager: 'M1',
    share: '1',
    snapshot_date: '2025-05-10',
    row_manager: 'M1',
    balance_closing: '36000.00',
    rate_closing: '0.05',
    class_closing: 'normal',
    ...more,
  });
}

function depositOpening(more: Partial<PositionRow> = {}): PositionRow {
  const usual = { record: 'deposit', account: 'D1', product: 'corporate_notice', rate_closing: '0.01', class_closing: '' };
  return loanOpening({ ...usual, ...more });
}

describe('the state that an opening tells', () => {
  it('holds from the day before the period until the next row', () => {
    // 10 days x 5 + 21 days x 10 = 260. The class stays.
    const ledger = [loan('2025-07-11', '72000', 'M2')];
    const opening = [loanOpening({ class_closing: 'special_mention' })];
    const result = oracle(july(ledger, { opening }));
    expect(statement(result, 'M1').loan_interest).toBe('50.00');
    expect(statement(result, 'M2').loan_interest).toBe('210.00');
    expect(position(result, 'L1', 'M2')).toMatchObject({ class_closing: 'special_mention', snapshot_date: '2025-07-11' });
  });

  it('is a row of the day before the period, whatever the date of the row behind it', () => {
    const result = oracle(july([], { opening: [loanOpening({ product: 'bills', branch: 'A' }), depositOpening()] }));
    expect(result.positions.map((row) => row.account)).toEqual(['D1', 'L1']);
    expect(position(result, 'L1', 'M1')).toMatchObject({
      customer: 'C1',
      branch: 'A',
      product: 'bills',
      snapshot_date: '2025-06-30',
      row_manager: 'M1',
      balance_closing: '36000.00',
      rate_closing: '0.05',
      interest: '155.00',
    });
    // The rate that was told, not that of the product: 36000 x 0.01 x 31 / 360.
    expect(position(result, 'D1', 'M1')).toMatchObject({ rate_closing: '0.01', interest: '31.00', class_closing: '' });
  });

  it('is that of the account and not of those who held its parts', () => {
    const opening = ['M1', 'M2'].map((manager) => loanOpening({ manager, share: '0.5', closing: '18000.00', row_manager: 'M3' }));
    const result = oracle(july([], { opening }));
    expect(result.positions.map((row) => [row.manager, row.closing])).toEqual([['M3', '36000.00']]);
    expect([...result.statements.keys()]).toEqual(['M3', '(unassigned)']);
    const nobody = oracle(july([], { opening: [loanOpening({ row_manager: '' })] }));
    expect(statement(nobody, '(unassigned)').loan_interest).toBe('155.00');
    const assignments = [assignmentRow({ customer: 'C1', manager: 'M4', from: '2025-07-01' })];
    expect(statement(oracle(july([], { opening, assignments })), 'M4').loan_interest).toBe('155.00');
  });

  it('gives a provision before the period, which changes and is handed over', () => {
    // 50% of 36000; from 07-11 50% of 30000, with M2.
    const opening = [loanOpening({ class_closing: 'doubtful' })];
    const result = oracle(july([loan('2025-07-11', '30000', 'M2')], { opening }));
    expect(statement(result, 'M1')).toMatchObject({ provision_opening: '18000.00', provision_transferred: '-18000.00' });
    expect(statement(result, 'M2')).toMatchObject({ provision_change: '-3000.00', provision_transferred: '18000.00' });
  });

  it('beats earlier class records, but not one of its own day', () => {
    const record = (date: string, riskClass: string) => ledgerRow({ record: 'class', date, account: 'L1', class: riskClass });
    const opening = [loanOpening({ class_closing: 'substandard' })];
    const earlier = oracle(july([record('2025-06-29', 'loss')], { opening }));
    expect(statement(earlier, 'M1').provision_opening).toBe('10800.00');
    const sameDay = oracle(july([record('2025-06-30', 'loss')], { opening }));
    expect(statement(sameDay, 'M1').provision_opening).toBe('36000.00');
    const later = oracle(july([record('2025-07-01', 'loss')], { opening }));
    expect(statement(later, 'M1')).toMatchObject({ provision_opening: '10800.00', provision_change: '25200.00' });
  });

  it('is priced at the fx rate of its own day', () => {
    // 18000 USD at the 7.2 of 06-30. Interest: 5 x (14 x 7.2 + 17 x 8) = 1184.
    const fx = [fxRow('2025-05-10', 'USD', '7'), fxRow('2025-06-30', 'USD', '7.2'), fxRow('2025-07-15', 'USD', '8')];
    const opening = [loanOpening({ currency: 'USD', class_closing: 'doubtful', provision_closing: '126000.00' })];
    const result = oracle(july([], { opening, fx }));
    expect(statement(result, 'M1')).toMatchObject({ provision_opening: '129600.00', provision_closing: '129600.00' });
    const suspended = { balance_closing: '36000.00', closing: '288000.00', interest_suspended: '1184.00' };
    expect(position(result, 'L1', 'M1')).toMatchObject(suspended);
  });

  it('takes flows by its customer and its manager', () => {
    const ledger = [
      ledgerRow({ record: 'disposal', date: '2025-07-01', account: 'L1', event: 'write_off', principal: '9' }),
      ledgerRow({ record: 'income', date: '2025-07-01', account: 'L1', product: 'guarantee', amount: '4' }),
    ];
    const opening = [loanOpening({ customer: 'C9' })];
    expect(statement(oracle(july(ledger, { opening })), 'M1').realised_loss).toBe('9.00');
    const assignments = [assignmentRow({ customer: 'C9', manager: 'M4', from: '2025-07-01' })];
    const lines = { realised_loss: '9.00', intermediary_income: '4.00' };
    expect(statement(oracle(july(ledger, { opening, assignments })), 'M4')).toMatchObject(lines);
  });
});

describe('what keeps an opening out', () => {
  it('is an earlier row of the account, where only changes are listed', () => {
    const opening = [loanOpening(), depositOpening({ account: 'L1' }), loanOpening({ account: 'L2' })];
    const ledger = [loan('2025-01-05', '72000', 'M2'), ledgerRow({ record: 'class', date: '2025-05-01', account: 'L2', class: 'loss' })];
    const { positions } = oracle(july(ledger, { opening }));
    const shown = positions.map((row) => [row.record, row.account, row.manager, row.balance_closing]);
    expect(shown).toEqual([
      ['deposit', 'L1', 'M1', '36000.00'],
      ['loan', 'L1', 'M2', '72000.00'],
      ['loan', 'L2', 'M1', '36000.00'],
    ]);
  });

  it('is an earlier row of any account of the kind and branch, where snapshots are full', () => {
    // The ledger knows the loans of A in June, and L1 is not among them. D1 and those of B and of no branch stand.
    const opening = [
      loanOpening({ branch: 'A' }),
      depositOpening({ branch: 'A' }),
      loanOpening({ account: 'L2', branch: 'B' }),
      loanOpening({ account: 'L3' }),
    ];
    const ledger = [
      loan('2025-06-30', '1', 'M1', { account: 'L9', branch: 'A' }),
      loan('2025-07-11', '1', 'M1', { account: 'L8', branch: 'B' }),
      deposit('2025-06-30', '1', 'M1', { account: 'D9', branch: 'B' }),
    ];
    const result = oracle(july(ledger, { opening, snapshots: 'full' }));
    expect(result.positions.map((row) => row.account)).toEqual(['D1', 'D9', 'L2', 'L3', 'L8', 'L9']);
    // B lists its loans on 07-11 without L2: 10 days x 5.
    expect(position(result, 'L2', 'M1').interest).toBe('50.00');
    expect(position(result, 'L3', 'M1').interest).toBe('155.00');
  });

  it('may be a row of the account itself in another branch, if it is of that very day', () => {
    const opening = [loanOpening({ branch: 'B' })];
    const moved = (date: string) => july([loan(date, '72000', 'M2', { branch: 'A' })], { opening, snapshots: 'full' });
    expect(oracle(moved('2025-06-30')).positions.map((row) => row.manager)).toEqual(['M2']);
    expect(oracle(moved('2025-06-29')).positions.map((row) => row.manager)).toEqual(['M1']);
    // A row of the period is no earlier row: B is opened, and the loan moves to A on the first day.
    expect(oracle(moved('2025-07-01')).positions.map((row) => row.manager)).toEqual(['M2']);
    expect(statement(oracle(moved('2025-07-01')), 'M1').provision_opening).toBe('0.00');
  });
});

describe('openings', () => {
  it('end on the day before the period', () => {
    for (const period of ['2025-06', '2025Q2', '2025H1']) {
      expect(() => oracle(july([], { opening: [loanOpening({ period })] }))).not.toThrow();
    }
    for (const period of ['2025-05', '2025Q1', '2025-07', '2025']) {
      expect(() => oracle(july([], { opening: [loanOpening({ period })] }))).toThrow('must end on 2025-06-30');
    }
  });

  it('tell one state of an account', () => {
    const opening = [loanOpening(), loanOpening({ manager: 'M2', balance_closing: '1.00' })];
    expect(() => oracle(july([], { opening }))).toThrow('two opening states of L1');
  });

  it('are the positions of an earlier run', () => {
    const ledger = [loan('2025-05-10', '36000', 'M1'), deposit('2025-06-01', '500', 'M2', { customer: 'C2' })];
    const june = oracle(july(ledger, { period: '2025-06' }));
    const whole = oracle(july(ledger));
    const opened = oracle(july([], { opening: june.positionRows }));
    expect(opened.statements).toEqual(whole.statements);
    const files = caseFiles(july(ledger, { opening: june.positionRows }));
    // 500 from the first day on: 500 x 0.0045 x 30 / 360 = 0.1875.
    expect(files.get('opening.csv')?.split('\n')[1]).toBe(
      '2025-06,deposit,D1,C2,,corporate_notice,CNY,M2,1,2025-06-01,M2,500.00,0.0045,,500.00,500.00,500.00,0.19,0.00,0.00',
    );
  });
});
