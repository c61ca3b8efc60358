import { describe, expect, it } from 'vitest';
import { type DeductionTerms, pointsByDeduction } from '../../src/formulas/points-by-deduction.js';
import { Decimal } from '../../src/money/decimal.js';

function terms(side: DeductionTerms['side'], bound: string, unit: string, points: string, standard: string): DeductionTerms {
  const decimal = (text: string) => new Decimal(text);
  return { side, bound: decimal(bound), unit: decimal(unit), points: decimal(points), standard: decimal(standard) };
}

describe('points by deduction, by hand', () => {
  const nonPerforming = terms('above', '0.005', '0.0025', '-1', '6');

  it.each([
    ['0', '6'],
    ['0.00499999', '6'],
    ['0.005', '6'],
    // 0.00000001 / 0.0025 = 0.000004
    ['0.00500001', '5.999996'],
    // 0.00125 / 0.0025 = half a point
    ['0.00625', '5.5'],
    ['0.0075', '5'],
    // 0.995 / 0.0025 = 398
    ['1', '-392'],
  ])('above 0.005: %s gives %s', (value, expected) => {
    expect(pointsByDeduction(new Decimal(value), nonPerforming).toFixed()).toBe(expected);
  });

  const collected = terms('below', '0.97', '0.01', '-2', '4');

  it.each([
    ['1.2', '4'],
    ['0.97', '4'],
    // 0.001 / 0.01 x -2 = -0.2
    ['0.969', '3.8'],
    ['0.95', '0'],
    ['0', '-190'],
  ])('below 0.97: %s gives %s', (value, expected) => {
    expect(pointsByDeduction(new Decimal(value), collected).toFixed()).toBe(expected);
  });
});
