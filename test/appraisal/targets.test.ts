import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Employment } from '../../src/appraisal/picture-terms.js';
import type { Target } from '../../src/appraisal/reference-facts.js';
import { type FoundTarget, TargetBook } from '../../src/appraisal/targets.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import { type Period, type PeriodKind, parsePeriod, periodOf } from '../../src/calendar/period.js';
import { Decimal, sum } from '../../src/money/decimal.js';

const INDICATOR = { id: '30', label: { en: 'Virtual profit', zh: '模拟利润完成率' } };
const MEMBER = { manager: 'm1', branch: 'east', figures: 'manager' } as const;
const HEAD = { ...MEMBER, figures: 'branch' } as const;

function period(name: string): Period {
  const request = parsePeriod(name);
  if (request?.year === undefined) throw new Error(name);
  return periodOf(request.kind, request.part, request.year);
}

function row(name: string, target: string, changed: Partial<Target> = {}): Target {
  return { of: 'manager', id: 'm1', indicator: '30', period: period(name), target: new Decimal(target), fileLine: 2, ...changed };
}

function found(rows: readonly Target[], asked = '2025Q3', employment?: Partial<Employment>, member: typeof MEMBER | typeof HEAD = MEMBER) {
  return new TargetBook(rows, period(asked)).of(member, INDICATOR, employment && { status: 'active', ...employment });
}

function text(target: FoundTarget | undefined): string {
  const { days, of } = target?.employed ?? {};
  return [target?.target.toFixed(2) ?? 'none', ...(days === undefined ? [] : [`${days}/${of}`])].join(' ');
}

describe('the target of a period, by hand', () => {
  it.each([
    ['the row of the period itself', [row('2025Q3', '300')], '300.00'],
    ['before its months', [row('2025-07', '1'), row('2025-08', '1'), row('2025-09', '1'), row('2025Q3', '300')], '300.00'],
    ['before the year', [row('2025', '9000'), row('2025Q3', '300')], '300.00'],
    ['its months', [row('2025-09', '3.03'), row('2025-07', '1.01'), row('2025-08', '2.02')], '6.06'],
    ['its months before the year', [row('2025', '9'), row('2025-07', '1'), row('2025-08', '2'), row('2025-09', '3')], '6.00'],
    // 92 of 365 days: 36,500 x 92 / 365 = 9,200
    ['a part of the year where a month is missing', [row('2025', '36500'), row('2025-07', '1'), row('2025-09', '3')], '9200.00'],
    // 92 of 184 days of the half
    ['a part of the half before one of the year', [row('2025', '36500'), row('2025H2', '1840')], '920.00'],
    // 1,000 x 92 / 365 = 252.0547...
    ['rounded to the cent', [row('2025', '1000')], '252.05'],
    ['nothing where months do not cover it', [row('2025-07', '1'), row('2025-08', '2')], 'none'],
    ['nothing where all are of other periods', [row('2025Q2', '1'), row('2024Q3', '2'), row('2025H1', '3'), row('2024', '4')], 'none'],
    ['nothing without rows', [], 'none'],
    ['what is below zero', [row('2025Q3', '-5')], '-5.00'],
  ])('takes %s', (_, rows, expected) => {
    expect(text(found(rows))).toBe(expected);
  });

  it('adds the longest periods that follow each other', () => {
    const rows = [row('2025-01', '9'), row('2025Q1', '1'), row('2025Q2', '2'), row('2025H2', '4'), row('2025Q3', '8'), row('2025-10', '16')];
    expect(text(found(rows, '2025'))).toBe('7.00');
    expect(text(found(rows.slice(0, 3), '2025'))).toBe('none');
    expect(text(found(rows, '2025H1'))).toBe('3.00');
  });

  it('belongs to a leap year by its days', () => {
    expect(text(found([row('2024', '366')], '2024-02'))).toBe('29.00');
  });
});

