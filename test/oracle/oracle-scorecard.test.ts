/** Scorecards worked out by hand, which pin the reference calculation of SPEC 9. */
import { describe, expect, it } from 'vitest';
import { assignmentRow, fxRow, ledgerRow } from './case.js';
import { contributionOf } from './contribution.js';
import { ratioText } from './exact.js';
import { closing, growthOnWindowBefore, windowAverage, type Measure } from './position-measures.js';
import { scoringBookOf } from './scoring-book.js';
import { targetRow, type ScoringCase } from './scoring-case.js';
import { deposit, income, loan, rowWith } from './worked-example.js';
import { activity, listed, scored, scoringJuly } from './worked-scoring.js';

const demand = { product: 'corporate_demand' };

describe('balances', () => {
  it('are averaged over all days of the period, and grow on the days of the year before that the ledger tells', () => {
    // 15 x 3 million + 16 x 31 million = 541 million / 31; one day of 2024 is told, of 3 million.
    const ledger = [deposit('2024-12-31', '3000000', 'M1', demand), deposit('2025-07-16', '31000000', 'M1', demand)];
    expect(scored(scoringJuly(ledger), '1', '2', '3')).toEqual([
      ['17451612.90', '', '1.75'],
      ['14451612.90', '', '4.82'],
      ['1', '', '3.00'],
    ]);
    expect(scored(scoringJuly(ledger.slice(1)), '1', '2')).toEqual([
      ['16000000.00', '', '1.60'],
      ['', '', '0.00'],
    ]);
  });

  it('fall below the floor and rise above the cap no further', () => {
    const rows = [deposit('2024-01-01', '100000000', 'M1', demand), deposit('2025-06-30', '0', 'M1', demand)];
    expect(scored(scoringJuly(rows), '2')).toEqual([['-100000000.00', '', '-4.00']]);
    expect(scored(scoringJuly([deposit('2025-06-30', '1000000000', 'M1', demand)]), '1')).toEqual([['1000000000.00', '', '12.00']]);
  });

  it('are of the products of the line: half of the corporate deposits are on demand', () => {
    const rows = [
      deposit('2025-06-30', '100', 'M1', demand),
      deposit('2025-06-30', '100', 'M1', { account: 'D2', product: 'margin' }),
      deposit('2025-06-30', '900', 'M1', { account: 'D3', product: 'personal_demand' }),
      deposit('2025-06-30', '900', 'M1', { account: 'D4', product: 'unheard_of', rate: '0' }),
    ];
    expect(scored(scoringJuly(rows), '1', '3')).toEqual([['200.00', '', '0.00'], ['0.5', '', '3.00']]);
  });

  it('of loans count by their class of the day', () => {
    // 1 of 100 million is substandard from 07-22 on: 1%, 0.5% more than allowed, that is two units; 2 x 500000 are new.
    const rows = [
      loan('2025-06-30', '1000000', 'M1'),
      loan('2025-06-30', '99000000', 'M1', { account: 'L2', product: 'trade_finance' }),
      ledgerRow({ record: 'class', date: '2025-07-22', account: 'L1', class: 'substandard' }),
    ];
    expect(scored(scoringJuly(rows), '4', '11', '17', '18')).toEqual([
      ['1000000.00', '', '0.05'],
      ['99000000.00', '', '3.00'],
      ['0.01', '', '4.00'],
      ['1000000.00', '', '3.00'],
    ]);
    // 21 days of interest on the loan of the corporate line: 1000000 x 0.05 x 21 / 360.
    expect(scored(scoringJuly(rows), '5')).toEqual([['2916.67', '', '0.00']]);
  });

  it('of borrowers leave out the deposits of others; without loans the ratio is missing', () => {
    const rows = [
      loan('2025-06-30', '1000', 'M1'),
      deposit('2025-06-30', '250', 'M1'),
      deposit('2025-06-30', '5000', 'M1', { account: 'D2', customer: 'C2' }),
    ];
    expect(scored(scoringJuly(rows), '8')).toEqual([['0.25', '', '1.00']]);
    expect(scored(scoringJuly(rows.slice(1)), '8', '17')).toEqual([['', '', '0.00'], ['', '', '6.00']]);
  });
});

