/** Years and restatements worked out by hand (SPEC 13). */
import { describe, expect, it } from 'vitest';
import type { PayRound } from './pay-case.js';
import type { PayTables } from './pay-tables.js';
import { payChain } from './pay-chain.js';
import { always, cellsOf, holding, lastPay, loss, paidIn, person, policyWith, pool, prize, roundOf, runWith } from './worked-pay.js';

/** No wages, and nothing is held back. */
const bare = { plan: { ungradedWage: always('0') }, deposit: { bands: always([]) } };
const advances = policyWith({ ...bare, performance: always('quarterly_advance') });

function scored(period: string, scores: Readonly<Record<string, string>>, amount: string, more: Partial<PayRound> = {}): PayRound {
  return roundOf(period, runWith(scores), { pools: [pool(period, amount)], ...more });
}

const even = { M1: '1.00', M2: '1.00' };
const uneven = { M1: '3.00', M2: '1.00' };
const anew = { isRestatement: true };

/** Cells of a manager in every pay. */
function ofAll(pays: readonly PayTables[], manager: string, ...columns: readonly string[]): string[] {
  return pays.map((tables) => cellsOf(tables['pay.csv'], manager, ...columns).flat().join(' '));
}

describe('a year', () => {
  const columns = ['performance', 'advance_set_off', 'earned', 'carried_over', 'net', 'carried_forward'];

  it('shares its pool and sets off what was advanced, below zero too', () => {
    const pays = paidIn(advances, scored('2025Q3', even, '100.00'), scored('2025Q4', even, '100.00'), scored('2025', uneven, '240.00'), roundOf('2026Q1', runWith({})));
    expect(ofAll(pays, 'M1', ...columns)[2]).toBe('180.00 -70.00 110.00 0.00 110.00 0.00');
    expect(ofAll(pays, 'M2', ...columns).slice(2)).toEqual(['60.00 -70.00 -10.00 0.00 -10.00 -10.00', '0.00 0.00 0.00 -10.00 -10.00 -10.00']);
  });

  it('sets off also of those who have no share, and nothing in other modes', () => {
    const year = scored('2025', { M1: '1.00' }, '100.00', { roster: [person('M1'), person('M2', { status: 'left' })] });
    expect(ofAll(paidIn(advances, scored('2025Q4', even, '100.00'), year), 'M2', ...columns).at(-1)).toBe('0.00 -35.00 -35.00 0.00 -35.00 -35.00');
    const whole = policyWith({ ...bare, performance: always('annual') });
    expect(ofAll(paidIn(whole, scored('2025Q4', even, '100.00'), year), 'M1', ...columns).at(-1)).toBe('100.00 0.00 100.00 0.00 100.00 0.00');
  });

  it('holds back of what is left, and pays no wage, piece, bound, prize or fine', () => {
    const policy = policyWith({ performance: always('quarterly_advance'), plan: { minimum: always('9000.00') } });
    const pays = paidIn(policy, scored('2025Q4', even, '100.00'), scored('2025', even, '300.00'));
    expect(lastPay(pays, 'M1', 'days', 'post_wage', 'minimum_top_up', 'earned', 'deposit_held', 'net')).toEqual(['365', '0.00', '0.00', '115.00', '-11.50', '103.50']);
  });

  it('knows what was booked of its quarters, in earlier pays and in its own', () => {
    const pays = paidIn(
      advances,
      scored('2025Q1', even, '100.00'),
      scored('2025Q1', uneven, '100.00', anew),
      scored('2025Q4', even, '100.00'),
      scored('2025Q4', uneven, '100.00', anew),
      scored('2025', even, '200.00'),
    );
    expect(ofAll(pays, 'M1', 'performance', 'advance_set_off', 'top_up', 'recovery', 'net')).toEqual([
      '35.00 0.00 0.00 0.00 35.00',
      '52.50 0.00 0.00 0.00 52.50',
      '35.00 0.00 17.50 0.00 52.50',
      '52.50 0.00 17.50 0.00 70.00',
      '100.00 -105.00 17.50 0.00 12.50',
    ]);
  });
});

describe('a quarter that is restated after the pay of its year', () => {
  it('leaves its advance as the year has set it off', () => {
    const pays = paidIn(
      advances,
      scored('2025Q4', even, '100.00'),
      scored('2025', even, '200.00'),
      scored('2025Q4', uneven, '100.00', anew),
      scored('2026Q1', even, '100.00'),
    );
    expect(lastPay(pays, 'M1', 'performance', 'top_up', 'recovery', 'net')).toEqual(['35.00', '0.00', '0.00', '35.00']);
  });
});

