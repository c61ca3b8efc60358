import { describe, expect, it } from 'vitest';
import { buildPay } from '../../src/appraisal/build-pay.js';
import type { WonPrize } from '../../src/appraisal/pay.js';
import { type GivenCase, amountsOf, dec, deposit, payCase, payOf, person, plan, pool, rules, sanction, stepsOf } from './pay-case.js';

const senior = { grade: 'senior', quality: dec('90'), score: dec('80') };
const prize = (manager: string, amount: string, customer = ''): WonPrize => {
  return { campaign: 'Spring', manager, customer, metric: 'new_deposits', value: dec('1200'), price: dec(amount), per: undefined, amount: dec(amount) };
};

describe('the pay of a quarter', () => {
  it('goes from the score to the pay, every step with its numbers and its place in the policy', () => {
    const staff = plan({ pieces: ['CARDS 1 0.25', 'VISITS 1 2.00'], maximum: '8000' });
    const pay = buildPay(
      payCase({
        rules: rules('quarterly_advance', staff, deposit(['0 0.1', '10000 0.2'])),
        people: [person('M1', { ...senior, measured: new Map([['CARDS', dec('1234')], ['VISITS', undefined]]) }), person('M2', { score: dec('20') })],
        pools: [pool('bank 20000.00'), pool('branch:B1 1000.00')],
        prizesDue: [prize('M1', '500.00', 'C1')],
        sanctions: [sanction('M1 2025-08-01 fine 50.00'), sanction('M1 2025-10-01 fine 7.00'), sanction('M1 2025-08-02 warning')],
        restated: [
          { period: '2025Q2', manager: 'M1', component: 'performance', amount: dec('-30.00') },
          { period: '2025Q1', manager: 'M1', component: 'prize_won', amount: dec('12.00') },
        ],
        carried: new Map([['M1', dec('-5.00')]]),
      }),
    );
    const shown = stepsOf(pay, 'M1').map(({ item, of, ofPeriod, calculation, amount, clause }) => {
      return [item, of, ofPeriod, calculation.en, amount?.toFixed(2) ?? '', clause].join(' | ');
    });
    // 80 x 1.5 x 92 = 11040 and 20 x 0.8 x 92 = 1472 of 12512: 12000 x 11040 / 12512 = 10588.235, 600 x ... = 529.41
    expect(shown).toEqual([
      'score |  |  | 80.00 |  | scorecard',
      'quality |  |  | 90.00 |  | quality',
      'grade |  |  | corporate4.senior |  | pay.pay_grade',
      'days |  |  | 92 / 92 |  | roster',
      'post_wage |  |  | 4500.00 x 3 x 1.10 x 92 / 92 | 14850.00 | pay.plans.staff.wages.senior; pay.plans.staff.quality_factors',
      'performance | bank |  | 12000.00 (20000.00 x 0.60) x 11040 / 12512, by largest remainder; weight 80.00 x 1.50 x 92 | 10588.24 | ' +
        'pay.performance; pay.advance_share; pay.plans.staff.pools; pay.plans.staff.coefficients.senior',
      'performance | branch:B1 |  | 600.00 (1000.00 x 0.60) x 11040 / 12512, by largest remainder; weight 80.00 x 1.50 x 92 | 529.41 | ' +
        'pay.performance; pay.advance_share; pay.plans.staff.pools; pay.plans.staff.coefficients.senior',
      'piece | CARDS |  | rate CARDS: 1234.00 / 1 x 0.25 | 308.50 | pay.piece.CARDS',
      'piece | VISITS |  | rate VISITS: no value, which pays nothing | 0.00 | pay.piece.VISITS',
      'maximum_cut |  |  | 8000.00 x 3 x 92 / 92 - 26276.15 | -2276.15 | pay.plans.staff.maximum',
      'earned |  |  | post wage 14850.00 + performance pay 11117.65 + piece rates 308.50 - cut to the maximum 2276.15 | 24000.00 | ',
      'prize | Spring |  | customer C1, new_deposits 1200.00: 500.00 | 500.00 | prizes',
      'fine | 2025-08-01 |  | fine of 50.00, approved by Wang: late | -50.00 | sanctions',
      'top_up | prize_won | 2025Q1 | prizes of 2025Q1, restated less booked: 12.00 | 12.00 | restatement 2025Q1',
      'recovery | performance | 2025Q2 | performance pay of 2025Q2, restated less booked: -30.00 | -30.00 | restatement 2025Q2',
      'deposit_held |  |  | 9150.00 (performance pay 11117.65 + piece rates 308.50 - cut to the maximum 2276.15): 9150.00 x 0.10 | -915.00 | pay.deposit.bands',
      'carried_over |  |  | carried forward by the pay before | -5.00 | carried_forward',
      'net |  |  | earned 24000.00 + prizes 500.00 - fines 50.00 + paid after a restatement 12.00 - recovered after a restatement 30.00 ' +
        '- risk deposit held back 915.00 - carried over 5.00 | 23512.00 | ',
      'paid |  |  | max(0.00, 23512.00) | 23512.00 | ',
    ]);
    expect(pay.slips[0]?.atRisk.toFixed(2)).toBe('915.00');
    expect(pay.slips[0]?.amounts.performance.toFixed(2)).toBe('11117.65');
  });

  it('says the same in Chinese', () => {
    const given = payCase({ people: [person('M1', senior)], pools: [pool('bank 100.00')], carried: new Map([['M1', dec('-1.00')]]) });
    const texts = stepsOf(buildPay(given), 'M1').map(({ calculation }) => calculation.zh);
    expect(texts.slice(4)).toEqual([
      '4500.00 x 3 x 1.10 x 92 / 92',
      '100.00 x 11040 / 11040，按最大余数法；权重 80.00 x 1.50 x 92',
      '岗位工资 14850.00 + 绩效工资 100.00',
      '上期结转',
      '应发合计 14950.00 - 上期结转 1.00',
      'max(0.00, 14949.00)',
    ]);
  });

  it('pays without a grade and without quality by values of their own', () => {
    expect(payOf({ people: [person('M1')] })).toEqual(['post_wage 5400.00', 'earned 5400.00', 'net 5400.00', 'paid 5400.00']);
  });

  it('pays for the days employed', () => {
    const half = person('M1', { grade: 'junior', quality: dec('60'), days: 46 });
    expect(payOf({ people: [half] })[0]).toBe('post_wage 4500.00');
  });

  it('earns nothing without a plan or a scheme', () => {
    const pay = buildPay(payCase({ people: [person('M1', { scheme: 'other', score: dec(5) }), person('M2', { scheme: undefined })] }));
    expect([amountsOf(pay, 'M1'), amountsOf(pay, 'M2')]).toEqual(Array.from({ length: 2 }, () => ['earned 0.00', 'net 0.00', 'paid 0.00']));
    expect(stepsOf(pay, 'M1').find(({ item }) => item === 'earned')?.calculation).toEqual({ en: 'no pay plan', zh: '无薪酬方案' });
  });

  it('carries a negative net forward, and the pay before is taken off', () => {
    const fined = { people: [person('M1', { scheme: undefined })], sanctions: [sanction('M1 2025-09-30 fine 10.00'), sanction('M1 2025-07-01 fine 0.50')] };
    expect(payOf({ ...fined, carried: new Map([['M1', dec('-1.25')]]) })).toEqual([
      'earned 0.00', 'fine 2025-07-01 -0.50', 'fine 2025-09-30 -10.00', 'carried_over -1.25', 'net -11.75', 'paid 0.00', 'carried_forward -11.75',
    ]);
  });

  it('shows a fact that is missing as missing', () => {
    const facts = stepsOf(buildPay(payCase({ people: [person('M1', { days: 0, score: dec('-2.5') })] })), 'M1').slice(0, 4);
    expect(facts.map(({ calculation, amount }) => [calculation.en, amount])).toEqual([['-2.50', undefined], ['no quality score', undefined], ['no grade', undefined], ['0 / 92', undefined]]);
  });

  it('with a grade that the plan lacks is a bug', () => {
    expect(() => payOf({ people: [person('M1', { grade: 'chief' })] })).toThrow('bug: no pay for grade corporate4.chief');
  });
});