describe('the grade window', () => {
  const measured = (subject: ScoringCase, measure: Measure, manager: string): string => {
    const value = measure(scoringBookOf(subject), manager);
    return value === undefined ? 'missing' : ratioText(value);
  };
  const all = { kind: 'deposit', line: 'corporate' } as const;
  const own = { ...all, exceptTakenOver: true };

  it('is divided by the days that the ledger tells', () => {
    const begun = scoringJuly([deposit('2025-07-22', '310', 'M1')]);
    expect(measured(begun, windowAverage(all), 'M1')).toBe('310');
    expect(measured(begun, growthOnWindowBefore(all), 'M1')).toBe('missing');
    // From 2024-08-01: 365 days, of which 31 have 365 more.
    const year = [deposit('2024-07-31', '100', 'M1'), deposit('2025-07-01', '465', 'M1')];
    expect(measured(scoringJuly(year), windowAverage(all), 'M1')).toBe('131');
    expect(measured(scoringJuly(year), growthOnWindowBefore(all), 'M1')).toBe('31');
    expect(measured(scoringJuly(year, { grade_window: 1 }), growthOnWindowBefore(all), 'M1')).toBe('365');
  });

  it('leaves out accounts that were taken over, but not those that were nobody\'s or came back', () => {
    const ledger = [deposit('2024-07-31', '0', ''), deposit('2025-01-01', '365', 'M1'), deposit('2025-07-31', '730', 'M2')];
    const fresh = (manager: string): string => measured(scoringJuly(ledger), growthOnWindowBefore(own), manager);
    expect([fresh('M1'), fresh('M2')]).toEqual(['211', '0']);
    const back = scoringJuly([deposit('2024-07-31', '0', 'M1'), deposit('2025-01-01', '0', 'M2'), deposit('2025-07-31', '730', 'M1')]);
    expect(measured(back, growthOnWindowBefore(own), 'M1')).toBe('2');
    expect(measured(back, closing(all), 'M1')).toBe('730');
  });
});

describe('customers and income', () => {
  it('are new where the bank had no balance of them before, and active from 100000 on average', () => {
    const rows = [
      deposit('2025-06-30', '1', 'M2', { account: 'D0', customer: 'C1' }),
      deposit('2025-07-01', '900000', 'M1', { customer: 'C1' }),
      deposit('2025-07-01', '100000', 'M1', { account: 'D2', customer: 'C2' }),
      deposit('2025-07-01', '99999.99', 'M1', { account: 'D3', customer: 'C3', product: 'margin' }),
      income('C3', '10', { manager: 'M1' }),
      income('C3', '10', { manager: 'M1', product: 'advisory' }),
    ];
    // Products: notice; notice; margin and two fees: 5 of 3 customers.
    expect(scored(scoringJuly(rows), '6', '22')).toEqual([['1.00', '', '0.50'], ['1.66666667', '', '0.00']]);
  });

  it('count by category, product and share of the business', () => {
    const rows = [
      income('C1', '20000', { manager: 'M1' }),
      income('C1', '5000', { manager: 'M1', product: 'agency_insurance' }),
      income('C1', '1000', { manager: 'M1', product: 'unheard_of' }),
      income('C1', '4000', { manager: 'M1', product: 'credit_risk_fee' }),
      income('C1', '10000', { manager: 'M1', product: 'fx_dealing' }),
      income('C1', '160000', { manager: 'M1', product: 'interest_recovered' }),
    ];
    // The fee for risk is income of the statement's line, but of no intermediary category: (30000 + 10000) / 200000.
    expect(scored(scoringJuly(rows), '5', '13', '14', '15', '16')).toEqual([
      ['160000.00', '', '0.16'],
      ['26000.00', '', '0.52'],
      ['20000.00', '', '0.67'],
      ['5000.00', '', '0.25'],
      ['0.2', '', '2.00'],
    ]);
  });
});

