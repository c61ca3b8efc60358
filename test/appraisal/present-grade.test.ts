import { describe, expect, it } from 'vitest';
import { presentGrade } from '../../src/appraisal/present-grade.js';
import type { PastGrade } from '../../src/appraisal/reference-facts.js';
import { past, periodNamed } from './grade-case.js';
import { CORPORATE4 } from './ladders.js';

function present(rosterGrade: string, history: readonly PastGrade[] = [], period = '2025Q3', ladder: typeof CORPORATE4 | undefined = CORPORATE4) {
  const found = presentGrade({ ladder, period: periodNamed(period), history, rosterGrade });
  return found.kind === 'known' ? found.grade.name : found;
}

describe('the present grade', () => {
  it.each([
    ['manager', 'manager'],
    [' MANAGER ', 'manager'],
    ['高级客户经理', 'senior'],
    ['Chief of corporate4', 'chief'],
  ])("'%s' of the roster is %s", (text, grade) => {
    expect(present(text)).toBe(grade);
  });

  it('is none where the roster has none, and unknown where the ladder has none of that name', () => {
    expect(present('  ')).toEqual({ kind: 'none' });
    expect(present(' veteran ')).toEqual({ kind: 'unknown', text: 'veteran' });
  });

  it('is none without a ladder', () => {
    expect(presentGrade({ ladder: undefined, period: periodNamed('2025'), history: [past('2024')], rosterGrade: 'manager' })).toEqual({ kind: 'none' });
  });

  it('is the latest of the history, in any order, rather than the roster’s', () => {
    const rows = [past('2024Q4', { gradeAfter: 'chief' }), past('2025Q2', { gradeAfter: 'senior' }), past('2025Q1', { gradeAfter: 'assistant' })];
    expect(present('manager', rows)).toBe('senior');
    expect(present('manager', rows.toReversed())).toBe('senior');
    expect(present('', [past('2019', { gradeAfter: '首席客户经理' })])).toBe('chief');
  });

  it('leaves out blank grades, other ladders, and periods that do not end before this one', () => {
    const rows = [
      past('2025Q1', { gradeAfter: 'senior' }),
      past('2025Q2', { gradeAfter: ' ' }),
      past('2025-06', { ladder: 'general8', gradeAfter: 'assistant' }),
      past('2025-07', { gradeAfter: 'chief' }),
      past('2025Q3', { gradeAfter: 'chief' }),
      past('2025', { gradeAfter: 'chief' }),
    ];
    expect(present('manager', rows)).toBe('senior');
    expect(present('manager', rows.slice(1))).toBe('manager');
  });

  it('is that of the kind of period at hand where several end on one day, else of the shorter one', () => {
    const rows = [past('2025H1', { gradeAfter: 'assistant' }), past('2025Q2', { gradeAfter: 'senior' }), past('2025-06', { gradeAfter: 'chief' })];
    for (const order of [rows, rows.toReversed()]) {
      expect(present('', order, '2025Q3')).toBe('senior');
      expect(present('', order, '2025H2')).toBe('assistant');
      expect(present('', order, '2026')).toBe('chief');
    }
  });

  it('is the roster’s where the ladder has lost the grade of the history', () => {
    const lost = [past('2025Q1', { gradeAfter: 'chief' }), past('2025Q2', { gradeAfter: 'trainee' })];
    expect(present('manager', lost)).toBe('manager');
    expect(present('', lost)).toEqual({ kind: 'unknown', text: 'trainee' });
    expect(present('novice', lost)).toEqual({ kind: 'unknown', text: 'novice' });
  });
});
