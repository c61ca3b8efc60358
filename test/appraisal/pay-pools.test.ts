import { describe, expect, it } from 'vitest';
import { buildPay } from '../../src/appraisal/build-pay.js';
import { formatCents } from '../../src/money/rounding.js';
import { type GivenCase, advanced, amountsOf, dec, payCase, person, plan, pool, rules, stepsOf } from './pay-case.js';

const scored = (manager: string, score: string, more = {}) => person(manager, { score: dec(score), ...more });

/** `bank M1 33.34` of each share. */
function shares(more: GivenCase): string[] {
  return buildPay(payCase(more)).shares.map(({ pool: { kind, of }, manager, share }) => [kind, of, manager, formatCents(share)].filter(Boolean).join(' '));
}

describe('a pool', () => {
  it('goes by score x coefficient x days, to the cent, ties by id', () => {
    const people = ['M3', 'M1', 'M2'].map((manager) => scored(manager, '10'));
    expect(shares({ people, pools: [pool('bank 100.00')] })).toEqual(['bank M1 33.34', 'bank M2 33.33', 'bank M3 33.33']);
    expect(shares({ people, pools: [pool('bank 0.02')] })).toEqual(['bank M1 0.01', 'bank M2 0.01', 'bank M3 0.00']);
  });

  it('takes ties by the bytes of the id', () => {
    const people = ['é', 'Z', 'a', '𠮷'].map((manager) => scored(manager, '10'));
    expect(shares({ people, pools: [pool('bank 0.01')] })).toEqual(['bank Z 0.01', 'bank a 0.00', 'bank é 0.00', 'bank 𠮷 0.00']);
  });

  it('weighs a senior of half the quarter less than a junior of all of it', () => {
    // 10 x 1.5 x 46 = 690 and 10 x 1 x 92 = 920 of 1610
    const people = [scored('M1', '10', { grade: 'senior', days: 46 }), scored('M2', '10', { grade: 'junior' })];
    expect(shares({ people, pools: [pool('bank 1000.00')] })).toEqual(['bank M1 428.57', 'bank M2 571.43']);
  });

  it('is nothing to whoever has no score, one below zero, no days, no plan or a plan without such pools', () => {
    const people = [person('M1'), scored('M2', '-5'), scored('M3', '5', { days: 0 }), scored('M4', '5', { scheme: 'other' }), scored('M5', '5')];
    expect(shares({ people, pools: [pool('bank 7.00')] })).toEqual(['bank M5 7.00']);
    const heads = { ...rules(), plans: new Map([['staff', plan()], ['heads', { ...plan({ pools: ['branch'] }), scheme: 'heads' }]]) };
    const both = { people: [scored('M1', '5'), scored('H1', '5', { scheme: 'heads' })], rules: heads };
    expect(shares({ ...both, pools: [pool('bank 7.00'), pool('branch:B1 8.00')] })).toEqual(['bank M1 7.00', 'branch B1 H1 4.00', 'branch B1 M1 4.00']);
  });

  it('of a branch or line is for those of it; lines are compared without case', () => {
    const people = [scored('M1', '1'), scored('M2', '1', { branch: 'B2', line: ' Corporate ' }), scored('M3', '1', { branch: 'b1', line: 'retail' })];
    const pools = [pool('line:CORPORATE 3.00'), pool('branch:B2 2.00', 1), pool('branch:B1 1.00', 2), pool('bank 6.00', 3)];
    expect(shares({ people, pools })).toEqual([
      'bank M1 2.00', 'bank M2 2.00', 'bank M3 2.00',
      'branch B1 M1 1.00',
      'branch B2 M2 2.00',
      'line CORPORATE M1 1.50', 'line CORPORATE M2 1.50',
    ]);
    expect(amountsOf(buildPay(payCase({ people, pools })), 'M1').slice(1, 4)).toEqual(['performance bank 2.00', 'performance branch:B1 1.00', 'performance line:CORPORATE 1.50']);
  });

  it('leaves no step where a share is nothing', () => {
    const pay = buildPay(payCase({ people: [scored('M1', '1'), scored('M2', '1')], pools: [pool('bank 0.01')] }));
    expect(amountsOf(pay, 'M2').some((step) => step.startsWith('performance'))).toBe(false);
  });

  it('in which nobody has a weight is a bug, since it is checked', () => {
    expect(() => shares({ people: [person('M1')], pools: [pool('bank 1.00')] })).toThrow('bug: nobody takes part in the pool bank');
  });

  it('is shared in the quarter whole, in part, or not at all', () => {
    const given = { people: [scored('M1', '1')], pools: [pool('bank 0.99')] };
    expect(shares({ ...given, rules: rules('quarterly') })).toEqual(['bank M1 0.99']);
    expect(shares({ ...given, rules: rules('quarterly_advance') })).toEqual(['bank M1 0.59']);
    expect(shares({ ...given, rules: rules('annual') })).toEqual([]);
  });
});

