import { describe, expect, it } from 'vitest';
import { parseFxRate, readFxRates } from '../../src/intake/fx-rates.js';
import { briefly } from './briefly.js';

const read = (...lines: string[]) => readFxRates('fx.csv', Buffer.from(`${lines.join('\n')}\n`));

describe('a rate', () => {
  it.each([
    ['7.1586', 7_158_600],
    ['7', 7_000_000],
    ['0.000001', 1],
    ['７.16', 7_160_000],
    ['123456789.123456', 123_456_789_123_456],
  ])('%s is %i millionths', (text, millionths) => {
    expect(parseFxRate(text)).toEqual({ value: millionths });
  });

  it.each(['', '0', '0.000000', '-7', '+7', '7.', '.5', '7.1234567', '1234567890', '7e0', '7,1', 'NaN'])('is not %j', (text) => {
    expect(parseFxRate(text)).toEqual({ fault: { code: 'fx_rate_syntax' } });
  });
});

describe('rates', () => {
  it('hold until the next of their currency, in whatever order they are given', () => {
    const { rates, problems } = read('日期,币种,汇率', '2025-07-31,usd,7.2', '2025-06-30,EUR,8.1', '2025-06-30,USD,7.1');
    expect(problems).toEqual([]);
    expect(rates).toEqual([
      { currency: 'EUR', from: '2025-06-30', until: undefined, millionths: 8_100_000 },
      { currency: 'USD', from: '2025-06-30', until: '2025-07-31', millionths: 7_100_000 },
      { currency: 'USD', from: '2025-07-31', until: undefined, millionths: 7_200_000 },
    ]);
  });

  it('of one currency and day are given once', () => {
    const { problems } = read('date,currency,rate', '2025-06-30,USD,7.1', '2025-06-30,usd,7.1');
    expect(briefly(problems)).toEqual(['fx_duplicate|3|currency|USD|date=2025-06-30|lines=2']);
  });

  it('need all three columns', () => {
    expect(briefly(read('date,currency', '2025-06-30,USD').problems)[0]).toMatch(/^header_missing_column\|1\|rate/);
  });
});
