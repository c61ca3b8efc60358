import { describe, expect, it } from 'vitest';
import { pointsByBand } from '../../src/formulas/points-by-band.js';
import { Decimal } from '../../src/money/decimal.js';

const bands = [
  ['0.50', '3'],
  ['0.40', '2'],
  ['0.30', '1'],
].map(([bound = '', points = '']) => ({ at_least: new Decimal(bound), points: new Decimal(points) }));

const points = (value: string) => pointsByBand(new Decimal(value), bands).toFixed();

describe('points by band, by hand', () => {
  it.each([
    ['1', '3'],
    ['0.50000001', '3'],
    ['0.5', '3'],
    ['0.49999999', '2'],
    ['0.4', '2'],
    ['0.39999999', '1'],
    ['0.3', '1'],
    ['0.29999999', '0'],
    ['0', '0'],
    ['-1', '0'],
  ])('%s gives %s', (value, expected) => {
    expect(points(value)).toBe(expected);
  });

  it('takes a bound as reached by a quotient that is exactly the bound', () => {
    expect(pointsByBand(new Decimal('37035.15').div('123450.50'), bands).toFixed()).toBe('1');
    expect(pointsByBand(new Decimal('37035.14').div('123450.50'), bands).toFixed()).toBe('0');
  });

  it('are none without bands', () => {
    expect(pointsByBand(new Decimal(1), []).toFixed()).toBe('0');
  });
});
