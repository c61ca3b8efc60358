/** Deposits worked out by hand: vesting, losses and removals (SPEC 13). */
import { describe, expect, it } from 'vitest';
import type { PayRound, RosterRow } from './pay-case.js';
import type { PayTables } from './pay-tables.js';
import { always, cellsOf, holding, lastPay, loss, paidIn, person, policyWith, pool, roundOf, runWith, sanction } from './worked-pay.js';

const entries = (pays: readonly PayTables[], manager: string): string[] =>
  cellsOf(pays.at(-1)?.['deposits.csv'] ?? [], manager, 'period', 'lot', 'entry', 'account', 'amount', 'at_risk').map((row) => row.join(' '));

/** M1 and M2 share the pool equally, and a tenth of it is held back: 1000.00 holds 50.00 of each. */
function sharing(period: string, amount: string, more: Partial<PayRound> = {}): PayRound {
  return roundOf(period, runWith({ M1: '1.00', M2: '1.00' }), { pools: [pool(period, amount)], ...more });
}

const quiet = (period: string, more: Partial<PayRound> = {}): PayRound => roundOf(period, runWith({}), more);

describe('vesting', () => {
  it('gives back equal parts, the odd cent first, a year after another', () => {
    const policy = policyWith({ deposit: { vestingYears: always('3') } });
    const pays = paidIn(policy, sharing('2025Q1', '2000.00'), quiet('2025Q4'), quiet('2026Q1'), quiet('2026Q2'), quiet('2027Q1'), quiet('2028Q1'), quiet('2029Q1'));
    expect(entries(pays, 'M1')).toEqual([
      '2025Q1 2025Q1 held  100.00 100.00',
      '2026Q1 2025Q1 vested  33.34 66.66',
      '2026Q1 2025Q1 returned  33.34 66.66',
      '2027Q1 2025Q1 vested  33.33 33.33',
      '2027Q1 2025Q1 returned  33.33 33.33',
      '2028Q1 2025Q1 vested  33.33 0.00',
      '2028Q1 2025Q1 returned  33.33 0.00',
    ]);
    expect(cellsOf(pays[2]?.['pay.csv'] ?? [], 'M1', 'deposit_returned', 'net', 'deposit_at_risk')).toEqual([['33.34', '9033.34', '66.66']]);
  });

  it('goes by the years in force when the lot was held, and catches up', () => {
    const vestingYears = [...always('1'), { from: '2025-06-30', value: '2' }];
    const pays = paidIn(policyWith({ deposit: { vestingYears } }), sharing('2025Q1', '200.00'), sharing('2025Q2', '200.00'), quiet('2027Q2'));
    expect(entries(pays, 'M1').slice(2)).toEqual([
      '2027Q2 2025Q1 vested  10.00 0.00',
      '2027Q2 2025Q1 returned  10.00 0.00',
      '2027Q2 2025Q2 vested  5.00 5.00',
      '2027Q2 2025Q2 returned  5.00 5.00',
      '2027Q2 2025Q2 vested  5.00 0.00',
      '2027Q2 2025Q2 returned  5.00 0.00',
    ]);
  });

  it('counts a tranche once where a year ends with its fourth quarter, and pays leavers', () => {
    const roster: RosterRow[] = [person('M1', { status: 'left', left: '2025-12-31' }), person('M2')];
    const pays = paidIn(
      policyWith({ deposit: { vestingYears: always('2') } }),
      sharing('2025Q4', '200.00'),
      sharing('2025', '400.00'),
      quiet('2026Q4', { roster }),
      quiet('2026', { roster }),
    );
    expect(entries(pays, 'M1')).toEqual([
      '2025Q4 2025Q4 held  10.00 10.00',
      '2025 2025 held  20.00 20.00',
      '2026Q4 2025Q4 vested  5.00 5.00',
      '2026Q4 2025Q4 returned  5.00 5.00',
      '2026Q4 2025 vested  10.00 10.00',
      '2026Q4 2025 returned  10.00 10.00',
    ]);
    expect(lastPay(pays, 'M1', 'days', 'net', 'deposit_at_risk')).toEqual(['0', '0.00', '15.00']);
  });
});

