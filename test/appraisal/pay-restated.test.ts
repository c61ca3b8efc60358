import { describe, expect, it } from 'vitest';
import type { DepositEntryKind } from '../../src/appraisal/pay.js';
import { type PayVersion, advancesPaid, restatedLots, restatedPay } from '../../src/appraisal/restated-pay.js';
import { formatCents } from '../../src/money/rounding.js';
import { dec } from './pay-case.js';

/** Steps `M1 performance 10.00`, prizes `M1 5.00`, entries `2025Q3 M1 2025Q1 cut - 5.00`, of which the fifth word is the restated period. */
function version(steps: readonly string[], prizes: readonly string[] = [], entries: readonly string[] = []): PayVersion {
  const words = (text: string) => text.split(' ');
  return {
    steps: steps.map(words).map(([manager = '', item = '', amount = '']) => ({ manager, item, amount: dec(amount) })),
    prizes: prizes.map(words).map(([manager = '', amount = '']) => ({ manager, amount: dec(amount) })),
    entries: entries.map(words).map(([period = '', manager = '', lot = '', entry = '', of = '', amount = '']) => {
      return { period, manager, lot, entry: entry as DepositEntryKind, ofPeriod: of === '-' ? '' : of, amount: dec(amount) };
    }),
  };
}

const differences = (booked: PayVersion, restated: PayVersion, isSetOff = false) =>
  restatedPay('2025Q3', booked, restated, isSetOff).map(({ period, manager, component, amount }) => `${period} ${manager} ${component} ${formatCents(amount)}`);

describe('a restated pay', () => {
  it('differs by manager and component, whatever the steps', () => {
    const booked = version(['M1 post_wage 100.00', 'M1 performance 60.00', 'M1 performance 40.00', 'M2 piece 5.00', 'M3 maximum_cut -7.00'], ['M1 20.00']);
    const restated = version(['M1 post_wage 90.00', 'M1 performance 100.00', 'M3 maximum_cut -9.00', 'M0 minimum_top_up 1.00'], ['M1 15.00', 'M1 10.00', 'M2 3.00']);
    expect(differences(booked, restated)).toEqual([
      '2025Q3 M0 minimum_top_up 1.00',
      '2025Q3 M1 post_wage -10.00',
      '2025Q3 M1 prize_won 5.00',
      '2025Q3 M2 piece -5.00',
      '2025Q3 M2 prize_won 3.00',
      '2025Q3 M3 maximum_cut -2.00',
    ]);
    const back = differences(restated, booked);
    expect(back.map((row) => row.replace(/ -?([\d.]+)$/, ' $1'))).toEqual(differences(booked, restated).map((row) => row.replace(/ -?([\d.]+)$/, ' $1')));
    expect(differences(booked, booked)).toEqual([]);
  });

  it('leaves an advance alone that the pay of its year has set off', () => {
    const [booked, restated] = [version(['M1 performance 10.00', 'M1 piece 5.00']), version(['M1 performance 30.00', 'M1 piece 6.00'])];
    expect(differences(booked, restated, true)).toEqual(['2025Q3 M1 piece 1.00']);
  });

  it('is not corrected in what is a total, was booked later, or was held back', () => {
    const restated = version(['earned', 'prize', 'fine', 'top_up', 'recovery', 'deposit_held', 'deposit_returned', 'carried_over', 'net', 'paid', 'carried_forward'].map((item) => `M1 ${item} 5.00`));
    expect(differences(version([]), restated)).toEqual([]);
  });
});

describe('restated cuts', () => {
  const lots = (account: readonly string[], restated: readonly string[]) => {
    return restatedLots('2025Q3', version([], [], account).entries, version([], [], restated)).map(({ manager, lot, cut }) => `${manager} ${lot} ${formatCents(cut)}`);
  };

  it('differ by lot, cuts and forfeits together', () => {
    const booked = ['2025Q3 M1 2025Q1 cut - 5.00', '2025Q3 M1 2025Q1 cut - 5.00', '2025Q3 M1 2025Q2 cut - 3.00', '2025Q3 M2 2025Q1 cut - 1.00'];
    const restated = ['2025Q3 M1 2025Q1 forfeited - 30.00', '2025Q3 M2 2025Q1 cut - 1.00', '2025Q3 M0 2025Q1 cut - 1.00'];
    expect(lots(booked, restated)).toEqual(['M0 2025Q1 1.00', 'M1 2025Q1 20.00', 'M1 2025Q2 -3.00']);
  });

  it('are those of the period itself, by losses and removals', () => {
    expect(lots([], ['2025Q2 M1 2025Q1 cut - 5.00', '2025Q3 M1 2025Q1 cut 2025Q2 5.00', '2025Q3 M1 2025Q1 held - 9.00', '2025Q3 M1 2025Q1 vested - 9.00', '2025Q3 M1 2025Q1 restored - 9.00'])).toEqual([]);
  });

  it('do not restore what an earlier booking could not cut', () => {
    // 50.00 were cut, a restatement asked for 80.00 and found 10.00, the next asks for 20.00: 60.00 less 40.00.
    const account = ['2025Q3 M1 2025Q1 cut - 50.00', '2025Q4 M1 2025Q1 cut 2025Q3 10.00', '2025Q4 M1 2025Q1 cut 2025Q2 7.00'];
    expect(lots(account, ['2025Q3 M1 2025Q1 cut - 20.00'])).toEqual(['M1 2025Q1 -40.00']);
    expect(lots([...account, '2026Q1 M1 2025Q1 restored 2025Q3 40.00'], ['2025Q3 M1 2025Q1 cut - 25.00'])).toEqual(['M1 2025Q1 5.00']);
  });
});

describe('the advances of a year', () => {
  it('are the performance pay of its quarters and what was corrected of it since', () => {
    const steps = [
      '2025Q1 M1 performance bank - 100.00', '2025Q1 M1 performance branch:B1 - 10.00', '2025Q2 M1 performance bank - 50.00', '2025Q2 M2 performance bank - 7.00',
      '2025Q2 M1 recovery performance 2025Q1 -30.00', '2025Q3 M1 top_up performance 2025Q1 1.00', '2025Q3 M1 recovery piece 2025Q1 -2.00',
      '2025Q1 M1 recovery performance 2024Q4 -9.00', '2024Q4 M1 performance bank - 70.00', '2024 M1 performance bank - 80.00', '2025Q1 M1 post_wage - - 5.00',
    ].map((text) => {
      const [period = '', manager = '', item = '', of = '', ofPeriod = '', amount = ''] = text.split(' ').map((word) => (word === '-' ? '' : word));
      return { period, manager, item, of, ofPeriod, amount: dec(amount) };
    });
    const paid = [...advancesPaid(steps, '2025')].map(([manager, quarters]) => [manager, ...[...quarters].map(([quarter, amount]) => `${quarter} ${formatCents(amount)}`)].join(' '));
    expect(paid).toEqual(['M1 2025Q1 81.00 2025Q2 50.00', 'M2 2025Q2 7.00']);
  });
});
