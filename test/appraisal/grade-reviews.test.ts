import { describe, expect, it } from 'vitest';
import type { BranchHeadFacts } from '../../src/appraisal/branch-head-review.js';
import type { Override, Sanction } from '../../src/appraisal/reference-facts.js';
import type { IndicatorScore } from '../../src/appraisal/scoring.js';
import { Decimal } from '../../src/money/decimal.js';
import { type Changes, ENOUGH, briefly, date, decide, past, periodNamed, reasonsOf } from './grade-case.js';
import { CORPORATE4 } from './ladders.js';

const line = (changes: Changes) => briefly(decide(changes));
const LOW = { ...ENOUGH, corporate_deposits: '59999999.99' };

function sanction(day: string, changes: Partial<Sanction> = {}): Sanction {
  const row = { manager: 'M01', type: 'removal' as const, amount: undefined, approver: 'Wang', reason: 'forged papers', fileLine: 2 };
  return { ...row, date: date(day), ...changes };
}

describe('a removal', () => {
  it('calls for an exit review, whatever the gates say', () => {
    const decision = decide({ sanctions: [sanction('2025-08-01')] });
    expect(briefly(decision)).toBe('manager -> exit_review -> manager');
    expect(decision.reasons).toEqual([
      { en: 'removal on 2025-08-01, approved by Wang: forged papers', zh: '2025-08-01 免职，Wang批准：forged papers' },
    ]);
    expect(decision.gates.every(({ grade }) => grade === 'manager')).toBe(true);
    expect(line({ sanctions: [sanction('2025-08-01')], values: LOW })).toBe('manager -> exit_review -> manager, failed');
    expect(line({ sanctions: [sanction('2025-08-01')], grade: '' })).toBe('none -> exit_review -> none');
    expect(line({ sanctions: [sanction('2025-08-01')], grade: 'guru' })).toBe('guru -> exit_review -> guru');
  });

  it('counts from the first to the last day of the period', () => {
    const days = ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'];
    expect(days.map((day) => decide({ sanctions: [sanction(day)] }).decision)).toEqual(['retain', 'exit_review', 'exit_review', 'retain']);
  });

  it('is not any other sanction', () => {
    const others = (['warning', 'fine', 'talk'] as const).map((type) => sanction('2025-08-01', { type }));
    expect(decide({ sanctions: others }).decision).toBe('retain');
  });

  it('is one reason each, by date, with what is known of it', () => {
    const sanctions = [sanction('2025-09-01', { approver: '', reason: '' }), sanction('2025-08-01', { fileLine: 4, reason: '' }), sanction('2025-08-01', { approver: '' })];
    expect(reasonsOf(decide({ sanctions }))).toEqual(['removal on 2025-08-01: forged papers', 'removal on 2025-08-01, approved by Wang', 'removal on 2025-09-01']);
  });
});

describe('a virtual profit below zero', () => {
  const loss = (name: string) => past(name, { profit: '-0.01' });
  const three = [loss('2025Q1'), loss('2024Q4'), loss('2025Q2')];

  it('calls for an exit review after four periods in a row', () => {
    const decision = decide({ virtualProfit: '-0.01', history: three });
    expect(briefly(decision)).toBe('manager -> exit_review -> manager');
    expect(decision.reasons).toEqual([{ en: 'virtual profit below zero in 4 periods in a row', zh: '虚拟利润连续 4 期为负' }]);
    expect(reasonsOf(decide({ virtualProfit: '-5', history: [...three, loss('2024Q3')] }))).toEqual(['virtual profit below zero in 5 periods in a row']);
  });

  it.each([
    ['three', three.slice(0, 1).concat(three.slice(2)), '-1'],
    ['a gap', [loss('2025Q2'), loss('2024Q4'), loss('2024Q3'), loss('2024Q2')], '-1'],
    ['zero in between', [loss('2025Q2'), past('2025Q1', { profit: '0' }), loss('2024Q4'), loss('2024Q3')], '-1'],
    ['zero now', three, '0'],
    ['months for quarters', [loss('2025-06'), loss('2025-05'), loss('2025-04')], '-1'],
    ['later periods', [loss('2025Q4'), loss('2026Q1'), loss('2026Q2')], '-1'],
  ])('does not with %s', (_, history, virtualProfit) => {
    expect(line({ virtualProfit, history })).toBe('manager -> retain -> manager');
  });

  it('counts periods on another ladder too', () => {
    const elsewhere = three.map((row) => ({ ...row, ladder: 'general8', gradeAfter: '' }));
    expect(line({ virtualProfit: '-1', history: elsewhere })).toBe('manager -> exit_review -> manager');
  });

  it('may call for it at once by the policy', () => {
    expect(reasonsOf(decide({ virtualProfit: '-1', settings: { loss_periods: 1 } }))).toEqual(['virtual profit below zero']);
  });

  it('stands beside a removal', () => {
    const reasons = reasonsOf(decide({ virtualProfit: '-1', history: three, sanctions: [sanction('2025-07-01')] }));
    expect(reasons).toEqual(['removal on 2025-07-01, approved by Wang: forged papers', 'virtual profit below zero in 4 periods in a row']);
  });
});

