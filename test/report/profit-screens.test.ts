import { describe, expect, it } from 'vitest';
import { type ScreenOptions, screenReport } from '../../src/report/screen/screen-report.js';
import { textWidth } from '../../src/report/screen/text-width.js';
import type { ReportSection } from '../../src/report/section-names.js';
import { THREE, appraisalOf, crowd, idle } from './sample-appraisals.js';
import { books, profitPicture } from './sample-profits.js';
import { EMPTY_BOOK } from '../../src/appraisal/centre-lines.js';
import { UNASSIGNED } from '../../src/appraisal/people.js';
import { Decimal } from '../../src/money/decimal.js';

const SECTIONS: readonly ReportSection[] = ['efficiency', 'risk', 'balances', 'centres', 'customers'];
const screen = (appraisal: ReturnType<typeof appraisalOf>, options: Partial<ScreenOptions> = {}) =>
  screenReport(appraisal, { language: 'en', width: 80, colour: false, show: SECTIONS, ...options });

describe('the tables of the profit picture', () => {
  const wide = ['欧阳文静诸葛孔明司马相如', 'Maximilian Alexander von Schönborn', '一'.repeat(30)];
  const people = [...wide.map((name, index) => idle(`支行客户经理${index}号`, name, name)), idle(UNASSIGNED)];

  it.each([60, 80, 120, 200].flatMap((width) => (['en', 'zh'] as const).map((language) => [width, language] as const)))(
    'fit %i columns with wide names, in %s',
    (width, language) => {
      const lines = screen(appraisalOf(people), { width, language }).split('\n');
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join('')).toContain('330,012.30');
    },
  );

  it('show everything where nothing limits the width', () => {
    const text = screen(appraisalOf(THREE), { width: Infinity });
    expect(text).not.toContain('--format csv');
    expect(screen(appraisalOf(THREE), { width: Infinity, show: ['risk'] })).toMatchInlineSnapshot(`
      "Risk-adjusted view, CNY
                            economic
                               value          expected      economic     capital
      manager       name       added  RAROC       loss       capital      charge
      ──────────────────────────────────────────────────────────────────────────
      M01           李明   -8,765.43  7.84%  12,345.67  1,585,500.02   40,518.33
      M02           王芳  -17,530.86  5.84%  24,691.34  3,171,000.04   81,036.66
      M03           张伟  -26,296.29  3.84%  37,037.01  4,756,500.06  121,554.99
      (unassigned)              0.00              0.00          0.00        0.00
      "
    `);
  });

  it('say so where there is nobody', () => {
    expect(screen(appraisalOf([], { profit: { ...profitPicture([]), centres: [] } }))).toMatchInlineSnapshot(`
      "Efficiency statement, CNY
      nobody to show

      Risk-adjusted view, CNY
      nobody to show

      Balances, averages and closing, CNY
      nobody to show

      Profit centres, consolidated books, CNY
      nobody to show

      Customers, CNY
      nobody to show
      "
    `);
  });
});

describe('of many managers', () => {
  const many = [...crowd(60), idle(UNASSIGNED)];
  const rowsOf = (text: string) => text.split('\n').filter((line) => /^M\d/.test(line)).map((line) => line.slice(0, 3));

  it('the first by efficiency are shown, high first, and what nobody holds', () => {
    const text = screen(appraisalOf(many), { show: ['efficiency'] });
    const rows = rowsOf(text);
    expect(rows).toHaveLength(20);
    expect(rows.slice(0, 3)).toEqual(['M59', 'M58', 'M56']);
    expect(text).toMatch(/^\(unassigned\) /m);
    expect(text).toMatch(/The first 20 by efficiency; --format csv has 40 more\.\n$/);
    expect(screen(appraisalOf(many), { show: ['efficiency'], language: 'zh' })).toMatch(
      /只列效益前 20 名，另有 40 项未列，--format csv 含全部。\n$/,
    );
  });

  it('every table shows the same ones', () => {
    const rows = rowsOf(screen(appraisalOf(many), { show: ['efficiency'] }));
    for (const section of ['risk', 'customers'] as const) {
      expect(rowsOf(screen(appraisalOf(many), { show: [section] }))).toEqual(rows);
    }
  });

  it('up to fifty are shown, in their order', () => {
    const text = screen(appraisalOf(crowd(50)), { show: ['efficiency'] });
    expect(rowsOf(text)).toEqual(crowd(50).map(({ manager }) => manager));
    expect(text).not.toContain('by efficiency;');
  });

  it('the mark of a padded balance is counted over all of them', () => {
    expect(screen(appraisalOf(many), { show: ['balances'] })).toContain('(padding_multiple of the policy):\n2 of 61\n');
  });
});

describe('profit centres', () => {
  it('of many in a dimension, the first by virtual profit are shown and the rests', () => {
    const line = (amount: number) => new Map(EMPTY_BOOK).set('virtual_profit', new Decimal(amount));
    const products = Array.from({ length: 60 }, (_, index) => books('product', `P${index}`, line(index))).flat();
    const centres = [...products, ...books('product', '(none)', line(-1)), ...books('bank', 'bank', line(1769))];
    const text = screen(appraisalOf([], { profit: { ...profitPicture([]), centres } }), { show: ['centres'] });
    const rows = text.split('\n').flatMap((row) => /^(P\d+|\(none\)|bank) /.exec(row)?.[1] ?? []);
    expect(rows).toEqual([...Array.from({ length: 20 }, (_, index) => `P${59 - index}`), '(none)', 'bank']);
    expect(text).toContain('The first 20 by virtual profit; --format csv has 40 more.');
  });

  it('show the shadow book only where a centre has one', () => {
    const text = screen(appraisalOf(THREE), { show: ['centres'], width: 120 });
    const heads = text.split('\n\n').map((table) => table.split('shadow').length - 1);
    expect(heads).toEqual([0, 1, 0, 0]);
  });
});
