import { describe, expect, it } from 'vitest';
import { buildPay } from '../../src/appraisal/build-pay.js';
import type { DepositEntryKind, PastDepositEntry } from '../../src/appraisal/pay.js';
import { formatCents } from '../../src/money/rounding.js';
import { type GivenCase, advanced, amountsOf, dec, deposit, entriesOf, loss, payCase, person, pool, rules, sanction, stepsOf } from './pay-case.js';

/** `2025Q1 M1 2024Q4 held 50.00`. */
function past(...texts: string[]): PastDepositEntry[] {
  return texts.map((text) => {
    const [period = '', manager = '', lot = '', entry = '', amount = ''] = text.split(' ');
    return { period, manager, lot, entry: entry as DepositEntryKind, ofPeriod: '', amount: dec(amount) };
  });
}

const pay = (more: GivenCase) => buildPay(payCase(more));
const entries = (more: GivenCase) => entriesOf(pay(more));
const TWO_LOTS = past('2025Q1 M1 2025Q1 held 30.00', '2025Q2 M1 2025Q2 held 50.00');

describe('what is held back', () => {
  const held = { rules: rules('quarterly', undefined, deposit(['0 0.1', '1000 0.2'])), pools: [pool('bank 1500.00')] };

  it('is a lot of the period, out of the pay', () => {
    const made = pay({ ...held, people: [person('M1', { score: dec(1) })] });
    expect(entriesOf(made)).toEqual(['M1 2025Q3 held 200.00 at risk 200.00']);
    expect(made.entries[0]).toMatchObject({ period: '2025Q3', account: '', reason: { en: '1500.00 (performance pay 1500.00): 1000.00 x 0.10 + 500.00 x 0.20' } });
    expect(amountsOf(made, 'M1')).toEqual(['post_wage 5400.00', 'performance bank 1500.00', 'earned 6900.00', 'deposit_held -200.00', 'net 6700.00', 'paid 6700.00']);
  });

  it('is of a year what advances leave, and nothing of less than nothing', () => {
    const year = (advance: string) => {
      const advances = advanced(`M1 ${advance}`);
      return entries({ ...held, rules: { ...held.rules, performance: { value: 'quarterly_advance', clause: '' } }, period: '2025', advances, people: [person('M1', { score: dec(1), days: 365 })] });
    };
    expect(year('600.00')).toEqual(['M1 2025 held 90.00 at risk 90.00']);
    expect(year('1500.00')).toEqual([]);
    expect(year('9000.00')).toEqual([]);
  });
});

