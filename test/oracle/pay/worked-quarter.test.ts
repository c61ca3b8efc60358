/** Pays of quarters worked out by hand, which pin the reference calculation of SPEC 13. */
import { describe, expect, it } from 'vitest';
import type { RosterRow, RunFigures } from './pay-case.js';
import type { PayPolicy } from './pay-policy.js';
import { always, cellsOf, lastPay, paidIn, person, planWith, policyWith, pool, prize, roundOf, runWith, sanction } from './worked-pay.js';

/** 90 days. */
const Q1 = '2025Q1';

/** Some cells of M1 in the first quarter. */
function cells(columns: readonly string[], run: Partial<RunFigures>, listed: Partial<RosterRow> = {}, policy: PayPolicy = policyWith()): string[] {
  const round = roundOf(Q1, { ...runWith({ M1: '80.00' }), ...run }, { roster: [person('M1', listed)] });
  return lastPay(paidIn(policy, round), 'M1', ...columns);
}

describe('post wage', () => {
  const wage = (run: Partial<RunFigures>, listed: Partial<RosterRow> = {}, policy?: PayPolicy): string[] =>
    cells(['days', 'post_wage'], run, listed, policy);

  it('is for the days employed, both ends counted', () => {
    expect(wage({})).toEqual(['90', '9000.00']);
    // 14 days of February and 31 of March: half of the quarter.
    expect(wage({}, { joined: '2025-02-15' })).toEqual(['45', '4500.00']);
    expect(wage({}, { left: '2025-01-01' })).toEqual(['1', '100.00']);
    expect(wage({}, { status: 'left', left: '2025-03-30' })).toEqual(['89', '8900.00']);
    expect(wage({}, { status: 'left' })).toEqual(['0', '0.00']);
    expect(wage({}, { joined: '2025-04-01' })).toEqual(['0', '0.00']);
  });

  it('goes by the highest band of quality that is reached', () => {
    const factors = ['90', '89.99', '60', '59.99', '0', ''].map((quality) => wage({ quality: { M1: quality } })[1]);
    expect(factors).toEqual(['9900.00', '9000.00', '9000.00', '7200.00', '7200.00', '9000.00']);
  });

  it('is rounded once, half away from zero', () => {
    // 0.15 x 3 x 1 / 90 = 0.005
    const policy = policyWith({ plan: { ungradedWage: always('0.15') } });
    expect(wage({}, { left: '2025-01-01' }, policy)).toEqual(['1', '0.01']);
  });

  it('is of the grade before, of the grade after where there was none, or always of that', () => {
    const graded = (before: string, after: string, policy?: PayPolicy): string[] => {
      const grades = [{ manager: 'M1', scheme: 'customer_manager', ladder: 'general8', before, after }];
      return cells(['grade', 'post_wage'], { grades }, {}, policy);
    };
    expect(graded('manager_3', 'manager_2')).toEqual(['manager_3', '12000.00']);
    expect(graded('', 'manager_2')).toEqual(['manager_2', '15000.00']);
    expect(graded('manager_3', 'manager_2', policyWith({ payGrade: always('after') }))).toEqual(['manager_2', '15000.00']);
    expect(graded('', '')).toEqual(['', '9000.00']);
  });

  it('is of the scheme of the run, else of role and line; without a plan there is none', () => {
    const scheme = (run: Partial<RunFigures>, listed: Partial<RosterRow>): string[] => cells(['scheme', 'earned'], run, listed);
    const grades = [{ manager: 'M1', scheme: 'customer_manager', ladder: 'general8', before: '', after: '' }];
    expect(scheme({}, { line: 'corporate' })).toEqual(['corporate_manager', '0.00']);
    expect(scheme({ grades }, { line: 'corporate' })).toEqual(['customer_manager', '9000.00']);
    expect(scheme({}, { role: '综合柜员', line: 'corporate' })).toEqual(['counter_staff', '0.00']);
  });

  it('is what is in force on the last day', () => {
    const raised = (from: string): PayPolicy => policyWith({ plan: { ungradedWage: [...always('3000.00'), { from, value: '6000.00' }] } });
    expect([wage({}, {}, raised('2025-03-31'))[1], wage({}, {}, raised('2025-04-01'))[1]]).toEqual(['18000.00', '9000.00']);
  });
});

