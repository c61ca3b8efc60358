import { describe, expect, it } from 'vitest';
import { pointsByRate } from '../../src/formulas/points-by-rate.js';
import { Decimal } from '../../src/money/decimal.js';

const points = (value: string, unit: string, each: string) =>
  pointsByRate(new Decimal(value), { unit: new Decimal(unit), points: new Decimal(each) }).toFixed();

describe('points by rate, by hand', () => {
  it.each([
    // 25,000,000 / 10,000,000 x 1 = 2.5
    ['25000000.00', '10000000', '1', '2.5'],
    // in proportion: 24 of 50 payroll staff at 0.5 give 0.24
    ['24', '50', '0.5', '0.24'],
    // one cent of 10,000,000 is 0.000000001 points: exact
    ['0.01', '10000000', '1', '0.000000001'],
    ['0', '10000000', '1', '0'],
    // a fall takes points away: -4,500,000 / 3,000,000 = -1.5
    ['-4500000', '3000000', '1', '-1.5'],
    // multiplied before it is divided: 1 x 3 / 3
    ['1', '3', '3', '1'],
  ])('%s in units of %s at %s', (value, unit, each, expected) => {
    expect(points(value, unit, each)).toBe(expected);
  });
});