const share = (day: string, quantity: string) => ({ date: date(day), quantity: new Decimal(quantity) });
const DOWN = [share('2025-03-31', '10.1'), share('2022-12-31', '13'), share('2024-12-31', '11'), share('2023-12-31', '12')];

function indicator(value: string | undefined, target: string | undefined, name = 'deposits'): IndicatorScore {
  const figure = (text: string | undefined) => (text === undefined ? undefined : new Decimal(text));
  const row = { category: 'c', categoryLabel: { en: 'c', zh: 'c' }, indicator: '1', unit: 'amount' as const, points: new Decimal(0), notes: [], clause: '' };
  return { ...row, label: { en: name, zh: '存款' }, value: figure(value), target: figure(target) };
}

function head(changes: Partial<Omit<BranchHeadFacts, 'scorecard'>> & { rows?: readonly IndicatorScore[] } = {}): BranchHeadFacts {
  const { rows = [], ...facts } = changes;
  return { marketShares: [], termTo: undefined, scorecard: () => ({ rows, total: new Decimal(0) }), ...facts };
}

describe('the head of a branch', () => {
  const of = (branchHead: BranchHeadFacts, changes: Changes = {}) => decide({ ladder: undefined, grade: '', branchHead, ...changes });

  it('keeps his place without a ladder where nothing calls for a review', () => {
    const decision = of(head());
    expect(decision).toMatchObject({ ladder: '', before: undefined, decision: 'retain', after: undefined, failed: false, gates: [] });
    expect(reasonsOf(decision)).toEqual(['nothing calls for a review, and there is no ladder']);
  });

  it('is reviewed where his market share went down three years in a row', () => {
    const decision = of(head({ marketShares: DOWN }));
    expect(briefly(decision)).toBe('none -> resign_review -> none');
    expect(decision.reasons).toEqual([
      {
        en: 'market share down 3 years in a row: 13, 12, 11, 10.1 in 2022 to 2025',
        zh: '市场份额连续 3 年下降：2022 至 2025 年依次为 13、12、11、10.1',
      },
    ]);
  });

  it.each([
    ['a year without a share', DOWN.filter(({ date: day }) => !day.startsWith('2023'))],
    ['this year without a share', DOWN.filter(({ date: day }) => !day.startsWith('2025'))],
    ['a year as high as the one before', [...DOWN, share('2023-12-31', '13')]],
    ['a rise', [...DOWN, share('2025-06-30', '11.01')]],
  ])('is not with %s', (_, marketShares) => {
    expect(of(head({ marketShares })).decision).toBe('retain');
  });

  it('is held against the latest share of each year, up to the end of the period', () => {
    const rise = [...DOWN, share('2025-06-30', '12')];
    expect(of(head({ marketShares: rise })).decision).toBe('retain');
    expect(of(head({ marketShares: rise }), { period: '2025Q1' }).decision).toBe('resign_review');
    expect(of(head({ marketShares: [...rise, share('2025-09-30', '10')] })).decision).toBe('resign_review');
    expect(of(head({ marketShares: [...DOWN, share('2025-10-01', '20')] })).decision).toBe('resign_review');
    expect(of(head({ marketShares: DOWN }), { period: '2026Q1' }).decision).toBe('retain');
  });

  it('is reviewed where he misses a target as his term ends', () => {
    const rows = [indicator('90', '100'), indicator('100', '100', 'loans'), indicator(undefined, '100', 'fees'), indicator('0', undefined, 'other')];
    const decision = of(head({ termTo: date('2025-09-30'), rows }));
    expect(briefly(decision)).toBe('none -> dismiss_review -> none');
    expect(decision.reasons).toEqual([
      {
        en: 'the term ends on 2025-09-30 and a target is missed: deposits, 90.00 of 100.00',
        zh: '任期于 2025-09-30 届满，目标未完成：存款，目标 100.00，实际 90.00',
      },
    ]);
    expect(of(head({ termTo: date('2025-09-30'), rows: rows.slice(1) })).decision).toBe('retain');
  });

  it('is so only where the term ends in the period', () => {
    const ends = ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'];
    const decisions = ends.map((day) => of(head({ termTo: date(day), rows: [indicator('1', '2')] })).decision);
    expect(decisions).toEqual(['retain', 'dismiss_review', 'dismiss_review', 'retain']);
  });

  it('is asked for his scorecard only then', () => {
    const scorecard = () => {
      throw new Error('asked');
    };
    expect(of({ ...head(), scorecard }).decision).toBe('retain');
    expect(() => of({ ...head({ termTo: date('2025-08-01') }), scorecard })).toThrow('asked');
  });

  it('faces a removal first, then his market share, then his targets', () => {
    const branchHead = head({ marketShares: DOWN, termTo: date('2025-09-30'), rows: [indicator('1', '2')] });
    expect(of(branchHead).decision).toBe('resign_review');
    expect(of(branchHead, { sanctions: [sanction('2025-08-01')] }).decision).toBe('exit_review');
  });

  it('is reviewed before he is promoted, placed or left undecided on a ladder of his own', () => {
    const branchHead = head({ marketShares: DOWN });
    expect(line({ branchHead, ladder: CORPORATE4 })).toBe('manager -> resign_review -> manager');
    expect(line({ branchHead, ladder: CORPORATE4, values: LOW })).toBe('manager -> resign_review -> manager, failed');
    expect(line({ branchHead, ladder: CORPORATE4, grade: '' })).toBe('none -> resign_review -> none');
    expect(line({ branchHead: head(), ladder: CORPORATE4 })).toBe('manager -> retain -> manager');
  });
});

