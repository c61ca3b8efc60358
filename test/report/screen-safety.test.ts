import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/money/decimal.js';
import { amountCell, countCell, percentCell, textCell } from '../../src/report/screen/cells.js';
import { screenReport } from '../../src/report/screen/screen-report.js';
import { textWidth } from '../../src/report/screen/text-width.js';
import { REPORT_SECTIONS, type ReportSection } from '../../src/report/section-names.js';
import { STATEMENT_LINES } from '../../src/appraisal/statement.js';
import { EMPTY_BOOK } from '../../src/appraisal/centre-lines.js';
import { books, profitPicture } from './sample-profits.js';
import { appraisalOf, crowd, idle, linesOf, statementOf } from './sample-appraisals.js';

const screen = (people: Parameters<typeof appraisalOf>[0], parts = {}, show: readonly ReportSection[] = REPORT_SECTIONS) =>
  screenReport(appraisalOf(people, parts), { language: 'en', width: 80, colour: false, show });

describe('texts from data', () => {
  it('never reach the terminal raw', () => {
    const hostile = 'a\u001b[2J\u009b\u202eb\u0000\n\tc\r';
    const people = [idle(hostile, hostile, hostile)];
    const parts = { policyName: hostile, currency: hostile };
    for (const several of [people, [...people, ...crowd(7)]]) {
      const text = screen(several, parts);
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(text).toContain('a\\u{1b}[2J');
    }
  });

  it('never reach it raw as centres and tiers either', () => {
    const hostile = 'a\u001b[2J\u009b\u202eb\u0000\n\tc\r';
    const people = [idle('M01')];
    const sample = profitPicture(people);
    const group = { manager: '', customers: 1, contribution: new Decimal(1), share: undefined, productsPerCustomer: undefined };
    const profit = {
      ...sample,
      centres: [...books('product', hostile, EMPTY_BOOK, true), ...sample.centres],
      customerGroups: [
        { ...group, group: hostile },
        { ...group, group: `tier:${hostile}` },
        { ...group, group: 'tier:core', label: { en: hostile, zh: hostile } },
      ],
    };
    const text = screen(people, { profit }, ['centres', 'customers']);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text.split('a\\u{1b}[2J').length).toBe(4 + 1);
  });

  it('lose no character and push no column out of its place', () => {
    const long = '../'.repeat(30) + '很长的名字'.repeat(10);
    const lines = screen([idle(long, long, 'B01'), ...crowd(7)]).split('\n');
    const column = lines.map((line) => line.slice(0, 24).trim()).join('');
    expect(column).toContain('../'.repeat(30));
    expect(textCell(long).text.replaceAll('\n', '')).toBe(long);
    expect(textWidth(textCell(long).text)).toBe(24);
  });

  it('stay as they are where they look like formulas', () => {
    expect(screen([idle('=1+1'), ...crowd(7)])).toMatch(/^=1\+1 /m);
  });

  it('are aligned with characters of every width', () => {
    const names = ['陈晨', 'é', 'e\u0301', '😀', '一、二', 'ﬀ', '한국', '𠮷野'];
    const people = names.map((name, index) => ({ ...crowd(8)[index]!, name }));
    const rows = screen(people, {}, ['statements']).split('\n').filter((line) => /^M0\d/.test(line));
    expect(rows).toHaveLength(8);
    const ends = rows.map((row) => textWidth(/^.*?\.\d\d/.exec(row)?.[0] ?? ''));
    expect(new Set(ends).size).toBe(1);
  });
});

describe('figures', () => {
  it('have thousands separators and no negative zero', () => {
    const texts = ['0', '-0', '-0.004', '-0.005', '999', '-1000', '1234567.8', '-123456789012345678.90'];
    expect(texts.map((text) => amountCell(new Decimal(text)).text)).toEqual([
      '0.00', '0.00', '0.00', '-0.01', '999.00', '-1,000.00', '1,234,567.80', '-123,456,789,012,345,678.90',
    ]);
    expect(amountCell(undefined).text).toBe('');
    expect([0, 999, 1000, 12345678].map((count) => countCell(count).text)).toEqual(['0', '999', '1,000', '12,345,678']);
    expect(['-0', '0.33333333', '-1.2331', '12.5'].map((text) => percentCell(new Decimal(text)).text)).toEqual([
      '0.00%', '33.33%', '-123.31%', '1,250.00%',
    ]);
  });

  it('have no negative zero in a whole report', () => {
    const zeros = linesOf(STATEMENT_LINES.map((_, index) => (index % 2 === 0 ? '-0' : '-0.001')).join(' '));
    expect(screen([statementOf('M01', '', '', zeros)])).not.toContain('-0.00');
  });
});

describe('a report of many managers', () => {
  it('is drawn as one table', () => {
    const text = screen(crowd(120), {}, ['statements']);
    const rows = text.split('\n').filter((line) => /^M\d/.test(line));
    expect(rows).toHaveLength(120);
    expect(new Set(rows.map(textWidth)).size).toBe(1);
  });
});