describe('a restatement', () => {
  const policy = policyWith({ plan: { minimum: always('3010.00') } });
  const columns = ['performance', 'minimum_top_up', 'top_up', 'recovery', 'deposit_held', 'deposit_at_risk'];

  it('is booked once, by component, and again where it is restated again', () => {
    const pays = paidIn(
      policy,
      scored('2025Q1', even, '40.00'),
      scored('2025Q1', uneven, '40.00', anew),
      scored('2025Q2', even, '0.00'),
      scored('2025Q1', { M1: '0.00', M2: '1.00' }, '40.00', anew),
      scored('2025Q3', even, '0.00'),
      scored('2025Q4', even, '0.00'),
    );
    // The minimum is 30.00 above the wage: what M1 has more of the pool, he has less of it.
    expect(ofAll(pays, 'M1', ...columns)).toEqual([
      '20.00 10.00 0.00 0.00 -2.00 2.00',
      '30.00 0.00 0.00 0.00 -3.00 3.00',
      '0.00 30.00 10.00 -10.00 0.00 2.00',
      '0.00 30.00 0.00 0.00 0.00 0.00',
      '0.00 30.00 30.00 -30.00 0.00 2.00',
      '0.00 30.00 0.00 0.00 0.00 2.00',
    ]);
    const folders = payChain({ policy, rounds: [scored('2025Q1', even, '1.00'), scored('2025Q1', even, '1.00', anew), scored('2025Q1', even, '1.00', anew)] });
    // What no pay has booked yet is replaced.
    expect(folders.map(({ folder }) => folder)).toEqual(['2025Q1.pay', '2025Q1.r2.pay', '2025Q1.r2.pay']);
  });

  it('of a prize is booked beside the prize that was won', () => {
    const prizes = [prize('2025Q1', { metric: '25', per: '1', price: '2' })];
    const won = (value: string, more: Partial<PayRound> = {}): PayRound =>
      roundOf('2025Q1', runWith({}, { scorecards: [{ manager: 'M1', score: '0.00', measured: { '25': value } }] }), { prizes, ...more });
    const pays = paidIn(policyWith(bare), won('10.00'), won('7.00', anew), roundOf('2025Q2', runWith({})));
    expect(ofAll(pays, 'M1', 'prize', 'top_up', 'recovery', 'net')).toEqual(['0.00 0.00 0.00 0.00', '0.00 0.00 0.00 0.00', '20.00 0.00 -6.00 14.00']);
  });
});

describe('a restatement of losses', () => {
  const entries = (pays: readonly PayTables[]): string[] =>
    cellsOf(pays.at(-1)?.['deposits.csv'] ?? [], 'M1', 'period', 'lot', 'entry', 'account', 'amount', 'at_risk').map((row) => row.join(' '));
  const first = scored('2025Q1', even, '1000.00', { run: runWith(even, { holders: holding('L1', 'M1') }) });
  const lost = (amount: string, more: Partial<PayRound> = {}): PayRound =>
    roundOf('2025Q2', runWith({}, { losses: [loss('L1', amount)] }), more);

  it('puts back what was cut too much', () => {
    const pays = paidIn(policyWith(), first, lost('60.00'), lost('20.00', anew), roundOf('2025Q3', runWith({})), roundOf('2025Q4', runWith({})));
    expect(entries(pays)).toEqual(['2025Q1 2025Q1 held  50.00 50.00', '2025Q2 2025Q1 cut L1 30.00 20.00', '2025Q3 2025Q1 restored  20.00 40.00']);
  });

  it('cuts more, as far as the lot goes', () => {
    const pays = paidIn(policyWith(), first, lost('20.00'), lost('90.00', anew), roundOf('2025Q3', runWith({}, { losses: [loss('L1', '4.00')] })));
    expect(entries(pays).slice(1)).toEqual(['2025Q2 2025Q1 cut L1 10.00 40.00', '2025Q3 2025Q1 cut  35.00 5.00', '2025Q3 2025Q1 cut L1 2.00 3.00']);
    const late = paidIn(policyWith(), first, lost('20.00'), roundOf('2025Q3', runWith({}, { losses: [loss('L1', '70.00')] })), lost('90.00', anew), roundOf('2025Q4', runWith({})));
    expect(entries(late).slice(2)).toEqual(['2025Q3 2025Q1 cut L1 35.00 5.00', '2025Q4 2025Q1 cut  5.00 0.00']);
  });

  it('puts nothing back that was never cut', () => {
    const pays = paidIn(
      policyWith(),
      first,
      lost('20.00'),
      roundOf('2025Q3', runWith({}, { losses: [loss('L1', '70.00')] })),
      lost('90.00', anew),
      roundOf('2025Q4', runWith({})),
      lost('40.00', anew),
      roundOf('2026Q1', runWith({})),
    );
    // 10.00 was cut at first; 45.00 were due by the second version, of which 5.00 more were there; the third asks for 20.00.
    expect(entries(pays).slice(2, 4)).toEqual(['2025Q3 2025Q1 cut L1 35.00 5.00', '2025Q4 2025Q1 cut  5.00 0.00']);
    expect(entries(pays).slice(4)).toEqual([]);
  });

  it('pays at once what it restores into a lot of which everything was due', () => {
    const inLast = (amount: string, more: Partial<PayRound> = {}): PayRound => roundOf('2026Q1', runWith({}, { losses: [loss('L1', amount)] }), more);
    const pays = paidIn(policyWith(), first, inLast('60.00'), inLast('20.00', anew), roundOf('2026Q2', runWith({})));
    expect(entries(pays).slice(1)).toEqual([
      '2026Q1 2025Q1 cut L1 30.00 20.00',
      '2026Q1 2025Q1 vested  20.00 0.00',
      '2026Q1 2025Q1 returned  20.00 0.00',
      '2026Q2 2025Q1 restored  20.00 20.00',
      '2026Q2 2025Q1 vested  20.00 0.00',
      '2026Q2 2025Q1 returned  20.00 0.00',
    ]);
    expect(lastPay(pays, 'M1', 'deposit_returned', 'net')).toEqual(['20.00', '9020.00']);
  });
});
