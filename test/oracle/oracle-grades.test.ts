/** Decisions worked out by hand, which pin the reference calculation of SPEC 11. */
import { describe, expect, it } from 'vitest';
import { contributionOf } from './contribution.js';
import { failuresBefore, gradeGivenBefore, lossesBefore, periodBefore } from './earlier-periods.js';
import { exact } from './exact.js';
import { decisionOn, type GradeQuestion } from './grade-decisions.js';
import { fullYears, gatesOf, type Candidate } from './grade-gates.js';
import { gradingSettingsOf, type GradingSettings } from './grading-settings.js';
import { ladders } from './ladder-table.js';
import { isWithinTop } from './score-ranks.js';
import { overrideRow, pastGradeRow, sanctionRow, type ScoringCase } from './scoring-case.js';
import { income, loan, rowWith } from './worked-example.js';
import { activity, listed, scoringJuly } from './worked-scoring.js';

/** All measures of every grade, and everything else for the highest one. */
const best: Candidate = {
  measured: () => exact('1000000000'),
  score: 12000n,
  quality: 9500n,
  standing: { rank: 1, groupSize: 10 },
  bankSince: '2010-01-01',
  exam: 'yes',
  lastDay: '2025-07-31',
};
const poor = { measured: () => exact('0') };
const unknown = { measured: () => undefined };

function decided(
  present: string,
  change: Partial<Candidate>,
  more: Partial<GradeQuestion> = {},
  settings: Partial<GradingSettings> = {},
): string {
  const past = { isRemoved: false, failuresBefore: 0, lossesBefore: 0, hasLoss: false };
  const question = { ladder: 'corporate4', settings: gradingSettingsOf(settings), candidate: { ...best, ...change }, present, ...past, ...more } as const;
  const { decision, failed, after } = decisionOn(question);
  return `${decision}${failed ? ' failed' : ''} ${after}`;
}

describe('a decision', () => {
  it('ends first by removal or by losses in a row', () => {
    expect(decided('manager', {}, { isRemoved: true })).toBe('exit_review manager');
    expect(decided('manager', poor, { hasLoss: true, lossesBefore: 3 })).toBe('exit_review failed manager');
    expect(decided('manager', {}, { hasLoss: true, lossesBefore: 2 })).toBe('promote senior');
    expect(decided('', {}, { lossesBefore: 9 })).toBe('place chief');
    expect(decided('', {}, { hasLoss: true }, { loss_periods: 1 })).toBe('exit_review ');
    expect(decided('intern', {}, { isRemoved: true })).toBe('exit_review intern');
  });

  it('promotes step by step, also whom a gate of his own grade would hold back', () => {
    expect(decided('assistant', {})).toBe('promote manager');
    expect(decided('assistant', {}, {}, { promotion_steps: 2 })).toBe('promote senior');
    expect(decided('assistant', { quality: 8400n }, {}, { promotion_steps: 20 })).toBe('promote manager');
    expect(decided('assistant', { score: 4999n })).toBe('promote failed manager');
    expect(decided('chief', {})).toBe('retain chief');
  });

  it('asks for years in promotions alone', () => {
    const young = { ladder: 'general8' } as const;
    const since = { bankSince: '2025-01-01' };
    expect(decided('manager_4', since, young)).toBe('retain manager_4');
    expect(decided('manager_4', { bankSince: '' }, young)).toBe('retain manager_4');
    expect(decided('manager_4', { bankSince: '2023-07-31' }, young)).toBe('promote manager_3');
    expect(decided('', since, young)).toBe('place veteran');
    expect(decided('assistant', { ...since, exam: 'no' }, young)).toBe('watch failed assistant');
  });

  it('leaves undecided what is unknown, and only where nothing fails', () => {
    expect(decided('manager', { quality: undefined })).toBe('undecided manager');
    expect(decided('manager', unknown)).toBe('undecided manager');
    expect(decided('manager', { ...unknown, standing: { rank: 7, groupSize: 10 } })).toBe('watch failed manager');
    expect(decided('assistant', { exam: '' }, { ladder: 'general8' })).toBe('promote manager_4');
    expect(decided('assistant', { exam: '', bankSince: '' }, { ladder: 'general8' })).toBe('undecided assistant');
    expect(decided('veteran', {})).toBe('undecided veteran');
    expect(decided('', unknown)).toBe('place assistant');
  });

  it('shields the first ones whose business alone fails', () => {
    const second = { standing: { rank: 2, groupSize: 20 } };
    expect(decided('senior', { ...poor, ...second, score: 100n })).toBe('shielded failed senior');
    expect(decided('senior', { ...poor, standing: { rank: 2, groupSize: 10 } })).toBe('watch failed senior');
    expect(decided('senior', { ...poor, standing: { rank: 2, groupSize: 10 } }, {}, { top_p: 'ceil' })).toBe('shielded failed senior');
    expect(decided('senior', { ...poor, ...second, quality: 8499n })).toBe('watch failed senior');
    expect(decided('senior', { ...poor, ...second, quality: undefined })).toBe('shielded failed senior');
    expect(decided('chief', poor)).toBe('watch failed chief');
  });

  it('loses patience, and demotes to the nearest grade that holds', () => {
    const tired = { failuresBefore: 1 };
    expect(decided('chief', poor, tired)).toBe('demote failed senior');
    expect(decided('chief', { score: 10000n }, tired)).toBe('demote failed senior');
    expect(decided('chief', { score: 8000n }, tired)).toBe('demote failed senior');
    expect(decided('chief', { score: 8000n }, tired, { demotion_steps: 2 })).toBe('demote failed manager');
    expect(decided('chief', { score: 8000n }, tired, { patience: 3 })).toBe('watch failed chief');
    expect(decided('assistant', poor, tired)).toBe('exit_review failed assistant');
    expect(decided('assistant', poor, {}, { patience: 1 })).toBe('exit_review failed assistant');
  });
});

