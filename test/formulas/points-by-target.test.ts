import { describe, expect, it } from 'vitest';
import { pointsByTarget } from '../../src/formulas/points-by-target.js';
import { Decimal } from '../../src/money/decimal.js';

const points = (value: string, target: string, standard: string) =>
  pointsByTarget(new Decimal(value), new Decimal(target), new Decimal(standard)).toFixed();

describe('points by target, by hand', () => {
  it.each([
    ['1200000.00', '1200000.00', '4', '4'],
    ['900000.00', '1200000.00', '4', '3'],
    ['1500000.00', '1200000.00', '4', '5'],
    ['0', '1200000.00', '4', '0'],
    // a loss of half the target: -2
    ['-600000.00', '1200000.00', '4', '-2'],
    // multiplied before it is divided: 3 x 1 / 3
    ['1', '3', '3', '1'],
  ])('%s against %s with a standard of %s', (value, target, standard, expected) => {
    expect(points(value, target, standard)).toBe(expected);
  });
});
