/** Statements worked out by hand, which pin the reference calculation itself: accounts and flows in other currencies. */
import { describe, expect, it } from 'vitest';
import { caseFiles, fxRow, ledgerRow, type Case, type FxRow, type LedgerRow } from './case.js';
import { oracle, type OracleResult } from './oracle.js';
import { deposit, july, loan, position, statement } from './worked-example.js';

const usd = { currency: 'USD' };

function inCurrencies(fx: readonly FxRow[], ledger: readonly LedgerRow[], settings: Partial<Case> = {}): OracleResult {
  return oracle(july(ledger, { fx, ...settings }));
}

/** Opening, closing, change and what was handed over. */
function provisions(result: OracleResult, manager: string): string[] {
  const lines = statement(result, manager);
  return [lines.provision_opening, lines.provision_closing, lines.provision_change, lines.provision_transferred];
}

describe('balances in other currencies', () => {
  const fx = [fxRow('2025-06-20', 'USD', '7'), fxRow('2025-07-11', 'USD', '8'), fxRow('2025-08-01', 'USD', '9')];

  it('are converted day by day', () => {
    // 36000 USD earn 5 USD a day: 10 days x 5 x 7 + 21 days x 5 x 8 = 350 + 840.
    // Ten-day ends: (252000 + 288000 + 288000) / 3 = 276000. Daily: (10 x 252000 + 21 x 288000) / 31 = 8568000 / 31.
    // Shortfall: 276000 x 0.025 x 31 / 360 = 594.1666...
    const result = inCurrencies(fx, [loan('2025-06-25', '36000', 'M1', usd)]);
    const lines = { loan_average: '276000.00', loan_interest: '1190.00', shortfall_cost: '594.17' };
    expect(statement(result, 'M1')).toMatchObject(lines);
    expect(position(result, 'L1', 'M1')).toMatchObject({
      balance_closing: '36000.00',
      average_ten_day: '276000.00',
      average_daily: '276387.10',
      closing: '288000.00',
      interest: '1190.00',
    });
    expect(result.positionRows[0]).toMatchObject({ period: '2025-07', currency: 'USD', balance_closing: '36000.00' });
    expect(result.reconciliation.loan).toMatchObject({ amount: '8568000.00', attributed: '8568000.00' });
  });

  it('cost and earn what their converted averages do', () => {
    // 72000 EUR at 8 until 07-19, at 9 from 07-20. Ten-day: 72000 x (8 + 9 + 9) / 3 = 624000; its cost
    // 624000 x 0.0045 x 31 / 360 = 241.80; lent out 624000 x 0.018 x 31 / 360 = 967.20.
    const euros = [fxRow('2025-06-30', 'EUR', '8'), fxRow('2025-07-20', 'EUR', '9.000000'), fxRow('2025-07-02', 'USD', '1')];
    const ledger = [deposit('2025-06-30', '72000', 'M1', { currency: 'EUR' })];
    const tenDay = statement(inCurrencies(euros, ledger), 'M1');
    expect(tenDay).toMatchObject({ deposit_average: '624000.00', deposit_cost: '241.80', lent_out_income: '967.20' });
    // Daily: 72000 x (19 x 8 + 12 x 9) = 18720000; / 31 = 603870.967...; x 0.0045 / 360 = 234; x 0.018 / 360 = 936.
    const daily = statement(inCurrencies(euros, ledger, { averaging: 'daily' }), 'M1');
    expect(daily).toMatchObject({ deposit_average: '603870.97', deposit_cost: '234.00', lent_out_income: '936.00' });
  });

  it('are rounded once, after everything else', () => {
    // 0.05 x 7.1 = 0.355 a day: 31 days are 11.005, and not 31 x 0.36.
    const result = inCurrencies([fxRow('2025-06-30', 'USD', '7.1')], [loan('2025-06-30', '0.05', 'M1', usd)]);
    expect(result.reconciliation.loan).toMatchObject({ amount: '11.01', exact: { amount: '11.005' } });
    expect(position(result, 'L1', 'M1')).toMatchObject({ closing: '0.36', average_daily: '0.36', balance_closing: '0.05' });
  });

  it('need a rate on or before each day on which there is something to convert', () => {
    const later = [fxRow('2025-07-02', 'USD', '7')];
    expect(() => inCurrencies(later, [loan('2025-06-30', '1', 'M1', usd)])).toThrow('no rate of USD');
    expect(() => inCurrencies(later, [loan('2025-07-02', '1', 'M1', usd)])).not.toThrow();
    expect(() => inCurrencies(later, [loan('2025-06-30', '0', 'M1', usd)])).not.toThrow();
    const twice = [fxRow('2025-06-30', 'USD', '7'), fxRow('2025-06-30', 'USD', '7')];
    expect(() => inCurrencies(twice, [loan('2025-06-30', '1', 'M1', usd)])).toThrow('two rates of USD');
  });

  it('come with a file of rates', () => {
    const files = caseFiles(july([loan('2025-06-30', '1', 'M1', usd)], { fx: fx.slice(0, 2) }));
    expect(files.get('fx.csv')).toBe('date,currency,rate\n2025-06-20,USD,7\n2025-07-11,USD,8\n');
    expect(files.has('opening.csv')).toBe(false);
  });
});

