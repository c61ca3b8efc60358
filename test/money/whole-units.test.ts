import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/money/decimal.js';
import { centsOf, floorDivide, fromCents, nearestWhole, powerOfTen, wholeUnits } from '../../src/money/whole-units.js';

const decimals = (...texts: string[]) => texts.map((text) => new Decimal(text));

describe('amounts as whole numbers of one unit', () => {
  it('have the unit of the one with the most decimals', () => {
    expect(wholeUnits(decimals('1.5', '-0.25', '3'))).toEqual({ units: [150n, -25n, 300n], decimals: 2 });
    expect(wholeUnits(decimals('1', '0'))).toEqual({ units: [1n, 0n], decimals: 0 });
    expect(wholeUnits([])).toEqual({ units: [], decimals: 0 });
  });

  it('have at least the decimals that are asked for', () => {
    expect(wholeUnits(decimals('1.5'), 2)).toEqual({ units: [150n], decimals: 2 });
    expect(wholeUnits(decimals('1.2345'), 2)).toEqual({ units: [12345n], decimals: 4 });
  });
});

describe('cents', () => {
  it('are those of an amount, and the other way round', () => {
    expect(centsOf(new Decimal('-12.34'))).toBe(-1234n);
    expect(centsOf(new Decimal('7'))).toBe(700n);
    expect(centsOf(new Decimal('0'))).toBe(0n);
    expect(fromCents(-1234n).toFixed(2)).toBe('-12.34');
    expect(fromCents(0n).toFixed(2)).toBe('0.00');
    expect(fromCents(5n).toFixed()).toBe('0.05');
  });

  it('are none of an amount with a third place', () => {
    expect(() => centsOf(new Decimal('0.005'))).toThrow('bug: 0.005 is not in whole cents');
    expect(() => centsOf(new Decimal('1.234'))).toThrow(/^bug:/);
  });

  it('are a power of ten', () => {
    expect([0, 1, 2, 20].map(powerOfTen)).toEqual([1n, 10n, 100n, 10n ** 20n]);
  });
});

describe('whole numbers', () => {
  it('divide down to the one not above the quotient', () => {
    expect([-7n, -6n, -1n, 0n, 1n, 6n, 7n].map((each) => floorDivide(each, 3n))).toEqual([-3n, -2n, -1n, 0n, 0n, 2n, 2n]);
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, divisor) => {
        const quotient = floorDivide(numerator, divisor);
        expect(quotient * divisor <= numerator && numerator < (quotient + 1n) * divisor).toBe(true);
      }),
    );
  });

  it('divide to the nearest one, half away from zero', () => {
    expect([-3n, -2n, -1n, 0n, 1n, 2n, 3n].map((each) => nearestWhole(each, 2n))).toEqual([-2n, -1n, -1n, 0n, 1n, 1n, 2n]);
    expect([-5n, -4n, 4n, 5n].map((each) => nearestWhole(each, 3n))).toEqual([-2n, -1n, 1n, 2n]);
    expect([-5n, -4n, 4n, 5n].map((each) => nearestWhole(each, 9n))).toEqual([-1n, 0n, 0n, 1n]);
  });
});
