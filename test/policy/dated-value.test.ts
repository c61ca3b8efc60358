import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, intervals, valueInForce } from '../../src/policy/dated-value.js';
import { beginsQuarter, dayBefore, isIsoDay } from '../../src/policy/iso-day.js';

const RATES: Dated<string> = [
  { from: '2020-01-01', value: 'a', line: 1 },
  { from: '2024-03-01', value: 'b', line: 2 },
  { from: '2025-01-01', value: 'c', line: 3 },
];

const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a value in force', () => {
  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'a'],
    ['2024-02-29', 'a'],
    ['2024-03-01', 'b'],
    ['2024-12-31', 'b'],
    ['2025-01-01', 'c'],
    ['9999-12-31', 'c'],
  ])('on %s is %s', (date, value) => {
    expect(valueInForce(RATES, date)).toBe(value);
  });
});

describe('intervals', () => {
  it('end on the day before the next begins', () => {
    expect(intervals(RATES)).toEqual([
      { from: '2020-01-01', to: '2024-02-29', value: 'a' },
      { from: '2024-03-01', to: '2024-12-31', value: 'b' },
      { from: '2025-01-01', to: undefined, value: 'c' },
    ]);
  });

  it('hold, on every day, the value in force and no other', () => {
    const list = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, anyDay, (days, day) => {
        const dated = days.sort().map((from, index) => ({ from, value: index, line: index + 1 }));
        const holding = intervals(dated).filter(({ from, to }) => from <= day && (to === undefined || day <= to));
        const value = valueInForce(dated, day);
        expect(holding.map((interval) => interval.value)).toEqual(value === undefined ? [] : [value]);
      }),
    );
  });
});

describe('a day', () => {
  it.each(['2025-09-30', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('of the calendar: %s', (day) => {
    expect(isIsoDay(day)).toBe(true);
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0999-01-01',
    '20250930',
    '2025-9-30',
    '2025-09-30 ',
    '2025-09-30\n',
    '+02025-09-30',
    '2025-09-30T00:00',
    '２０２５-09-30',
    '',
  ])('that is none: %j', (day) => {
    expect(isIsoDay(day)).toBe(false);
  });

  it('comes after the one before it', () => {
    expect([dayBefore('2025-01-01'), dayBefore('2024-03-01'), dayBefore('2025-03-01')]).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2025-02-28',
    ]);
  });

  it('begins a quarter four times a year', () => {
    const days = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2025-02-01', '2025-07-02', '2025-12-31'];
    expect(days.filter(beginsQuarter)).toEqual(days.slice(0, 4));
  });
});
