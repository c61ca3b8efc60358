import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideGrade } from '../../src/appraisal/grade-decision.js';
import type { PastGrade } from '../../src/appraisal/reference-facts.js';
import { type Changes, inputOf, past } from './grade-case.js';
import { CORPORATE4, GENERAL8, MEASURES } from './ladders.js';

const LADDERS = [CORPORATE4, GENERAL8];
const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 5 });

/** Amounts near the bounds of the ladders, and some of them missing. */
const amounts = some(['0', '1', '50000', '59999999.99', '60000000', '150000000', '320000000', '400000000', '999999999']);
const anyValues = fc
  .record(Object.fromEntries([...MEASURES.keys()].map((name) => [name, maybe(amounts)])))
  .map((values) => Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));

const PERIODS = ['2025Q2', '2025Q1', '2024Q4', '2024Q3', '2025-06', '2025H1', '2024', '2025Q3'];
const anyRow = (ladder: string, grades: readonly string[]) => (period: string) =>
  fc
    .record({ ladder: some([ladder, ladder, 'other']), gradeAfter: some(['', ...grades]), failed: fc.boolean(), profit: some(['-1', '-1', '0']) })
    .map((changes) => past(period, changes));

const anyCase = some(LADDERS).chain((ladder) => {
  const grades = ladder.grades.map(({ name }) => name);
  const rows = fc.tuple(...PERIODS.map(anyRow(ladder.name, grades)));
  const history: fc.Arbitrary<PastGrade[]> = rows.chain((all) => fc.shuffledSubarray(all));
  return fc.record({
    ladder: fc.constant(ladder),
    grade: some(['', ...grades, ...ladder.grades.map(({ label }) => label.zh)]),
    values: anyValues,
    score: fc.integer({ min: 0, max: 13000 }).map((cents) => String(cents / 100)),
    rank: fc.integer({ min: 1, max: 7 }),
    groupSize: fc.constant(7),
    topP: some(['strict', 'ceil'] as const),
    quality: maybe(some(['69.99', '80', '85', '90', '100'])),
    bankSince: maybe(some(['2015-01-01', '2022-09-30', '2025-01-01'])),
    exam: some(['yes', 'no', '']),
    virtualProfit: some(['-1', '0', '100']),
    settings: fc.record({
      patience: fc.integer({ min: 1, max: 4 }),
      loss_periods: fc.integer({ min: 1, max: 5 }),
      promotion_steps: fc.integer({ min: 1, max: 8 }),
      demotion_steps: fc.integer({ min: 1, max: 8 }),
    }),
    history,
  });
});

/** Where a grade stands in the ladder of a case; -1 for none. */
const stepIn = ({ ladder }: Changes, name: string | undefined) => ladder?.grades.findIndex((grade) => grade.name === name) ?? -1;

function holdsForAny(check: (changes: Changes & { history: readonly PastGrade[] }, decision: ReturnType<typeof decideGrade>) => void) {
  fc.assert(
    fc.property(anyCase, (changes) => {
      check(changes, decideGrade(inputOf(changes)));
    }),
    { numRuns: 500 },
  );
}

describe('any decision', () => {
  it('gives a grade of the ladder, unless there was none and the manager must be reviewed', () => {
    holdsForAny((changes, { decision, before, after }) => {
      if (before === undefined && decision === 'exit_review') expect(after).toBeUndefined();
      else expect(stepIn(changes, after)).toBeGreaterThanOrEqual(0);
    });
  });

  it('goes up by no more than the steps of the policy, and down by no more', () => {
    holdsForAny((changes, { decision, before, after }) => {
      const climbed = stepIn(changes, after) - stepIn(changes, before);
      const { promotion_steps: up = 0, demotion_steps: down = 0 } = changes.settings ?? {};
      if (decision === 'promote') expect(climbed >= 1 && climbed <= up).toBe(true);
      else if (decision === 'demote') expect(climbed <= -1 && climbed >= -down).toBe(true);
      else if (decision !== 'place') expect(after).toBe(before);
    });
  });

  it('promotes past no gate that does not hold', () => {
    holdsForAny((changes, { decision, before, after, gates }) => {
      if (decision !== 'promote') return;
      const passed = gates.filter(({ grade }) => stepIn(changes, grade) > stepIn(changes, before) && stepIn(changes, grade) <= stepIn(changes, after));
      expect(passed.every(({ result }) => result === 'holds')).toBe(true);
    });
  });

  it('says failed where a gate of the grade before fails, and says why', () => {
    holdsForAny((_, { before, failed, decision, gates, reasons }) => {
      const own = gates.filter(({ grade, gate }) => grade === before && gate !== 'years');
      expect(failed).toBe(before !== undefined && own.some(({ result }) => result === 'fails'));
      if (decision === 'retain') expect(own.every(({ result }) => result === 'holds')).toBe(true);
      if (decision === 'undecided') expect(own.some(({ result }) => result === 'unknown')).toBe(true);
      expect(reasons.length).toBeGreaterThan(0);
    });
  });

  it('does not hang on the order of the history', () => {
    const shuffled = anyCase.chain((changes) => {
      const { length } = changes.history;
      return fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes.history, { minLength: length, maxLength: length }));
    });
    fc.assert(
      fc.property(shuffled, ([changes, history]) => {
        expect(decideGrade(inputOf({ ...changes, history }))).toEqual(decideGrade(inputOf(changes)));
      }),
      { numRuns: 300 },
    );
  });
});
