import { describe, expect, it } from 'vitest';
import { fineProblems, lotProblems, offRosterProblems, paidGradeProblems, planProblems, poolProblems } from '../../src/appraisal/pay-checks.js';
import type { PayPerson } from '../../src/appraisal/pay.js';
import type { PayInForce } from '../../src/policy/pay-rules.js';
import { type Problem, formatProblem } from '../../src/problems/problem.js';
import { period } from '../references/rules.js';
import { dec, deposit, person, plan, pool, rules, sanction } from './pay-case.js';

const shown = (problems: readonly Problem[]) => problems.map((problem) => formatProblem(problem, 'en').replace(/\].*/, ']'));
const scored = (manager: string, more: Partial<PayPerson> = {}) => person(manager, { score: dec(1), ...more });

describe('pools', () => {
  const problems = (texts: readonly string[], people: readonly PayPerson[], given: { name?: string; rules?: PayInForce } = {}) => {
    const rows = texts.map((text, index) => pool(text, index));
    return shown(poolProblems({ name: 'pools.csv', rows }, people, given.rules ?? rules(), period(given.name ?? '2025Q3')));
  };

  it('in which nobody has a weight are errors, each in its line', () => {
    expect(problems(['bank 1.00', 'branch:B2 2.00', 'line:corporate 3.00'], [person('M1'), scored('M2', { score: dec('-1'), branch: 'B2' })])).toEqual([
      "pools.csv:2: amount: nobody has a weight in the pool 'bank': it cannot be paid out [pay_pool_without_weight]",
      "pools.csv:3: amount: nobody has a weight in the pool 'branch:B2': it cannot be paid out [pay_pool_without_weight]",
      "pools.csv:4: amount: nobody has a weight in the pool 'line:corporate': it cannot be paid out [pay_pool_without_weight]",
    ]);
    expect(problems(['bank 1.00'], [scored('M1')])).toEqual([]);
    expect(problems(['bank 0.00'], [person('M1')])).toHaveLength(1);
    expect(problems(['bank 1.00', 'branch:B1 1.00'], [scored('M1')], { rules: rules('quarterly', plan({ pools: ['bank'] })) })).toHaveLength(1);
  });

  it('of a branch or line that nobody has are errors that name the nearest', () => {
    const [branch, line] = poolProblems({ name: 'pools.csv', rows: [pool('branch:B11 1.00'), pool('line:retial 2.00', 1)] }, [scored('M1'), scored('M2', { branch: 'B2', line: 'retail' })], rules(), period('2025Q3'));
    expect(formatProblem(branch!, 'en')).toBe("pools.csv:2: branch: nobody on the roster has the branch 'B11' [pay_pool_unknown] Check the id. Nearest: B1, B2.");
    expect(formatProblem(line!, 'zh')).toBe('pools.csv:3: line: 花名册中没有条线为 retial 的人员 [pay_pool_unknown] 请核对编号。最接近的：retail, corporate。');
    expect(problems(['line:Retail 1.00'], [scored('M1', { line: 'retail' })])).toEqual([]);
    expect(problems(['branch:b1 1.00'], [scored('M1')])).toHaveLength(1);
  });

  it('of a quarter are not due where they are annual', () => {
    const annual = { rules: rules('annual') };
    expect(problems(['bank 1.00', 'branch:B9 1.00'], [], annual)).toEqual(['pools.csv: performance pay is annual: pools of 2025Q3 are not shared (2) [pay_pool_not_due]']);
    expect(problems(['bank 1.00'], [scored('M1')], { ...annual, name: '2025' })).toEqual([]);
    expect(problems(['bank 1.00'], [scored('M1')], { name: '2025' })).toEqual([]);
  });

  it.each([
    ['annual', '2025Q3', 0], ['annual', '2025', 1],
    ['quarterly', '2025Q3', 1], ['quarterly', '2025', 0],
    ['quarterly_advance', '2025Q3', 1], ['quarterly_advance', '2025', 1],
  ] as const)('are missed where performance pay is %s in %s: %i', (mode, name, count) => {
    const missing = poolProblems(undefined, [scored('M1')], rules(mode), period(name));
    expect(missing.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'pay_pool_missing'));
    expect(problems([], [], { name, rules: rules(mode) })).toHaveLength(count);
  });

  it('are not weighed while a grade is unknown', () => {
    expect(problems(['bank 1.00'], [scored('M1', { grade: 'chief' })])).toEqual([]);
  });
});

describe('grades, plans and lots', () => {
  it('a grade without a wage is an error, once', () => {
    const people = [scored('M1', { grade: 'chief' }), scored('M2', { grade: 'chief' }), scored('M3', { grade: 'senior' }), scored('M4'), scored('M5', { scheme: 'other', grade: 'x' })];
    expect(shown(paidGradeProblems(people, rules(), 'grades.csv'))).toEqual([
      "grades.csv: the pay plan of the scheme 'staff' has no wage for the grade 'corporate4.chief' [pay_grade_unknown]",
    ]);
  });

  it('a scheme without a plan is a warning, once, where somebody has a score', () => {
    const people = [scored('M1', { scheme: 'tellers' }), scored('M2', { scheme: 'tellers' }), person('M3', { scheme: 'heads' }), scored('M4', { scheme: undefined }), scored('M5')];
    expect(shown(planProblems(people, rules(), 'policy.yaml'))).toEqual([
      "policy.yaml: pay.plans: the scheme 'tellers' has no pay plan: nobody who is scored by it earns anything (2) [pay_no_plan]",
    ]);
  });

  it('a lot of a time without vesting years is a matter of the policy', () => {
    const held = deposit([], { vestingYearsOn: (date) => (date < '2025-07-01' ? undefined : { value: 3, clause: '' }) });
    const entries = ['2025Q3', '2025Q2', '2025Q2', '2025Q1'].map((lot) => ({ period: lot, manager: 'M1', lot, entry: 'held', ofPeriod: '', amount: dec(1) }) as const);
    expect(shown(lotProblems(entries, rules('quarterly', plan(), held), 'policy.yaml'))).toEqual([
      'policy.yaml: pay.deposit.vesting_years: has no value in force on 2025-03-31 [policy_not_in_force]',
      'policy.yaml: pay.deposit.vesting_years: has no value in force on 2025-06-30 [policy_not_in_force]',
    ]);
  });
});

describe('people whom the roster lacks', () => {
  const isKnown = (manager: string) => manager.startsWith('M');

  it('fined in the period are a warning each', () => {
    const rows = ['X1 2025-08-01 fine 5.00', 'M1 2025-08-01 fine 5.00', 'X2 2025-10-01 fine 5.00', 'X3 2025-08-01 warning'].map(sanction);
    expect(shown(fineProblems({ name: 'sanctions.csv', rows }, period('2025Q3'), isKnown))).toEqual([
      "sanctions.csv:2: manager: the roster has no manager 'X1', who is fined on 2025-08-01 [pay_fine_unknown]",
    ]);
  });

  it('with a score are one warning with the first of them', () => {
    const off = (ids: string[]) => shown(offRosterProblems(ids, isKnown, 'scorecard.csv'));
    expect(off(['M1', '(unassigned)'])).toEqual([]);
    expect(off(['X2', 'M1', 'X1'])).toEqual(['scorecard.csv: scores of 2 whom the roster lacks pay nothing: X1, X2 [pay_not_on_roster]']);
    expect(off(['X1', 'X2', 'X3', 'X4', 'X5', 'X6'])).toEqual(['scorecard.csv: scores of 6 whom the roster lacks pay nothing: X1, X2, X3, X4, X5, … [pay_not_on_roster]']);
  });
});
