/** Losses, risk and padded balances worked out by hand, which pin the reference calculation of SPEC 4 and 7. */
import { describe, expect, it } from 'vitest';
import { ledgerRow, type LedgerRow } from './case.js';
import { exact, ratioText } from './exact.js';
import { profitPictureOf } from './profit-picture.js';
import { deposit, july, loan, rowWith } from './worked-example.js';

function efficiencyOf(ledger: readonly LedgerRow[]) {
  return rowWith(profitPictureOf(july(ledger))['efficiency.csv'], { manager: 'M1', month: 'total' });
}

describe('losses and risk', () => {
  const disposal = (event: string, date: string, cells: Partial<LedgerRow>): LedgerRow =>
    ledgerRow({ record: 'disposal', account: 'L1', manager: 'M1', event, date, ...cells });

  it('give a loss of an earlier period back when the loan is sold, and once only', () => {
    // 07-05: 300 - (1000 + 50 + 20) + 1000 = 230. 07-10: 10 - 100 + 0 = -90. 07-12: -200. 07-15: + 30.
    // 07-20: 0 - 200 + 200 = 0, with the loss of 07-12. Write-offs: none. Together -30.
    const ledger = [
      disposal('loss', '2025-06-15', { principal: '1000' }),
      disposal('sale', '2025-07-05', { principal: '1000', arrears: '50', penalty: '20', proceeds: '300' }),
      disposal('sale', '2025-07-10', { principal: '100', proceeds: '10' }),
      disposal('loss', '2025-07-12', { principal: '200' }),
      disposal('recovery', '2025-07-15', { proceeds: '30' }),
      disposal('sale', '2025-07-20', { principal: '200' }),
      disposal('write_off', '2025-07-21', { principal: '999' }),
    ];
    const until = (date: string): string => efficiencyOf(ledger.filter((row) => row.date <= date)).loss_offset;
    expect(['05', '10', '12', '15', '31'].map((day) => until(`2025-07-${day}`))).toEqual(
      ['230.00', '140.00', '-60.00', '-30.00', '-30.00'],
    );
  });

  it('set a return against the capital that the loans bind', () => {
    // Margin: 31 x 360000 x 0.028 / 360 = 868. Expected: 31 x 360000 x 0.005 / 360 = 155. Capital: 360000 x 0.105 = 37800.
    // Charge: 37800 x 0.1 x 31 / 360 = 325.50. Result: (868 - 155) x 0.75 = 534.75, the loss left out; EVA: 209.25.
    // RAROC: 534.75 x 360 / 31 / 37800 = 23 / 140. Bills weigh a fifth; an unknown product all.
    const ledger = [loan('2025-06-30', '360000', 'M1'), disposal('loss', '2025-07-01', { principal: '500' })];
    const [row] = profitPictureOf(july(ledger))['risk.csv'];
    expect(row).toEqual({
      period: '2025-07',
      manager: 'M1',
      expected_loss: '155.00',
      economic_capital: '37800.00',
      capital_charge: '325.50',
      eva: '209.25',
      raroc: '0.16428571',
    });
    const capital = (product: string): string | undefined =>
      profitPictureOf(july([loan('2025-06-30', '360000', 'M1', { product })]))['risk.csv'][0]?.economic_capital;
    expect(['bills', 'green_finance', ''].map(capital)).toEqual(['7560.00', '37800.00', '37800.00']);
    expect(rowWith(profitPictureOf(july([deposit('2025-06-30', '1', 'M1')]))['risk.csv'], { manager: 'M1' }).raroc).toBe('');
  });

  it('flag a closing balance above 1.2 times the daily average, and not one of just as much', () => {
    // Deposit: (30 x 100 + 200) / 31 = 103.2258..., ten-day (100 + 100 + 200) / 3. Loan: (30 x 298 + 360) / 31 = 300,
    // and 1.2 x 300 = 360.
    const ledger = [
      deposit('2025-06-30', '100', 'M1'),
      deposit('2025-07-31', '200', 'M1'),
      loan('2025-06-30', '298', 'M1'),
      loan('2025-07-31', '360', 'M1'),
    ];
    expect(rowWith(profitPictureOf(july(ledger))['balances.csv'], { manager: 'M1' })).toMatchObject({
      loan_daily: '300.00',
      loan_closing: '360.00',
      loan_flag: '',
      deposit_ten_day: '133.33',
      deposit_daily: '103.23',
      deposit_closing: '200.00',
      deposit_flag: 'closing_above_average',
    });
    const padded = [...ledger, loan('2025-07-31', '0.01', 'M1', { account: 'L2' })];
    expect(rowWith(profitPictureOf(july(padded))['balances.csv'], { manager: 'M1' }).loan_flag).not.toBe('');
  });

  it('print ratios without trailing zeros', () => {
    expect(['1', '0.25', '0', '-0.000000005'].map((text) => ratioText(exact(text)))).toEqual(['1', '0.25', '0', '-0.00000001']);
  });
});