describe('a decision of the committee', () => {
  const override = (grade: string): Override => {
    return { manager: 'M01', period: periodNamed('2025Q3'), grade, approver: 'Li', reason: 'merger', fileLine: 2 };
  };

  it('gives the grade, and what the rules gave stays on record', () => {
    const decision = decide({ override: override('高级客户经理'), values: LOW });
    expect(briefly(decision)).toBe('manager -> watch -> senior, failed');
    expect(decision.override).toEqual({ of: override('高级客户经理'), byRules: 'manager' });
    expect(reasonsOf(decision)).toEqual(['override to senior, approved by Li: merger (by the rules: manager)', 'failed 1 period in a row; patience is 2']);
    expect(decision.reasons[0]?.zh).toBe('评审委员会决定为高级客户经理，Li批准：merger（按规则为：manager）');
  });

  it('may agree with the rules, and may stand where these give no grade', () => {
    expect(decide({ override: override('manager') }).override?.byRules).toBe('manager');
    const removed = decide({ override: override('Assistant'), grade: '', sanctions: [sanction('2025-08-01')] });
    expect(briefly(removed)).toBe('none -> exit_review -> assistant');
    expect(reasonsOf(removed)[0]).toBe('override to assistant, approved by Li: merger (by the rules: none)');
    expect(line({ override: override('chief'), grade: 'guru' })).toBe('guru -> undecided -> chief');
  });

  it('of no grade of the ladder is a bug', () => {
    expect(() => decide({ override: override('guru') })).toThrow('bug: an override to guru, which is no grade of the ladder');
    expect(() => decide({ override: override('manager'), ladder: undefined, branchHead: head() })).toThrow('bug');
  });
});