describe('the minimum and the maximum', () => {
  const earned = (staff: ReturnType<typeof plan>, days: number, pieces = '0') => {
    const worker = person('M1', { grade: 'junior', quality: dec('60'), score: dec('0'), days, measured: new Map([['N', dec(pieces)]]) });
    return payOf({ rules: rules('quarterly', staff), people: [worker] }).filter((step) => /^(minimum|maximum|earned)/.test(step));
  };
  const pieces = ['N 1 1.00'];

  it('bring the pay up, and down, for the days employed', () => {
    expect(earned(plan({ minimum: '3500', pieces }), 92)).toEqual(['minimum_top_up 1500.00', 'earned 10500.00']);
    expect(earned(plan({ minimum: '3500', pieces }), 46)).toEqual(['minimum_top_up 750.00', 'earned 5250.00']);
    expect(earned(plan({ maximum: '4000', pieces }), 92, '5000')).toEqual(['maximum_cut -2000.00', 'earned 12000.00']);
    expect(earned(plan({ maximum: '4000', pieces }), 46, '5000')).toEqual(['maximum_cut -3500.00', 'earned 6000.00']);
  });

  it('leave a pay on them alone', () => {
    expect(earned(plan({ minimum: '3000', maximum: '3000', pieces }), 92)).toEqual(['earned 9000.00']);
    expect(earned(plan({ minimum: '3000', maximum: '3000', pieces }), 92, '0.01')).toEqual(['maximum_cut -0.01', 'earned 9000.00']);
    expect(earned(plan({ minimum: '3000', maximum: '3000', pieces }), 92, '-0.01')).toEqual(['minimum_top_up 0.01', 'earned 9000.00']);
  });

  it('without days: no minimum, and a maximum of nothing', () => {
    expect(earned(plan({ minimum: '3500', maximum: '4000', pieces }), 0)).toEqual(['earned 0.00']);
    expect(earned(plan({ minimum: '3500', maximum: '4000', pieces }), 0, '-5')).toEqual(['earned -5.00']);
    expect(earned(plan({ minimum: '3500', maximum: '4000', pieces }), 0, '5')).toEqual(['maximum_cut -5.00', 'earned 0.00']);
  });

  it('a cut goes back to the bank: the pool is paid out all the same', () => {
    const given = payCase({ rules: rules('quarterly', plan({ maximum: '3000' })), people: [person('M1', senior), person('M2', senior)], pools: [pool('bank 100000.01')] });
    const pay = buildPay(given);
    expect(pay.shares.map(({ share }) => share.toFixed(2))).toEqual(['50000.01', '50000.00']);
    expect(amountsOf(pay, 'M1')).toContain('earned 9000.00');
  });
});

