import { describe, expect, it } from 'vitest';
import { earlierRun } from '../../src/appraisal/past-periods.js';
import { fullYears } from '../../src/calendar/full-years.js';
import { periodBefore } from '../../src/calendar/period.js';
import { date, past, periodNamed } from './grade-case.js';

describe('the period before', () => {
  it.each([
    ['2025Q3', '2025Q2'],
    ['2025Q1', '2024Q4'],
    ['2025-07', '2025-06'],
    ['2025-01', '2024-12'],
    ['2024-03', '2024-02'],
    ['2025H2', '2025H1'],
    ['2025H1', '2024H2'],
    ['2025', '2024'],
  ])('%s is %s', (name, before) => {
    expect(periodBefore(periodNamed(name))).toEqual(periodNamed(before));
  });

  it('is none where the calendar begins', () => {
    expect(['1000', '1000Q1', '1000-01'].map((name) => periodBefore(periodNamed(name)))).toEqual([undefined, undefined, undefined]);
    expect(periodBefore(periodNamed('1001'))?.name).toBe('1000');
  });
});

describe('a run of earlier periods', () => {
  const failedBefore = (name: string, history: ReturnType<typeof past>[]) => earlierRun(history, periodNamed(name), ({ failed }) => failed);
  const failed = (name: string) => past(name, { failed: true });

  it('goes back over the new year, in any order of rows', () => {
    expect(failedBefore('2025Q2', [failed('2024Q3'), failed('2025Q1'), failed('2024Q4')])).toBe(3);
  });

  it('ends at a gap and at a period that is not as asked', () => {
    expect(failedBefore('2025Q3', [failed('2025Q1'), failed('2024Q4')])).toBe(0);
    expect(failedBefore('2025Q3', [failed('2025Q2'), past('2025Q1'), failed('2024Q4')])).toBe(1);
    expect(failedBefore('2025Q3', [])).toBe(0);
  });

  it('counts one kind of period only, and nothing later', () => {
    expect(failedBefore('2025Q3', [failed('2025-06'), failed('2025H1'), failed('2025'), failed('2025Q3'), failed('2025Q4')])).toBe(0);
    expect(failedBefore('2025', [failed('2024'), failed('2024Q4'), failed('2023')])).toBe(2);
  });
});

describe('full years', () => {
  it.each([
    ['2022-09-30', '2025-09-30', 3],
    ['2022-10-01', '2025-09-30', 2],
    ['2022-09-29', '2025-09-30', 3],
    ['2025-09-30', '2025-09-30', 0],
    ['2026-01-01', '2025-09-30', 0],
    ['2024-02-29', '2025-02-27', 0],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2028-02-28', 3],
    ['2024-02-29', '2028-02-29', 4],
    ['2023-02-28', '2024-02-28', 1],
  ])('from %s to %s: %i', (since, until, years) => {
    expect(fullYears(date(since), date(until))).toBe(years);
  });
});