describe('gates', () => {
  const manager = ladders.corporate4[1]!;
  /** The first alternative fails; of the second the deposits are unknown. */
  const any = (loansOutstanding: string): string | undefined => {
    const [loans, , outstanding, settled] = manager.any.flat().map(({ measure }) => measure);
    const values = new Map([[loans!, exact('1')], [outstanding!, exact(loansOutstanding)], [settled!, exact('1')]]);
    const candidate: Candidate = { ...best, measured: (measure) => values.get(measure) };
    return gatesOf(manager, candidate, false, 'strict').find(({ kind }) => kind === 'any')?.verdict;
  };

  it('of alternatives are unknown where one of them fails in nothing that is known', () => {
    expect(any('0.01')).toBe('unknown');
    expect(any('0')).toBe('fails');
  });

  it('count years to the last anniversary', () => {
    expect([fullYears('2024-07-31', '2025-07-31'), fullYears('2024-08-01', '2025-07-31')]).toEqual([1, 0]);
  });

  it('of ranks let the first one in whatever the part is', () => {
    const within = (rank: number, groupSize: number, topP: 'strict' | 'ceil'): boolean => isWithinTop({ rank, groupSize }, '0.60', topP);
    expect([within(1, 1, 'strict'), within(3, 5, 'strict'), within(4, 6, 'strict'), within(4, 6, 'ceil'), within(4, 5, 'ceil')]).toEqual([true, true, false, true, false]);
  });
});

describe('history', () => {
  const past = (period: string, failed: string, virtual_profit: string, more = {}) =>
    pastGradeRow({ period, manager: 'M1', ladder: 'corporate4', failed, virtual_profit, grade_after: 'senior', ...more });

  it('goes back from period to period of one kind', () => {
    expect(['2025Q1', '2025H1', '2025', '2025-01', '2025-03', '2025Q3'].map(periodBefore)).toEqual(['2024Q4', '2024H2', '2024', '2024-12', '2025-02', '2025Q2']);
    const rows = [past('2025Q2', '1', '-1'), past('2025Q1', '1', '0'), past('2024Q3', '1', '-1'), past('2025-06', '0', '5')];
    expect([failuresBefore('2025Q3', rows), lossesBefore('2025Q3', rows), failuresBefore('2025Q1', rows)]).toEqual([2, 1, 0]);
  });

  it('gives the latest grade of the same ladder before the period', () => {
    const rows = [
      past('2025Q3', '0', '0', { grade_after: 'chief' }),
      past('2025Q2', '0', '0', { ladder: 'general8', grade_after: 'veteran' }),
      past('2025Q1', '0', '0', { grade_after: '' }),
      past('2024', '0', '0', { grade_after: 'manager' }),
      past('2024Q3', '0', '0'),
    ];
    expect(gradeGivenBefore('2025Q3', 'corporate4', rows)).toBe('manager');
    expect(gradeGivenBefore('2024Q3', 'corporate4', rows)).toBe(undefined);
  });
});

