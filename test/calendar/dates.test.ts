import { describe, expect, it } from 'vitest';
import { type IsoDate, addDays, daysFromTo, daysInMonth, isoDate } from '../../src/calendar/dates.js';

const day = (text: string) => text as IsoDate;

describe('a date', () => {
  it.for([
    [2025, 9, 30, '2025-09-30'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1000, 1, 1, '1000-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [2025, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2025, 4, 31, undefined],
    [2025, 4, 0, undefined],
    [2025, 4, -1, undefined],
    [2025, 0, 1, undefined],
    [2025, 13, 1, undefined],
    [999, 12, 31, undefined],
    [10_000, 1, 1, undefined],
    [2025.5, 1, 1, undefined],
    [2025, 1.5, 1, undefined],
    [2025, 1, 1.5, undefined],
    [Number.NaN, 1, 1, undefined],
  ] as const)('of %d-%d-%d is %s', ([year, month, dayOfMonth, date]) => {
    expect(isoDate(year, month, dayOfMonth)).toBe(date);
  });

  it('is moved by days, over ends of months, years and into leap days', () => {
    expect(addDays(day('2025-09-30'), 1)).toBe('2025-10-01');
    expect(addDays(day('2025-01-01'), -1)).toBe('2024-12-31');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2025-02-28'), 1)).toBe('2025-03-01');
    expect(addDays(day('2025-02-28'), 0)).toBe('2025-02-28');
    expect(addDays(day('1969-12-31'), 366)).toBe('1971-01-01');
  });

  it('is so many days from another, both counted', () => {
    expect(daysFromTo(day('2025-07-01'), day('2025-09-30'))).toBe(92);
    expect(daysFromTo(day('2025-07-01'), day('2025-07-01'))).toBe(1);
    expect(daysFromTo(day('2023-12-31'), day('2024-12-31'))).toBe(367);
    expect(daysFromTo(day('2025-07-02'), day('2025-07-01'))).toBe(0);
  });

  it('is in a month of so many days', () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2025, month));
    expect(days).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(daysInMonth(2024, 2)).toBe(29);
  });
});
