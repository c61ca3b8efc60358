import { describe, expect, it } from 'vitest';
import { monthsOf, slicesOf } from '../../src/calendar/months.js';
import { parsePeriod, wholePeriod } from '../../src/calendar/period.js';
import { tenDayEnds } from '../../src/calendar/ten-day-ends.js';
import { daysOfSpan, windowBefore, windowOf, yearBefore } from '../../src/calendar/windows.js';

function period(text: string) {
  const found = wholePeriod(text);
  if (found === undefined) throw new Error(`no period: ${text}`);
  return found;
}
const span = (from: string, to: string) => ({ from, to });

describe('the months of a period', () => {
  it('are whole, in order', () => {
    expect(monthsOf(period('2024Q1'))).toEqual([
      { month: '2024-01', first: '2024-01-01', last: '2024-01-31' },
      { month: '2024-02', first: '2024-02-01', last: '2024-02-29' },
      { month: '2024-03', first: '2024-03-01', last: '2024-03-31' },
    ]);
    expect(monthsOf(period('2025-07')).map(({ month }) => month)).toEqual(['2025-07']);
    expect(monthsOf(period('2025')).map(({ last }) => last.slice(5))).toEqual([
      '01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31',
    ]);
  });

  it('are cut on the days on which rates change', () => {
    const changes = ['2025-08-20', '2025-07-01', '2025-08-20', '2025-06-15', '2025-08-05', '2025-09-30', '2025-10-01', '2025-07-31'];
    expect(slicesOf(period('2025Q3'), changes)).toEqual([
      { month: '2025-07', from: '2025-07-01', until: '2025-07-31' },
      { month: '2025-07', from: '2025-07-31', until: '2025-08-01' },
      { month: '2025-08', from: '2025-08-01', until: '2025-08-05' },
      { month: '2025-08', from: '2025-08-05', until: '2025-08-20' },
      { month: '2025-08', from: '2025-08-20', until: '2025-09-01' },
      { month: '2025-09', from: '2025-09-01', until: '2025-09-30' },
      { month: '2025-09', from: '2025-09-30', until: '2025-10-01' },
    ]);
  });

  it('have three days each on which the ten-day average looks', () => {
    expect(tenDayEnds(period('2025Q1'))).toEqual([
      '2025-01-10', '2025-01-20', '2025-01-31', '2025-02-10', '2025-02-20', '2025-02-28', '2025-03-10', '2025-03-20', '2025-03-31',
    ]);
  });
});

describe('a window of months', () => {
  it('ends with the period, and the one before it the day before', () => {
    expect(windowOf(period('2025Q3'), 12)).toEqual(span('2024-10-01', '2025-09-30'));
    expect(windowBefore(period('2025Q3'), 12)).toEqual(span('2023-10-01', '2024-09-30'));
    expect(windowOf(period('2025Q3'), 3)).toEqual(span('2025-07-01', '2025-09-30'));
    expect(windowBefore(period('2025Q3'), 3)).toEqual(span('2025-04-01', '2025-06-30'));
    expect(windowOf(period('2025-01'), 1)).toEqual(span('2025-01-01', '2025-01-31'));
    expect(windowBefore(period('2025-01'), 1)).toEqual(span('2024-12-01', '2024-12-31'));
    expect(windowOf(period('2025'), 24)).toEqual(span('2024-01-01', '2025-12-31'));
    expect(windowBefore(period('2025'), 24)).toEqual(span('2022-01-01', '2023-12-31'));
  });

  it('is the calendar year before', () => {
    expect(yearBefore(period('2025Q3'))).toEqual(span('2024-01-01', '2024-12-31'));
    expect(yearBefore(period('2025'))).toEqual(span('2024-01-01', '2024-12-31'));
  });

  it('has so many days, and none where it ends before it begins', () => {
    const { last, first } = period('2025Q3');
    expect(daysOfSpan({ from: first, to: last })).toBe(92);
    expect(daysOfSpan({ from: first, to: first })).toBe(1);
    expect(daysOfSpan({ from: last, to: first })).toBe(0);
  });

  it('of a year that the calendar lacks is a bug', () => {
    expect(() => windowOf(period('1000Q1'), 12)).toThrow(/^bug: a month outside the calendar$/);
  });
});

describe('a period by name', () => {
  it('is of a kind, a part and perhaps a year', () => {
    expect(parsePeriod('2025Q3')).toEqual({ kind: 'quarter', part: 3, year: 2025 });
    expect(parsePeriod('Q4')).toEqual({ kind: 'quarter', part: 4 });
    expect(parsePeriod('2025H2')).toEqual({ kind: 'half', part: 2, year: 2025 });
    expect(parsePeriod('H1')).toEqual({ kind: 'half', part: 1 });
    expect(parsePeriod('2025')).toEqual({ kind: 'year', part: 1, year: 2025 });
    expect(parsePeriod('2025-07')).toEqual({ kind: 'month', part: 7, year: 2025 });
    expect(parsePeriod('07')).toEqual({ kind: 'month', part: 7 });
    for (const text of ['', 'Q5', 'H3', '13', '2025-13', '2025Q0', ' 2025', '2025 Q3', '0999', '20251']) expect(parsePeriod(text), text).toBeUndefined();
  });

  it('has its first and last day only where its year is named', () => {
    expect(wholePeriod('2025H2')).toMatchObject({ first: '2025-07-01', last: '2025-12-31' });
    expect(wholePeriod('2024-02')).toMatchObject({ first: '2024-02-01', last: '2024-02-29' });
    expect(wholePeriod('H2')).toBeUndefined();
    expect(wholePeriod('2025Q5')).toBeUndefined();
  });
});