describe('a loss', () => {
  it('cuts the oldest lots first, of who granted and who held, and what is not covered is not owed', () => {
    const made = pay({ entriesBefore: [...TWO_LOTS, ...past('2025Q2 M2 2025Q2 held 4.00')], losses: [loss('LN1 100.00 M1 M2,M3')] });
    expect(entriesOf(made)).toEqual(['M1 2025Q1 cut 30.00 at risk 0.00', 'M1 2025Q2 cut 20.00 at risk 30.00', 'M2 2025Q2 cut 4.00 at risk 0.00']);
    expect(made.cuts.map(({ account, manager, role, due, cut, uncovered }) => [account, manager, role, ...[due, cut, uncovered].map(formatCents)].join(' '))).toEqual([
      'LN1 M1 granted 50.00 50.00 0.00',
      'LN1 M2 held 5.00 4.00 1.00',
      'LN1 M3 held 5.00 0.00 5.00',
    ]);
    expect(made.entries[0]).toMatchObject({ account: 'LN1', reason: { en: 'loan loss of 100.00, granted by him: his part 50.00', zh: '贷款损失 100.00，发放人承担 50.00' } });
    // What was cut is out of the account, not out of the pay.
    expect(amountsOf(made, 'M1')).toEqual(['earned 0.00', 'net 0.00', 'paid 0.00']);
    expect(made.slips.map(({ person: { manager }, atRisk }) => `${manager} ${formatCents(atRisk)}`)).toEqual(['M1 30.00', 'M2 0.00']);
  });

  it('is split to the cent, ties by id, without (unassigned), and nobody is cut for a gain', () => {
    const parts = (text: string) => pay({ losses: [loss(text)] }).cuts.map(({ manager, role, due }) => `${manager} ${role} ${formatCents(due)}`);
    expect(parts('LN1 0.04 M2,(unassigned),M1,M3 -')).toEqual(['M1 granted 0.01', 'M2 granted 0.01', 'M3 granted 0.00']);
    expect(parts('LN1 0.01 M1,M2 M3')).toEqual(['M1 granted 0.01', 'M2 granted 0.00', 'M3 held 0.00']);
    expect(parts('LN1 10.00 M1 M1,M2')).toEqual(['M1 granted 5.00', 'M2 held 1.00']);
    expect(parts('LN1 10.00 - M2')).toEqual(['M2 held 1.00']);
    expect([parts('LN1 -10.00 M1 M2'), parts('LN1 0.00 M1 M2')]).toEqual([[], []]);
  });

  it('comes by id of the account', () => {
    const made = pay({ entriesBefore: TWO_LOTS, losses: [loss('LN2 100.00 M1'), loss('LN1 80.00 M1')] });
    expect(made.cuts.map(({ account, cut }) => `${account} ${formatCents(cut)}`)).toEqual(['LN1 40.00', 'LN2 40.00']);
    expect(made.entries.map(({ account, lot, amount }) => `${account} ${lot} ${formatCents(amount)}`)).toEqual(['LN1 2025Q1 30.00', 'LN1 2025Q2 10.00', 'LN2 2025Q2 40.00']);
  });

  it('cuts nothing in a year, nor does a removal forfeit there', () => {
    expect(entries({ period: '2025', entriesBefore: TWO_LOTS, losses: [loss('LN1 80.00 M1')], sanctions: [sanction('M1 2025-12-01 removal')] })).toEqual([]);
  });

  it('does not cut what this very pay holds back', () => {
    const given = { rules: rules('quarterly', undefined, deposit(['0 0.1'])), people: [person('M1', { score: dec(1) })], pools: [pool('bank 100.00')] };
    expect(entries({ ...given, losses: [loss('LN1 80.00 M1')] })).toEqual(['M1 2025Q3 held 10.00 at risk 10.00']);
  });
});

describe('a removal', () => {
  it('forfeits all lots before any loss cuts them, of who is in the account', () => {
    const given = { entriesBefore: TWO_LOTS, losses: [loss('LN1 10.00 M1')] };
    const made = pay({ ...given, sanctions: [sanction('M1 2025-09-30 removal'), sanction('M1 2025-08-30 removal', 1), sanction('X 2025-08-30 removal')] });
    expect(entriesOf(made)).toEqual(['M1 2025Q1 forfeited 30.00 at risk 0.00', 'M1 2025Q2 forfeited 50.00 at risk 0.00']);
    expect(made.entries[0]?.reason).toEqual({ en: 'removal on 2025-08-30, approved by Wang: late', zh: '2025-08-30 免职，Wang批准：late' });
    expect(formatCents(made.cuts[0]!.uncovered)).toBe('5.00');
  });

  it('of another period is of no account, nor is any other sanction', () => {
    expect(entries({ entriesBefore: TWO_LOTS, sanctions: [sanction('M1 2025-10-01 removal'), sanction('M1 2025-08-01 warning')] })).toEqual([]);
  });
});