describe('the rows of grades.csv', () => {
  const quantities = { M1: '1', M2: '2', M3: '2', M4: '0', M5: '0', M6: '9' };
  const ledger = Object.entries(quantities).map(([manager, quantity]) => activity('strategic_customer', { manager, quantity }));
  const roster = [
    listed('M1', { grade: 'manager' }),
    listed('M2', { grade: '高级客户经理', branch: 'B' }),
    listed('M3', { status: 'trainee', branch: 'B' }),
    listed('M4'),
    listed('M5', { status: 'left' }),
    listed('M7', { line: 'personal', grade: 'intern' }),
  ];
  const rows = (more: Partial<ScoringCase> = {}) => contributionOf(scoringJuly(ledger, { roster, ...more })).grades;

  it('leave out leavers, trainees and strangers; trainees are ranked', () => {
    const cells = rows().map((row) => [row.manager, row.scheme, row.score, row.rank, row.group_size, row.grade_before, row.decision, row.failed, row.grade_after]);
    expect(cells).toEqual([
      ['M1', 'corporate_manager', '27.00', '3', '4', 'manager', 'watch', '1', 'manager'],
      ['M2', 'corporate_manager', '28.00', '1', '4', 'senior', 'shielded', '1', 'senior'],
      ['M4', 'corporate_manager', '26.00', '4', '4', '', 'place', '0', 'assistant'],
      ['M7', 'customer_manager', '26.00', '1', '1', 'intern', 'undecided', '0', 'intern'],
    ]);
    expect(rowWith(rows({ rank_among: 'branch' }), { manager: 'M1' })).toMatchObject({ rank: '1', group_size: '2' });
  });

  it('show the grade of the committee beside the decision of the rules', () => {
    const overrides = [overrideRow({ period: '2025-07', manager: 'M1', grade: '首席客户经理' }), overrideRow({ period: '2025-06', manager: 'M2', grade: 'chief' })];
    expect(rowWith(rows({ overrides }), { manager: 'M1' })).toMatchObject({ decision: 'watch', failed: '1', grade_after: 'chief' });
    expect(rowWith(rows({ overrides }), { manager: 'M2' }).grade_after).toBe('senior');
  });

  it('take sanctions of the period, and losses of this one and those before', () => {
    const removal = (date: string) => sanctionRow({ manager: 'M1', date, type: 'removal' });
    const decision = (more: Partial<ScoringCase>): string => rowWith(rows(more), { manager: 'M1' }).decision;
    expect([decision({ sanctions: [removal('2025-07-31')] }), decision({ sanctions: [removal('2025-06-30')] })]).toEqual(['exit_review', 'watch']);
    const history = ['2025-06', '2025-05', '2025-04'].map((period) => pastGradeRow({ period, manager: 'M1', failed: '0', virtual_profit: '-0.01' }));
    const losing = contributionOf(scoringJuly([...ledger, income('', '-1', { manager: 'M1' })], { roster, history })).grades;
    expect(rowWith(losing, { manager: 'M1' })).toMatchObject({ decision: 'exit_review', failed: '1', virtual_profit: '-1.00' });
    expect([decision({ history }), decision({ history: history.map((row) => ({ ...row, failed: '1' })) })]).toEqual(['watch', 'demote']);
  });

  it('have the gates of the window and the period, of loans and of profit', () => {
    // 60 days of the window are told before the period: what counts is the average over 91 days.
    const big = [
      loan('2025-05-02', '110000000', 'M1'),
      activity('strategic_customer', { manager: 'M1', quantity: '50' }),
    ];
    const deposits = ['60000000', '59999999.99'].map((balance) => ({ ...loan('2025-05-02', balance, 'M1'), record: 'deposit', account: 'D1', product: 'margin', rate: '' }));
    const decision = (index: number): string => {
      const subject = scoringJuly([...big, deposits[index]!], { roster, period: '2025-07' });
      return rowWith(contributionOf(subject).grades, { manager: 'M1' }).failed;
    };
    expect([decision(0), decision(1)]).toEqual(['0', '1']);
  });
});