describe('activities', () => {
  const fx = [fxRow('2025-01-01', 'USD', '7'), fxRow('2025-01-01', 'EUR', '7.7')];

  it('are counted in the currency of the measure, at the rates of their dates', () => {
    const rows = [
      activity('international_settlement', { amount: '500000', currency: 'USD' }),
      activity('international_settlement', { amount: '1000000', currency: 'EUR' }),
      activity('international_settlement', { amount: '700000' }),
      activity('international_settlement', { quantity: '9' }),
      activity('International_Settlement', { amount: '1' }),
      activity('international_settlement', { amount: '1', date: '2025-06-30' }),
    ];
    expect(scored(scoringJuly(rows, { fx }), '9')).toEqual([['1700000.00', '', '0.85']]);
  });

  it('belong to the customer\'s managers of the day where no manager stands on the row', () => {
    const share = assignmentRow({ customer: 'C1', manager: 'M1', from: '2025-07-01', to: '2025-07-20', share: '0.25' });
    const rows = [
      activity('payroll_staff', { manager: '', customer: 'C1', quantity: '100' }),
      activity('payroll_staff', { manager: '', customer: 'C1', quantity: '100', date: '2025-07-21' }),
    ];
    expect(scored(scoringJuly(rows, { assignments: [share] }), '23', '24')).toEqual([['25.00', '', '0.25'], ['', '', '0.00']]);
  });

  it('are missing without a row, and that is not zero', () => {
    const rows = [activity('overdue', { quantity: '0' }), activity('interest_collected', { amount: '95' })];
    expect(scored(scoringJuly(rows), '19', '20', '21')).toEqual([['', '', '4.00'], ['', '', '3.00'], ['0.00', '', '2.00']]);
    // 95 of 100: two units below 97%.
    const due = activity('interest_due', { amount: '100' });
    expect(scored(scoringJuly([...rows, due]), '19')).toEqual([['0.95', '', '0.00']]);
  });
});

describe('targets', () => {
  const profit = (target: readonly [period: string, target: string][], more: Partial<ScoringCase> = {}): string[] | undefined => {
    const targets = target.map(([period, each]) => targetRow({ manager: 'M1', indicator: '30', period, target: each }));
    return scored(scoringJuly([income('C1', '8000', { manager: 'M1' })], { targets, ...more }), '30')[0];
  };

  it('of the period come first, then its parts together, then the shortest longer one by its days', () => {
    expect(profit([['2025-07', '16000'], ['2025', '1']])).toEqual(['8000.00', '16000.00', '2.00']);
    expect(profit([['2025', '365000'], ['2025Q3', '92000']])).toEqual(['8000.00', '31000.00', '1.03']);
    expect(profit([['2025-08', '1']])).toEqual(['8000.00', '', '4.00']);
    expect(profit([['2025-07', '0']])).toEqual(['8000.00', '0.00', '4.00']);
    expect(profit([['2025-07', '100']])).toEqual(['8000.00', '100.00', '8.00']);
  });

  it('of parts count where they fill the period without gap or overlap', () => {
    const quarter = { period: '2025Q3' };
    expect(profit([['2025-07', '1000'], ['2025-08', '2000'], ['2025-09', '5000']], quarter)).toEqual(['8000.00', '8000.00', '4.00']);
    expect(profit([['2025-07', '1000'], ['2025-08', '2000'], ['2025H2', '18400']], quarter)).toEqual(['8000.00', '9200.00', '3.48']);
  });

  it('are for the days on which he is employed', () => {
    const roster = [listed('M1', { joined: '2025-07-16' })];
    expect(profit([['2025', '365000']], { roster })).toEqual(['8000.00', '16000.00', '2.00']);
    expect(profit([['2025-07', '31000']], { roster })).toEqual(['8000.00', '16000.00', '2.00']);
    expect(profit([['2025-07', '31000']], { roster: [listed('M1', { left: '2025-07-01' })] })).toEqual(['8000.00', '1000.00', '8.00']);
  });

  it('name the indicator by number or label', () => {
    const targets = ['效益完成率', 'Efficiency Y to its target'].map((indicator) => [
      targetRow({ manager: 'M1', indicator, period: '2025-07', target: '10000' }),
    ]);
    for (const each of targets) {
      expect(scored(scoringJuly([income('C1', '8000', { manager: 'M1' })], { targets: each }), '31')).toEqual([['8000.00', '10000.00', '1.60']]);
    }
  });
});

it('a scorecard has 31 rows and their total', () => {
  // Nothing but missing measures and zeros: the full points of asset quality and the standards of the targets.
  const { scorecard } = contributionOf(scoringJuly([activity('visits', { quantity: '1' })]));
  expect(scorecard.length).toBe(32);
  expect(rowWith(scorecard, { manager: 'M1', category: 'total' })).toMatchObject({ indicator: '', points: '26.00' });
});