describe('vesting', () => {
  const LOT = past('2025Q3 M1 2025Q3 held 100.00');

  it('returns a third each year, leavers too', () => {
    const made = pay({ period: '2026Q3', entriesBefore: LOT });
    expect(entriesOf(made)).toEqual(['M1 2025Q3 vested 33.34 at risk 66.66', 'M1 2025Q3 returned 33.34 at risk 66.66']);
    expect(made.entries[0]?.reason).toEqual({ en: 'tranche 1 of 3', zh: '第 1 期，共 3 期' });
    expect(amountsOf(made, 'M1')).toEqual(['earned 0.00', 'deposit_returned 2025Q3 33.34', 'net 33.34', 'paid 33.34']);
    expect(stepsOf(made, 'M1').find(({ item }) => item === 'deposit_returned')).toMatchObject({
      calculation: { en: '100.00 at risk, tranche 1 of 3', zh: '在险 100.00，第 1 期，共 3 期' }, clause: 'pay.deposit.vesting_years',
    });
  });

  it('comes once: not before its day, and not again', () => {
    expect(entries({ period: '2026Q2', entriesBefore: LOT })).toEqual([]);
    const once = [...LOT, ...past('2026Q3 M1 2025Q3 vested 33.34', '2026Q3 M1 2025Q3 returned 33.34')];
    expect(entries({ period: '2026Q4', entriesBefore: once })).toEqual([]);
    expect(entries({ period: '2026', entriesBefore: once })).toEqual([]);
    expect(entries({ period: '2027Q3', entriesBefore: once })[0]).toBe('M1 2025Q3 vested 33.33 at risk 33.33');
    const twice = [...once, ...past('2027Q3 M1 2025Q3 vested 33.33')];
    expect(entries({ period: '2028Q3', entriesBefore: twice })[0]).toBe('M1 2025Q3 vested 33.33 at risk 0.00');
  });

  it('makes up for tranches whose pay was left out', () => {
    const made = pay({ period: '2027Q4', predecessor: '2025Q4', entriesBefore: LOT });
    expect(entriesOf(made)).toEqual([
      'M1 2025Q3 vested 33.34 at risk 66.66', 'M1 2025Q3 returned 33.34 at risk 66.66', 'M1 2025Q3 vested 33.33 at risk 33.33', 'M1 2025Q3 returned 33.33 at risk 33.33',
    ]);
    expect(made.entries[2]?.reason.en).toBe('tranche 2 of 3');
    expect(amountsOf(made, 'M1').slice(1, 4)).toEqual(['deposit_returned 2025Q3 33.34', 'deposit_returned 2025Q3 33.33', 'net 66.67']);
    const late = entries({ period: '2030Q1', predecessor: '2025Q3', entriesBefore: LOT });
    expect(late.filter((entry) => entry.includes('vested')).at(-1)).toBe('M1 2025Q3 vested 33.33 at risk 0.00');
    expect(late).toHaveLength(6);
  });

  it('after a cut is of what is left, and a cut of the same pay comes first', () => {
    const cut = [...LOT, ...past('2026Q3 M1 2025Q3 vested 33.34', '2026Q3 M1 2025Q3 returned 33.34', '2026Q4 M1 2025Q3 cut 56.65')];
    expect(entries({ period: '2027Q3', entriesBefore: cut })[0]).toBe('M1 2025Q3 vested 5.01 at risk 5.00');
    expect(entries({ period: '2026Q3', entriesBefore: LOT, losses: [loss('LN1 20.00 M1')] })).toEqual([
      'M1 2025Q3 cut 10.00 at risk 90.00', 'M1 2025Q3 vested 30.00 at risk 60.00', 'M1 2025Q3 returned 30.00 at risk 60.00',
    ]);
  });

  it('lets a tranche pass of a lot that has nothing, and shares what is restored among those left', () => {
    const cut = [...LOT, ...past('2026Q1 M1 2025Q3 cut 100.00')];
    expect(entries({ period: '2026Q3', entriesBefore: cut })).toEqual([]);
    const restatedLots = [{ period: '2026Q1', manager: 'M1', lot: '2025Q3', cut: dec('-100.00') }];
    expect(entries({ period: '2026Q4', entriesBefore: cut, restatedLots })).toEqual(['M1 2025Q3 restored 100.00 at risk 100.00']);
    const back = [...cut, ...past('2026Q4 M1 2025Q3 restored 100.00')];
    expect(entries({ period: '2027Q3', entriesBefore: back })[0]).toBe('M1 2025Q3 vested 50.00 at risk 50.00');
  });

  it('is over after the last of a few cents', () => {
    const few = past('2025Q3 M1 2025Q3 held 0.02');
    expect(entries({ period: '2030Q3', predecessor: '2025Q3', entriesBefore: few }).filter((entry) => entry.includes('vested'))).toEqual([
      'M1 2025Q3 vested 0.01 at risk 0.01', 'M1 2025Q3 vested 0.01 at risk 0.00',
    ]);
  });

  it('pays what was restored after the last tranche at once', () => {
    const gone = [...LOT, ...past('2026Q4 M1 2025Q3 cut 70.00', '2028Q3 M1 2025Q3 vested 30.00')];
    const made = pay({ period: '2028Q4', entriesBefore: gone, restatedLots: [{ period: '2026Q4', manager: 'M1', lot: '2025Q3', cut: dec('-70.00') }] });
    expect(entriesOf(made)).toEqual(['M1 2025Q3 restored 70.00 at risk 70.00', 'M1 2025Q3 vested 70.00 at risk 0.00', 'M1 2025Q3 returned 70.00 at risk 0.00']);
    expect(made.entries[1]?.reason.en).toBe('restored after the last tranche');
  });

  it('goes by the years in force when the lot was held', () => {
    const years = (date: string) => ({ value: date < '2025-07-01' ? 1 : 2, clause: 'years' });
    const both = past('2025Q2 M1 2025Q2 held 10.00', '2025Q3 M1 2025Q3 held 10.00');
    const given = { rules: rules('quarterly', undefined, deposit([], { vestingYearsOn: years })), entriesBefore: both, period: '2026Q3' };
    expect(entries(given).filter((entry) => entry.includes('vested'))).toEqual(['M1 2025Q2 vested 10.00 at risk 0.00', 'M1 2025Q3 vested 5.00 at risk 5.00']);
  });

  it('takes a quarter before the year that ends with it', () => {
    const lots = past('2025 M1 2025 held 10.00', '2025Q4 M1 2025Q4 held 10.00');
    expect(entries({ period: '2026Q1', entriesBefore: lots, losses: [loss('LN1 22.00 M1')] })).toEqual(['M1 2025Q4 cut 10.00 at risk 0.00', 'M1 2025 cut 1.00 at risk 9.00']);
  });
});