describe('who has a slip', () => {
  const slips = (more: GivenCase) => buildPay(payCase(more)).slips.map(({ person: { manager } }) => manager);
  const idle = (manager: string, more = {}) => person(manager, { days: 0, ...more });

  it('whoever was employed, has a score, a fine, a prize, something before or a difference, by id', () => {
    const people = ['M9', 'M8', 'M7', 'M6', 'M5', 'M4', 'M3'].map((manager) => idle(manager, manager === 'M8' ? { days: 1 } : manager === 'M7' ? { score: dec(0) } : {}));
    const given = {
      people,
      sanctions: [sanction('M6 2025-07-01 fine 1.00'), sanction('M5 2025-07-01 talk'), sanction('M5 2025-06-30 fine 1.00'), sanction('X1 2025-07-01 fine 1.00')],
      prizesDue: [prize('M4', '1.00'), prize('L4', '1.00')],
      carried: new Map([['L1', dec('-1')], ['L2', dec('0')]]),
      entriesBefore: [{ period: '2025Q2', manager: 'L3', lot: '2025Q2', entry: 'held', ofPeriod: '', amount: dec(5) } as const],
      restated: [{ period: '2025Q2', manager: 'L5', component: 'piece', amount: dec(1) }],
    };
    expect(slips(given)).toEqual(['L1', 'L3', 'L4', 'L5', 'M4', 'M6', 'M7', 'M8']);
    expect(slips({ ...given, period: '2025' })).toEqual(['L1', 'L3', 'L5', 'M7', 'M8']);
  });
});
