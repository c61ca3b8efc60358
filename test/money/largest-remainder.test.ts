import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, ZERO, sum } from '../../src/money/decimal.js';
import { roundToTotal, sharesByWeight } from '../../src/money/largest-remainder.js';
import { roundToCents } from '../../src/money/rounding.js';

const CENT = new Decimal('0.01');
const decimals = (...texts: string[]): Decimal[] => texts.map((text) => new Decimal(text));
const texts = (amounts: readonly Decimal[] | undefined): string[] | undefined => amounts?.map((each) => each.toFixed(2));

const decimal = (places: number, least: bigint, most: bigint) =>
  fc.bigInt({ min: least, max: most }).map((units) => new Decimal(`${units}e-${places}`));
const anyAmount = decimal(2, -(10n ** 18n), 10n ** 18n);
const anyWeight = fc.oneof(fc.constant(ZERO), decimal(0, 0n, 3n), decimal(12, 0n, 10n ** 24n));
const anyCell = fc.oneof(fc.constant(ZERO), decimal(2, -1000n, 1000n), decimal(14, -(10n ** 24n), 10n ** 24n));

describe('shares by weight', () => {
  it('give the cents left to the largest remainders', () => {
    // 10.00 x 1/7, 2/7, 4/7 = 1.4285..., 2.8571..., 5.7142...: cut 1.42, 2.85, 5.71; two cents to 0.857 and 0.714
    expect(texts(sharesByWeight(new Decimal('10.00'), decimals('1', '2', '4')))).toEqual(['1.43', '2.86', '5.71']);
  });

  it('break ties by index, for a negative amount too', () => {
    expect(texts(sharesByWeight(new Decimal('1.00'), decimals('1', '1', '1')))).toEqual(['0.34', '0.33', '0.33']);
    expect(texts(sharesByWeight(new Decimal('-1.00'), decimals('1', '1', '1')))).toEqual(['-0.34', '-0.33', '-0.33']);
    expect(texts(sharesByWeight(new Decimal('0.02'), decimals('0', '1', '1', '1')))).toEqual(['0.00', '0.01', '0.01', '0.00']);
  });

  it('are none without a weight', () => {
    expect(sharesByWeight(new Decimal('1.00'), [])).toBeUndefined();
    expect(sharesByWeight(new Decimal('1.00'), [ZERO, ZERO])).toBeUndefined();
  });

  it('refuse what they cannot share', () => {
    expect(() => sharesByWeight(new Decimal('1.005'), decimals('1'))).toThrow(/^bug:/);
    expect(() => sharesByWeight(new Decimal('1.00'), decimals('2', '-1'))).toThrow(/^bug:/);
  });

  it('sum to the amount, and differ from the exact share by less than a cent', () => {
    fc.assert(
      fc.property(anyAmount, fc.array(anyWeight, { maxLength: 30 }), (amount, weights) => {
        const shares = sharesByWeight(amount, weights);
        const total = sum(weights);
        if (shares === undefined) return total.isZero();
        expect(sum(shares).toFixed()).toBe(amount.toFixed());
        shares.forEach((share, index) => {
          const exact = amount.times(weights[index] ?? ZERO);
          expect(share.times(total).minus(exact).abs().lessThan(CENT.times(total))).toBe(true);
        });
        return true;
      }),
    );
  });

  it('never give an equal weight less for standing earlier', () => {
    fc.assert(
      fc.property(decimal(2, 0n, 10n ** 9n), fc.array(decimal(0, 0n, 4n), { minLength: 2 }), (amount, weights) => {
        const shares = sharesByWeight(amount, weights) ?? [];
        for (const [index, share] of shares.entries()) {
          const later = shares.slice(index).filter((_, offset) => weights[index + offset]?.equals(weights[index] ?? -1));
          expect(later.every((each) => each.lessThanOrEqualTo(share))).toBe(true);
        }
      }),
    );
  });
});

describe('cells rounded to a total', () => {
  const rounded = (cells: string[], total: string, divisor = 1) => texts(roundToTotal(decimals(...cells), divisor, new Decimal(total)));

  it('are cut down, and the largest remainders get the rest', () => {
    expect(rounded(['0.333', '0.333', '0.334'], '1.00')).toEqual(['0.33', '0.33', '0.34']);
    expect(rounded(['1', '1', '1'], '1.00', 3)).toEqual(['0.34', '0.33', '0.33']);
    expect(rounded(['-0.333', '-0.667'], '-1.00')).toEqual(['-0.33', '-0.67']); // cut -0.34 and -0.67; 0.7 beats 0.3
  });

  it('share a total that is far away evenly among the cells that are not zero', () => {
    // Cut 1.00, 0, 2.00: 0.05 left to two cells is 0.02 each and one more, to the first.
    expect(rounded(['1.00', '0', '2.00'], '3.05')).toEqual(['1.03', '0.00', '2.02']);
    // -0.05 left is -0.03 each and one more.
    expect(rounded(['1.00', '0', '2.00'], '2.95')).toEqual(['0.98', '0.00', '1.97']);
  });

  it('share among all where all are zero', () => {
    expect(rounded(['0', '0'], '0.01')).toEqual(['0.01', '0.00']);
    expect(rounded(['0', '0'], '-0.01')).toEqual(['0.00', '-0.01']);
    expect(rounded([], '0.00')).toEqual([]);
    expect(() => rounded([], '0.01')).toThrow(/^bug:/);
  });

  it('come to any total', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 366 * 366 }), anyAmount, (cells, divisor, total) => {
        expect(sum(roundToTotal(cells, divisor, total)).toFixed()).toBe(total.toFixed());
      }),
    );
  });

  it('differ from the exact cell by less than a cent where the total is the rounded exact sum', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 366 * 366 }), (cells, divisor) => {
        const total = roundToCents(sum(cells).div(divisor));
        roundToTotal(cells, divisor, total).forEach((cell, index) => {
          const difference = cell.times(divisor).minus(cells[index] ?? ZERO);
          expect(difference.abs().lessThan(CENT.times(divisor))).toBe(true);
        });
      }),
    );
  });
});

describe('sums', () => {
  it('of many values are those of one addition after another', () => {
    const anyValue = fc.oneof(fc.constant(ZERO), decimal(0, -3n, 3n), decimal(18, -(10n ** 30n), 10n ** 30n), decimal(2, -(10n ** 22n), 10n ** 22n));
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 40 }), (values) => {
        const stepwise = values.reduce((total, value) => total.plus(value), ZERO);
        expect(sum(values).toFixed()).toBe(stepwise.toFixed());
      }),
    );
  });
});