describe('whose target it is', () => {
  it.each(['30', 'Virtual profit', 'VIRTUAL PROFIT', '模拟利润完成率', ' virtual profit '])('knows the indicator as "%s"', (indicator) => {
    expect(text(found([row('2025Q3', '7', { indicator })]))).toBe('7.00');
  });

  it('knows no other indicator', () => {
    expect(text(found([row('2025Q3', '7', { indicator: '31' }), row('2025Q3', '7', { indicator: 'profit' })]))).toBe('none');
  });

  it('takes the id before a label', () => {
    const rows = [row('2025Q3', '1', { indicator: 'Virtual profit' }), row('2025Q3', '2'), row('2025Q3', '3', { indicator: '模拟利润完成率' })];
    expect(text(found(rows))).toBe('2.00');
  });

  it('adds months of which some name the id and some a label', () => {
    expect(text(found([row('2025-07', '1'), row('2025-08', '2', { indicator: 'Virtual Profit' }), row('2025-09', '3')]))).toBe('6.00');
  });

  it('does not take it from others', () => {
    const others = [row('2025Q3', '1', { id: 'm2' }), row('2025Q3', '2', { of: 'customer' }), row('2025Q3', '3', { of: 'branch' })];
    expect(text(found(others))).toBe('none');
  });

  const ofBranch = row('2025Q3', '9', { of: 'branch', id: 'east' });

  it('takes that of the branch for whom the figures of the branch count', () => {
    expect(text(found([ofBranch]))).toBe('none');
    expect(text(found([ofBranch], '2025Q3', {}, HEAD))).toBe('9.00');
    expect(text(found([{ ...ofBranch, id: 'west' }], '2025Q3', {}, HEAD))).toBe('none');
  });

  it('takes his own before that of the branch', () => {
    expect(text(found([ofBranch, row('2025', '365')], '2025Q3', {}, HEAD))).toBe('92.00');
    expect(text(found([ofBranch, row('2024', '366')], '2025Q3', {}, HEAD))).toBe('9.00');
  });
});

describe('the days on which he is employed', () => {
  const date = (day: string) => day as IsoDate;

  it.each([
    // from 1 September: 30 of 92 days, 920 x 30 / 92 = 300
    [{ joined: date('2025-09-01') }, '300.00 30/92'],
    [{ joined: date('2025-07-01') }, '920.00'],
    [{ joined: date('2025-07-02') }, '910.00 91/92'],
    [{ left: date('2025-07-31') }, '310.00 31/92'],
    [{ left: date('2025-09-30') }, '920.00'],
    [{ joined: date('2025-08-01'), left: date('2025-08-31') }, '310.00 31/92'],
    [{ joined: date('2025-10-01') }, '0.00 0/92'],
    [{ left: date('2025-06-30') }, '0.00 0/92'],
    [{ joined: date('2025-09-01'), left: date('2025-08-01') }, '0.00 0/92'],
    [{ status: 'left' as const }, '920.00'],
    [{}, '920.00'],
  ])('%o', (employment, expected) => {
    expect(text(found([row('2025Q3', '920')], '2025Q3', employment))).toBe(expected);
  });

  it('are all days of whom the roster lacks', () => {
    expect(text(found([row('2025Q3', '920')]))).toBe('920.00');
  });

  it('cut a target of months, and one of the year', () => {
    const months = [row('2025-07', '92'), row('2025-08', '92'), row('2025-09', '92')];
    expect(text(found(months, '2025Q3', { joined: date('2025-09-01') }))).toBe('90.00 30/92');
    expect(text(found([row('2025', '730')], '2025Q3', { joined: date('2025-09-01') }))).toBe('60.00 30/92');
  });
});

describe('any target', () => {
  it('is the sum of the months, however they are put together', () => {
    const KINDS: readonly { kind: PeriodKind; months: number }[] = [
      { kind: 'month', months: 1 },
      { kind: 'quarter', months: 3 },
      { kind: 'half', months: 6 },
    ];
    /** Periods that cover a year: at each month one that may begin there, by turns of chance. */
    const tiles = (choices: readonly number[]): Period[] => {
      const covered: Period[] = [];
      for (let month = 0; month < 12; ) {
        const open = KINDS.filter(({ months }) => month % months === 0);
        const { kind, months } = open[(choices[month] ?? 0) % open.length]!;
        covered.push(periodOf(kind, month / months + 1, 2025));
        month += months;
      }
      return covered;
    };
    const anyChoices = fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 });
    const anyAmounts = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anyChoices, anyAmounts, fc.nat(11), (choices, amounts, turn) => {
        const rows = tiles(choices).map((each, index) => ({ ...row('2025', '0'), period: each, target: new Decimal(`${amounts[index] ?? 0}e-2`) }));
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
        expect(text(found(turned, '2025'))).toBe(sum(rows.map(({ target }) => target)).toFixed(2));
        if (rows.length > 1) expect(text(found(turned.slice(1), '2025'))).toBe('none');
      }),
    );
  });
});