describe('losses', () => {
  const roster = ['M1', 'M2', 'M3', 'M4'].map((manager) => person(manager));
  /** A quarter in which these hold L1, and somebody else's loan is lost or this one. */
  const lost = (period: string, holders: readonly string[], ...losses: ReturnType<typeof loss>[]): PayRound =>
    sharing(period, '1000.00', { roster, run: runWith({ M1: '1.00', M2: '1.00' }, { holders: holding('L1', ...holders), losses }) });
  const cuts = (pays: readonly PayTables[]): string[] =>
    (pays.at(-1)?.['cuts.csv'] ?? []).map((row) => ['account', 'loss', 'manager', 'role', 'due', 'cut', 'uncovered'].map((column) => row[column]).join(' '));

  it('cut those who granted the loan and those who held it, oldest lots first', () => {
    const pays = paidIn(
      policyWith(),
      lost('2025Q1', []),
      lost('2025Q2', ['M1', 'M3']),
      lost('2025Q3', ['M2', 'M4', '(unassigned)'], loss('L1', '250.01', '50.00'), loss('L2', '90.00')),
    );
    // 300.01 x 0.5 = 150.005 for the two of 2025Q2; 300.01 x 0.1 = 30.001 for the two others.
    expect(cuts(pays)).toEqual([
      'L1 300.01 M1 granted 75.01 75.01 0.00',
      'L1 300.01 M3 granted 75.00 0.00 75.00',
      'L1 300.01 M2 held 15.00 15.00 0.00',
      'L1 300.01 M4 held 15.00 0.00 15.00',
    ]);
    expect(entries(pays, 'M1').slice(2)).toEqual([
      '2025Q3 2025Q1 cut L1 50.00 0.00',
      '2025Q3 2025Q2 cut L1 25.01 24.99',
      '2025Q3 2025Q3 held  50.00 50.00',
    ]);
    expect(lastPay(pays, 'M1', 'net', 'deposit_at_risk')).toEqual(['9450.00', '74.99']);
  });

  it('that are gains, of deposits of the same number, or of no known holder cut nothing', () => {
    const cut = (run: Partial<ReturnType<typeof runWith>>): string[] =>
      cuts(paidIn(policyWith(), lost('2025Q1', ['M1']), sharing('2025Q2', '1.00', { run: runWith({ M1: '1.00' }, run) })));
    expect(cut({ losses: [loss('L1', '-100.00', '99.99')] })).toEqual([]);
    expect(cut({ losses: [loss('L2', '100.00')], holders: [{ record: 'deposit', account: 'L2', manager: 'M1' }] })).toEqual([]);
    expect(cut({ losses: [loss('L2', '100.00')], holders: holding('L2', '(unassigned)') })).toEqual([]);
  });

  it('are taken before a tranche is given back, account by account', () => {
    const run = runWith({}, { holders: holding('L10', 'M1'), losses: [loss('L2', '60.00'), loss('L10', '20.00')] });
    const pays = paidIn(
      policyWith({ deposit: { cutGranted: always('1') } }),
      sharing('2025Q1', '1000.00', { run: runWith({ M1: '1.00', M2: '1.00' }, { holders: holding('L2', 'M1') }) }),
      quiet('2026Q1', { run }),
    );
    expect(cuts(pays)).toEqual(['L10 20.00 M1 granted 20.00 20.00 0.00', 'L2 60.00 M1 granted 60.00 30.00 30.00']);
    expect(entries(pays, 'M1').slice(1)).toEqual(['2026Q1 2025Q1 cut L10 20.00 30.00', '2026Q1 2025Q1 cut L2 30.00 0.00']);
  });

  it('leave a removed manager nothing to lose', () => {
    const pays = paidIn(
      policyWith(),
      lost('2025Q1', ['M1']),
      { ...lost('2025Q2', [], loss('L1', '10.00')), sanctions: [sanction('M1', '2025-06-30', 'removal'), sanction('M2', '2025-07-01', 'removal')] },
    );
    expect(entries(pays, 'M1').slice(1)).toEqual(['2025Q2 2025Q1 forfeited  50.00 0.00', '2025Q2 2025Q2 held  50.00 50.00']);
    expect(cuts(pays)).toEqual(['L1 10.00 M1 granted 5.00 0.00 5.00']);
  });

  it('and removals count in quarters only', () => {
    const year = { ...lost('2025', ['M1'], loss('L1', '10.00')), sanctions: [sanction('M1', '2025-06-30', 'removal')] };
    const pays = paidIn(policyWith(), lost('2025Q4', ['M1']), year);
    expect([cuts(pays), entries(pays, 'M1')]).toEqual([[], ['2025Q4 2025Q4 held  50.00 50.00', '2025 2025 held  50.00 50.00']]);
  });
});
