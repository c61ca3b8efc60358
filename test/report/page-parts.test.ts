import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedCards } from '../../src/appraisal/category-medians.js';
import { median } from '../../src/formulas/median.js';
import { Decimal } from '../../src/money/decimal.js';
import { bridgeChart } from '../../src/report/charts/bridge.js';
import { customerCurve } from '../../src/report/charts/customer-curve.js';
import { fileNamesFor } from '../../src/report/page/file-names.js';
import { html } from '../../src/report/page/markup.js';
import { phraseIn } from '../../src/report/page/phrases.js';
import { sheetCell } from '../../src/report/workbook/cells.js';

const decimals = (...texts: string[]) => texts.map((text) => new Decimal(text));

describe('the median', () => {
  it.each([
    { values: ['7.5'], found: '7.5' },
    { values: ['1', '5', '2'], found: '2' },
    { values: ['1', '5', '2', '4'], found: '3' },
    { values: ['-10.01', '0', '10', '10.01'], found: '5' },
  ])('of $values is $found', ({ values, found }) => {
    expect(median(decimals(...values))?.toFixed()).toBe(found);
  });

  it('of nothing is nothing', () => {
    expect(median([])).toBeUndefined();
  });

  it('has as many values below as above, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const found = median(values.map((value) => new Decimal(value))) ?? new Decimal(NaN);
        const [below, above] = [values.filter((value) => found.greaterThan(value)), values.filter((value) => found.lessThan(value))];
        expect(Math.max(below.length, above.length)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('points by category', () => {
  const line = (category: string, indicator: string, points: string) => ({ category, indicator, points: new Decimal(points) });

  it('are compared among those with the same indicators', () => {
    const cards = comparedCards(
      new Map([
        ['A', [line('loans', '1', '2.50'), line('loans', '2', '1.50'), line('risk', '3', '20')]],
        ['B', [line('loans', '1', '0'), line('loans', '2', '1'), line('risk', '3', '10')]],
        ['C', [line('loans', '1', '9')]],
      ]),
    );
    const told = (manager: string) => cards.get(manager)?.categories.map(({ category, points, median: middle }) => `${category} ${points.toFixed()} ${middle.toFixed()}`);
    expect([told('A'), told('B'), told('C')]).toEqual([['loans 4 2.5', 'risk 20 15'], ['loans 1 2.5', 'risk 10 15'], ['loans 9 9']]);
    expect([cards.get('A')?.managers, cards.get('C')?.managers]).toEqual([2, 1]);
  });
});

describe('a bridge', () => {
  it('has bars from where the step before ended, and totals from zero', () => {
    const step = (label: string, amount: number, isTotal = false) => ({ label, amount, text: `${amount}.00`, isTotal });
    const svg = bridgeChart([step('income', 100), step('cost', -150), step('profit', -50, true)]);
    const bars = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+l([\d.]+) 0l0 [\d.]+l-[\d.]+ 0Z" fill="(#\w+)"/g)].map(([, x, width, fill]) => [Number(x), Number(width), fill]);
    // 440 pixels from 150 on stand for -50 to 100.
    const pixel = 440 / 150;
    const expected = [[150 + 50 * pixel, 100 * pixel, '#0072b2'], [150, 150 * pixel, '#b85000'], [150, 50 * pixel, '#3d4a57']] as const;
    expect(bars).toHaveLength(3);
    for (const [index, [x, width, fill]] of expected.entries()) {
      expect(bars[index]?.[0]).toBeCloseTo(x, 0);
      expect(bars[index]?.[1]).toBeCloseTo(width, 0);
      expect(bars[index]?.[2]).toBe(fill);
    }
  });

  it('is the same each time, and lets no text out of its place', () => {
    const steps = [{ label: '<b>"&', amount: 1, text: '</svg>', isTotal: false }];
    expect(bridgeChart(steps)).toBe(bridgeChart(steps));
    expect(bridgeChart(steps)).not.toMatch(/<b>|<\/svg>./);
  });
});

it('a curve goes from nothing to all', () => {
  const svg = customerCurve([[0.5, 0.9], [1, 1]], { customers: 'customers', share: 'share' });
  expect(svg).toContain('M64 252L380 54L696 32');
});

describe('markup', () => {
  it('escapes whatever is put into it, and shows what cannot be seen', () => {
    expect(html`<p title="${'"><script>'}">${['<i>', html`<b>${'&'}</b>`, 1, undefined, '\u202e']}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;i&gt;<b>&amp;</b>1\\u{202e}</p>',
    );
  });
});

describe('file names', () => {
  it('lead nowhere else, and are as many as the ids, on any file system', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 80 })), (ids) => {
        const names = [...fileNamesFor(ids, '2025Q3', '.html').values()];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
        for (const name of names) {
          expect(name).toMatch(/^2025Q3-[\p{L}\p{N}_-]*(?:~\d+)?\.html$/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});

describe('phrases of files', () => {
  it.each([
    ['missing', '缺失'],
    ['12.50 or (missing and 15.00)', '12.50 或 （缺失 且 15.00）'],
    ['rank 2', '第 2 名'],
    ['rank within the top 15% of 3', '排名在 3 人的前 15%'],
    ['3 since 2022-01-01', '3（自 2022-01-01）'],
    ['capped; average over 92 of 365 days', '封顶；按 92/365 天平均'],
    ['-0.5', '-0.5'],
    ['', ''],
  ])('%s is %s, and back', (en, zh) => {
    expect([phraseIn(en, 'zh'), phraseIn(zh, 'en')]).toEqual([zh, en]);
    expect([phraseIn(en, 'en'), phraseIn(zh, 'zh')]).toEqual([en, zh]);
  });
});

describe('a cell of a sheet', () => {
  it.each([
    { text: '-435422.44', kind: 'amount', cell: { value: -435422.44, type: Number, format: '#,##0.00' } },
    { text: '9999999999999.99', kind: 'amount', cell: { value: 9999999999999.99, type: Number, format: '#,##0.00' } },
    { text: '99999999999999.99', kind: 'amount', cell: { value: '99999999999999.99', type: String, format: '@', align: 'right' } },
    { text: '007', kind: 'text', cell: { value: '007', type: String, format: '@' } },
    { text: '=1+1', kind: 'text', cell: { value: '=1+1', type: String, format: '@' } },
    { text: '', kind: 'amount', cell: undefined },
  ] as const)('$text as $kind', ({ text, kind, cell }) => {
    expect(sheetCell(text, kind)).toEqual(cell);
  });
});