describe('provisions in other currencies', () => {
  /** From before the first row; before the period; within it. */
  const fx = [fxRow('2025-06-01', 'USD', '7'), fxRow('2025-06-25', 'USD', '7.5'), fxRow('2025-07-15', 'USD', '8')];
  const doubtful = loan('2025-06-10', '1000', 'M1', { ...usd, class: 'doubtful' });

  it('keep the rate of the day on which the balance was set, also before the period', () => {
    // 50% of 1000 USD at the 7 of 06-10: neither the 7.5 before the period nor the 8 within it changes it.
    expect(provisions(inCurrencies(fx, [doubtful]), 'M1')).toEqual(['3500.00', '3500.00', '0.00', '0.00']);
    const closing = statement(inCurrencies(fx, [doubtful], { loan_loss: 'closing' }), 'M1');
    expect(closing.loan_loss).toBe('3500.00');
  });

  it('are handed over at that rate, by a row that repeats balance and class', () => {
    const repeated = { ...doubtful, date: '2025-07-16', manager: 'M2', rate: '0.06', branch: 'B' };
    const result = inCurrencies(fx, [doubtful, repeated]);
    expect(provisions(result, 'M1')).toEqual(['3500.00', '0.00', '0.00', '-3500.00']);
    expect(provisions(result, 'M2')).toEqual(['0.00', '3500.00', '0.00', '3500.00']);
    expect(position(result, 'L1', 'M2')).toMatchObject({ closing: '8000.00', provision_closing: '3500.00' });
  });

  it('take the rate of the day in full when the balance changes', () => {
    // 600 USD at 8 are 4800: 100 USD more, and 500 USD that were at 7.
    const result = inCurrencies(fx, [doubtful, loan('2025-07-20', '1200', 'M2', usd)]);
    expect(provisions(result, 'M1')).toEqual(['3500.00', '0.00', '0.00', '-3500.00']);
    expect(provisions(result, 'M2')).toEqual(['0.00', '4800.00', '1300.00', '3500.00']);
  });

  it('take the rate of the day when the class changes, and go at the rate that they had', () => {
    const classOf = (date: string, riskClass: string): LedgerRow =>
      ledgerRow({ record: 'class', date, account: 'L1', class: riskClass });
    // Before the period doubtful again says nothing new. A loss on 07-20: 1000 USD at 8, less 3500.
    const lost = inCurrencies(fx, [doubtful, classOf('2025-06-26', 'doubtful'), classOf('2025-07-20', 'loss')]);
    expect(provisions(lost, 'M1')).toEqual(['3500.00', '8000.00', '4500.00', '0.00']);
    const cured = inCurrencies(fx, [doubtful, classOf('2025-07-20', 'normal')]);
    expect(provisions(cured, 'M1')).toEqual(['3500.00', '0.00', '-3500.00', '0.00']);
    // Substandard at 7.5 on 06-26: 300 USD.
    const eased = inCurrencies(fx, [doubtful, classOf('2025-06-26', 'substandard')]);
    expect(provisions(eased, 'M1')).toEqual(['2250.00', '2250.00', '0.00', '0.00']);
  });

  it('end with an account that is no longer listed, and begin anew when it comes back', () => {
    // Gone on 07-05, back with the same balance on 07-20 at 8.
    const ledger = [
      doubtful,
      loan('2025-07-05', '0', 'M3', { account: 'L2' }),
      { ...doubtful, date: '2025-07-20', manager: 'M2' },
    ];
    const result = inCurrencies(fx, ledger, { snapshots: 'full' });
    expect(provisions(result, 'M1')).toEqual(['3500.00', '0.00', '-3500.00', '0.00']);
    expect(provisions(result, 'M2')).toEqual(['0.00', '4000.00', '4000.00', '0.00']);
  });
});

describe('flows in other currencies', () => {
  const fx = [fxRow('2025-07-01', 'USD', '7'), fxRow('2025-07-15', 'USD', '8.1')];

  it('take the rate of their date; without a currency they are in that of the policy', () => {
    const income = (date: string, amount: string, more: Partial<LedgerRow>): LedgerRow =>
      ledgerRow({ record: 'income', date, amount, account: 'L1', manager: 'M1', product: 'guarantee', ...more });
    // 100 x 7 + 0.05 x 8.1 + 3 = 703.405; settlement -1 x 8.1; interest 2 x 8.1. All: 700 + 0.405 + 3 - 8.1 + 16.2.
    const ledger = [
      loan('2025-07-01', '0', 'M1', usd),
      income('2025-07-14', '100', usd),
      income('2025-07-15', '0.05', usd),
      income('2025-07-15', '3', {}),
      income('2025-07-31', '-1', { ...usd, product: 'fx_dealing' }),
      income('2025-07-31', '2', { ...usd, product: 'interest_recovered' }),
    ];
    const result = inCurrencies(fx, ledger);
    const lines = { intermediary_income: '703.41', settlement_income: '-8.10', loan_interest: '16.20' };
    expect(statement(result, 'M1')).toMatchObject(lines);
    expect(result.reconciliation.income).toMatchObject({ amount: '711.51', exact: { amount: '711.505' } });
  });

  it('leave disposals alone, which have no currency', () => {
    const cells = { record: 'disposal', date: '2025-07-20', account: 'L1', event: 'sale', principal: '100', proceeds: '70' };
    const result = inCurrencies(fx, [loan('2025-07-01', '100', 'M1', usd), ledgerRow(cells)]);
    expect(statement(result, 'M1').realised_loss).toBe('30.00');
    expect(result.reconciliation.disposal_principal.amount).toBe('100.00');
  });
});
