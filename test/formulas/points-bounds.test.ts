import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedPoints } from '../../src/formulas/bounded-points.js';
import { pointsByRate } from '../../src/formulas/points-by-rate.js';
import { roundPoints } from '../../src/formulas/rounded-points.js';
import { Decimal } from '../../src/money/decimal.js';

const decimal = (text: string): Decimal => new Decimal(text);

function bounded(exact: string | Decimal, floor: string, cap: string) {
  const { points, bound } = boundedPoints(new Decimal(exact), { floor: decimal(floor), cap: decimal(cap) });
  return [points.toFixed(2), bound ?? ''];
}

describe('the bounds of points, by hand', () => {
  it.each([
    ['11.99', '-4', '12', '11.99', ''],
    ['12', '-4', '12', '12.00', ''],
    ['12.0000001', '-4', '12', '12.00', 'cap'],
    ['-4', '-4', '12', '-4.00', ''],
    ['-4.0000001', '-4', '12', '-4.00', 'floor'],
    ['-3.996', '-4', '12', '-4.00', ''],
    ['0', '0', '0', '0.00', ''],
  ])('%s between %s and %s', (exact, floor, cap, points, bound) => {
    expect(bounded(exact, floor, cap)).toEqual([points, bound]);
  });

  it('round after the bounds, half away from zero', () => {
    expect(bounded('2.344999', '-5', '5')).toEqual(['2.34', '']);
    expect(bounded('2.345', '-5', '5')).toEqual(['2.35', '']);
    expect(bounded('-2.345', '-5', '5')).toEqual(['-2.35', '']);
    expect(bounded('-0.004', '-5', '5')).toEqual(['0.00', '']);
    expect(bounded('9', '0', '2.345')).toEqual(['2.35', 'cap']);
  });
});

describe('points of a quotient', () => {
  // The quotient ends with 60 digits, so that three times it is a little less than the half of a hundredth that it is.
  const third = decimal('0.055').div(3);

  it('keep a half of a hundredth one', () => {
    const exact = pointsByRate(third, { unit: decimal('1'), points: decimal('3') });
    expect(exact.lessThan('0.055')).toBe(true);
    expect(roundPoints(exact).toFixed(2)).toBe('0.06');
    expect(bounded(exact, '0', '5')).toEqual(['0.06', '']);
  });

  it('are on a bound that they are exactly', () => {
    expect(bounded(decimal('2').div(3).times(3), '0', '2')).toEqual(['2.00', '']);
    expect(bounded(decimal('-1').div(3).times(3), '-1', '2')).toEqual(['-1.00', '']);
  });

  it('round as exact fractions do', () => {
    const cents = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(cents, fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 1000n }), (over, under, times) => {
        const points = new Decimal(`${over}e-2`).div(`${under}`).times(`${times}`);
        const doubled = 2n * over * times;
        const away = over < 0n ? -under : under;
        expect(roundPoints(points).times(100).toFixed()).toBe(((doubled + away) / (2n * under)).toString());
      }),
    );
  });
});