describe('a restated cut', () => {
  const restatedLot = (cut: string, lot = '2025Q1') => ({ period: '2025Q2', manager: 'M1', lot, cut: dec(cut) });

  it('takes more so far as the lot has it', () => {
    const made = pay({ entriesBefore: TWO_LOTS, restatedLots: [restatedLot('60.00', '2025Q2'), restatedLot('10.00'), restatedLot('1.00', '2024Q1')] });
    expect(entriesOf(made)).toEqual(['M1 2025Q1 cut 10.00 at risk 20.00', 'M1 2025Q2 cut 50.00 at risk 0.00']);
    expect(made.entries[0]?.reason.en).toBe('restatement of 2025Q2: more to be cut');
    expect(made.uncoveredRestatements.map(({ lot, uncovered }) => `${lot} ${formatCents(uncovered)}`)).toEqual(['2024Q1 1.00', '2025Q2 10.00']);
  });

  it('gives back at most what was taken', () => {
    const cut = [...TWO_LOTS, ...past('2025Q2 M1 2025Q1 cut 8.00')];
    expect(entries({ entriesBefore: cut, restatedLots: [restatedLot('-5.00')] })).toEqual(['M1 2025Q1 restored 5.00 at risk 27.00']);
    expect(entries({ entriesBefore: cut, restatedLots: [restatedLot('-9.00')] })).toEqual(['M1 2025Q1 restored 8.00 at risk 30.00']);
    expect(entries({ entriesBefore: TWO_LOTS, restatedLots: [restatedLot('-9.00')] })).toEqual([]);
  });

  it('comes before forfeits and losses, in a year too', () => {
    const cut = [...TWO_LOTS, ...past('2025Q2 M1 2025Q1 cut 8.00')];
    const given = { entriesBefore: cut, restatedLots: [restatedLot('-5.00')], sanctions: [sanction('M1 2025-08-01 removal')] };
    expect(entries(given)).toEqual(['M1 2025Q1 restored 5.00 at risk 27.00', 'M1 2025Q1 forfeited 27.00 at risk 0.00', 'M1 2025Q2 forfeited 50.00 at risk 0.00']);
    expect(entries({ ...given, period: '2025' })).toEqual(['M1 2025Q1 restored 5.00 at risk 27.00']);
  });
});
