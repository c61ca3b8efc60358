/** SPEC 9: points are rounded to 0.01, half away from zero, and the last digits of quotients are no digits of points. */
import { describe, expect, it } from 'vitest';
import { median } from '../../src/formulas/median.js';
import { roundPoints, surePoints } from '../../src/formulas/rounded-points.js';
import { Decimal } from '../../src/money/decimal.js';

describe('points', () => {
  it('are rounded half away from zero', () => {
    expect(['2.345', '-2.345', '2.344999', '0.004'].map((points) => roundPoints(new Decimal(points)).toFixed())).toEqual(['2.35', '-2.35', '2.34', '0']);
  });

  it('lose the digits that a quotient cannot have right, and no others', () => {
    const third = new Decimal('0.055').div(3).times(3);
    expect(third.toFixed().length).toBeGreaterThan(50);
    expect(roundPoints(third).toFixed()).toBe('0.06');
    expect(surePoints(new Decimal(`0.${'1'.repeat(41)}`)).toFixed()).toBe(`0.${'1'.repeat(40)}`);
    expect(surePoints(new Decimal(`0.${'1'.repeat(39)}7`)).toFixed()).toBe(`0.${'1'.repeat(39)}7`);
  });
});

describe('a median', () => {
  const of = (...values: number[]) => median(values.map((value) => new Decimal(value)))?.toFixed();

  it('is the middle of the values in order, or the mean of the two in the middle', () => {
    expect(of(1, 5, 2)).toBe('2');
    expect(of(1, 5, 2, 4)).toBe('3');
    expect(of(10, 9, 100)).toBe('10');
    expect(of(7)).toBe('7');
    expect(of(1, 2)).toBe('1.5');
    expect(of()).toBeUndefined();
  });
});