describe('pools', () => {
  const roster = [person('m1'), person('M2', { branch: 'B02' }), person('M10', { line: 'corporate' })];
  const plans = { customer_manager: planWith(), corporate_manager: planWith() };
  const shared = (scores: Readonly<Record<string, string>>, pools: ReturnType<typeof pool>[], policy: PayPolicy = policyWith({ plans })): string[][] => {
    const [tables] = paidIn(policy, roundOf(Q1, runWith(scores), { roster, pools }));
    return (tables?.['pools.csv'] ?? []).map((row) => ['pool', 'shared', 'manager', 'weight', 'share'].map((column) => row[column] ?? ''));
  };

  it('are paid out to the cent, the odd cents to the first ids by byte', () => {
    expect(shared({ m1: '10.00', M2: '10.00', M10: '10.00' }, [pool(Q1, '100.00')])).toEqual([
      ['bank', '100.00', 'M10', '450', '33.34'],
      ['bank', '100.00', 'M2', '450', '33.33'],
      ['bank', '100.00', 'm1', '450', '33.33'],
    ]);
  });

  it('go by score, coefficient and days; nobody shares with a score of zero or below', () => {
    const grades = [{ manager: 'M2', scheme: 'customer_manager', ladder: 'general8', before: 'manager_2', after: '' }];
    const run = runWith({ m1: '30.00', M2: '10.00', M10: '-1.00' }, { grades });
    const [tables] = paidIn(policyWith({ plans }), roundOf(Q1, run, { roster: [{ ...roster[0]!, joined: '2025-02-15' }, ...roster.slice(1)], pools: [pool(Q1, '175.50')] }));
    // 30 x 0.5 x 45 = 675; 10 x 1.2 x 90 = 1080
    expect(tables?.['pools.csv'].map((row) => [row['manager'], row['weight'], row['share']])).toEqual([['M2', '1080', '108.00'], ['m1', '675', '67.50']]);
  });

  it('are of the bank, a branch or a line, and of plans that share in them', () => {
    const scores = { m1: '10.00', M2: '30.00', M10: '10.00' };
    expect(shared(scores, [pool(Q1, '10.00', { branch: 'B01' }), pool(Q1, '9.00', { line: 'personal' }), pool('2025Q2', '9.00')])).toEqual([
      ['branch:B01', '10.00', 'M10', '450', '5.00'],
      ['branch:B01', '10.00', 'm1', '450', '5.00'],
      ['line:personal', '9.00', 'M2', '1350', '6.75'],
      ['line:personal', '9.00', 'm1', '450', '2.25'],
    ]);
    const branchOnly = policyWith({ plans: { ...plans, corporate_manager: planWith({ pools: always(['bank']) }) } });
    expect(shared(scores, [pool(Q1, '10.00', { branch: 'B01' })], branchOnly)).toEqual([['branch:B01', '10.00', 'm1', '450', '10.00']]);
  });

  it('are advanced in part, or not before the year is over', () => {
    const mode = (value: 'annual' | 'quarterly_advance'): PayPolicy => policyWith({ plans, performance: always(value) });
    // 100.01 x 0.7 = 70.007
    expect(shared({ m1: '1.00' }, [pool(Q1, '100.01')], mode('quarterly_advance'))).toEqual([['bank', '70.01', 'm1', '45', '70.01']]);
    expect(shared({ m1: '1.00' }, [pool(Q1, '100.01')], mode('annual'))).toEqual([]);
  });
});

describe('pieces and bounds', () => {
  const pieceRates = { '13': { unit: '1000', price: always('1.50') }, '25': { unit: '3', price: always('0.10') } };
  const run = (measured: Readonly<Record<string, string>>): Partial<RunFigures> => ({ scorecards: [{ manager: 'M1', score: '0.00', measured }] });
  const columns = ['piece', 'minimum_top_up', 'maximum_cut', 'earned'];

  it('pay each rate rounded for itself, the days do not matter', () => {
    // 2500 / 1000 x 1.50 = 3.75; 5 / 3 x 0.10 = 0.1667
    const policy = policyWith({ plan: { pieceRates } });
    expect(cells(columns, run({ '13': '2500.00', '25': '5.00' }), { joined: '2025-02-15' }, policy)).toEqual(['3.92', '0.00', '0.00', '4503.92']);
    expect(cells(columns, run({ '13': '', '25': '-30.00' }), {}, policy)).toEqual(['-1.00', '0.00', '0.00', '8999.00']);
  });

  it('top up to the minimum, and cut down to the maximum, of the days employed', () => {
    const minimum = policyWith({ plan: { minimum: always('3100.00') } });
    expect(cells(columns, {}, { joined: '2025-02-15' }, minimum)).toEqual(['0.00', '150.00', '0.00', '4650.00']);
    expect(cells(columns, {}, { status: 'left' }, minimum)).toEqual(['0.00', '0.00', '0.00', '0.00']);
    const maximum = policyWith({ plan: { maximum: [...always('2000.00'), { from: '2025-04-01', value: 'none' }] } });
    expect(cells(columns, {}, { joined: '2025-02-15' }, maximum)).toEqual(['0.00', '0.00', '-1500.00', '3000.00']);
    expect(lastPay(paidIn(maximum, roundOf('2025Q2', runWith({ M1: '1.00' }))), 'M1', 'maximum_cut')).toEqual(['0.00']);
  });

  it('hold back by bands what is no wage, and less what is cut', () => {
    const bands = always([{ above: '0', share: '0.1' }, { above: '1000', share: '0.2' }, { above: '2000', share: '0.5' }]);
    const held = (amount: string, maximum: string): string[] => {
      const policy = policyWith({ plan: { maximum: always(maximum) }, deposit: { bands } });
      const round = roundOf(Q1, runWith({ M1: '1.00' }), { roster: [person('M1')], pools: [pool(Q1, amount)] });
      return lastPay(paidIn(policy, round), 'M1', 'performance', 'maximum_cut', 'deposit_held', 'net', 'deposit_at_risk');
    };
    // 100 + 200 + 250.25; of 1700: 100 + 140
    expect(held('2500.50', 'none')).toEqual(['2500.50', '0.00', '-550.25', '10950.25', '550.25']);
    expect(held('2500.00', '3566.67')).toEqual(['2500.00', '-799.99', '-240.00', '10460.01', '240.00']);
    expect(held('2500.00', '1000.00')).toEqual(['2500.00', '-8500.00', '0.00', '3000.00', '0.00']);
  });
});