describe('the pay of a year', () => {
  const year = { period: '2025', people: [scored('M1', '30', { days: 365 }), scored('M2', '10', { days: 365 })], pools: [pool('bank 1000.00')] };

  it('has performance pay alone', () => {
    expect(amountsOf(buildPay(payCase({ ...year, rules: rules('annual', plan({ minimum: '9000', pieces: ['N 1 1'] })) })), 'M1')).toEqual([
      'performance bank 750.00', 'earned 750.00', 'net 750.00', 'paid 750.00',
    ]);
  });

  it('shares its pools whole and sets the advances off', () => {
    const advances = advanced('M1 500.00', 'M2 400.00', 'M3 0.01');
    const pay = buildPay(payCase({ ...year, rules: rules('quarterly_advance'), advances }));
    expect(amountsOf(pay, 'M1')).toEqual(['performance bank 750.00', 'advance_set_off -500.00', 'earned 250.00', 'net 250.00', 'paid 250.00']);
    expect(amountsOf(pay, 'M2')).toEqual(['performance bank 250.00', 'advance_set_off -400.00', 'earned -150.00', 'net -150.00', 'paid 0.00', 'carried_forward -150.00']);
    expect(amountsOf(pay, 'M3')).toEqual(['advance_set_off -0.01', 'earned -0.01', 'net -0.01', 'paid 0.00', 'carried_forward -0.01']);
  });

  it('sets off what it books of restated quarters itself, and only that', () => {
    const restated = [
      { period: '2025Q2', manager: 'M1', component: 'performance', amount: dec('-30.00') },
      { period: '2025Q3', manager: 'M1', component: 'performance', amount: dec('10.00') },
      { period: '2025Q3', manager: 'M1', component: 'piece', amount: dec('-1.00') },
      { period: '2024Q4', manager: 'M1', component: 'performance', amount: dec('-2.00') },
    ];
    const pay = buildPay(payCase({ ...year, rules: rules('quarterly_advance'), advances: advanced('M1 500.00'), restated }));
    // 500.00 - 30.00 + 10.00 were advances in the end
    expect(amountsOf(pay, 'M1')).toEqual([
      'performance bank 750.00', 'advance_set_off -480.00', 'earned 270.00', 'top_up performance 2025Q3 10.00', 'recovery performance 2024Q4 -2.00',
      'recovery performance 2025Q2 -30.00', 'recovery piece 2025Q3 -1.00', 'net 247.00', 'paid 247.00',
    ]);
    const setOff = stepsOf(pay, 'M1').find(({ item }) => item === 'advance_set_off');
    expect(setOff?.calculation.en).toBe('advances: 2025Q1 500.00; restated in this pay: 2025Q2 -30.00; restated in this pay: 2025Q3 10.00');
    expect(setOff?.clause).toBe('pay.performance');
  });

  it('knows no advances where quarters are paid whole', () => {
    const advances = advanced('M1 500.00');
    expect(amountsOf(buildPay(payCase({ ...year, rules: rules('quarterly'), advances })), 'M1')[1]).toBe('earned 750.00');
  });
});