describe('prizes and fines', () => {
  const customers = [{ customer: 'C1', manager: 'M1', contribution: '2500.00', deposit_daily: '50000.00' }].map((row) => {
    return { loan_daily: '', loan_margin: '', deposit_margin: '', credit_risk_fee: '', intermediary: '', loss_offset: '', ...row };
  });
  const scorecards = [
    { manager: 'M1', score: '1.00', measured: { '25': '40.00' } },
    { manager: 'M2', score: '1.00', measured: { '25': '0.00' } },
  ];
  const won = (more: Parameters<typeof prize>[1]): string[][] => {
    const [tables] = paidIn(policyWith(), roundOf(Q1, runWith({}, { customers, scorecards }), { prizes: [prize(Q1, more), prize('2025Q2', more)] }));
    return (tables?.['prizes.csv'] ?? []).map((row) => ['manager', 'customer', 'metric', 'value', 'amount'].map((column) => row[column] ?? ''));
  };

  it('are won by everybody who reaches the figure, or by the one of the row', () => {
    expect(won({ metric: '25' })).toEqual([['M1', '', '25', '40', '100.00']]);
    expect(won({ metric: 'active cards', at_least: '0' }).map(([manager]) => manager)).toEqual(['M1', 'M2']);
    expect(won({ metric: '有效卡', at_least: '40', manager: 'M1', per: '30' })).toEqual([['M1', '', '有效卡', '40', '133.33']]);
    expect([won({ metric: '25', at_least: '40.01' }), won({ metric: '1' }), won({ metric: '25', manager: 'M2' })]).toEqual([[], [], []]);
  });

  it('of a customer go by his contribution, or another figure of his', () => {
    expect(won({ customer: 'C1', at_least: '2500' })).toEqual([['M1', 'C1', 'contribution', '2500', '100.00']]);
    expect(won({ customer: 'C1', metric: 'deposit_daily', per: '1000', price: '0.5' })).toEqual([['M1', 'C1', 'deposit_daily', '50000', '25.00']]);
    expect(won({ customer: 'C2' })).toEqual([]);
  });

  it('are paid in the next quarter, also after a year and to leavers', () => {
    const [run, none] = [runWith({}, { scorecards }), runWith({ M2: '1.00' })];
    const roster = [person('M1', { left: '2025-12-31' }), person('M2')];
    const policy = policyWith({ plan: { ungradedWage: always('0') } });
    const pays = paidIn(policy, roundOf('2025Q4', run, { prizes: [prize('2025Q4', { metric: '25' })] }), roundOf('2025', none), roundOf('2026Q1', none, { roster }));
    expect(pays.map((tables) => cellsOf(tables['pay.csv'], 'M1', 'prize', 'net').flat())).toEqual([['0.00', '0.00'], ['0.00', '0.00'], ['100.00', '100.00']]);
  });

  it('beyond what he earns carry a fine over, below zero only', () => {
    const fine = (period: string, ...rows: ReturnType<typeof sanction>[]) => roundOf(period, runWith({}), { sanctions: rows });
    const pays = paidIn(
      policyWith(),
      fine('2025Q1', sanction('M1', '2025-01-01', 'fine', '10000'), sanction('M1', '2025-03-31', 'fine', '500.50'), sanction('M1', '2025-04-01', 'fine', '7')),
      fine('2025Q2', sanction('M1', '2025-04-01', 'talk', '7')),
    );
    const columns = ['fine', 'carried_over', 'net', 'paid', 'carried_forward'];
    expect(pays.map((tables) => cellsOf(tables['pay.csv'], 'M1', ...columns).flat())).toEqual([
      ['-10500.50', '0.00', '-1500.50', '0.00', '-1500.50'],
      ['0.00', '-1500.50', '7499.50', '7499.50', '0.00'],
    ]);
  });
});
