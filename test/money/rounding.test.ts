/** SPEC 6: amounts are rounded once, at the end, to 0.01, half away from zero. Text against digits worked by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/money/decimal.js';
import { formatCents, roundQuotientToCents, roundToCents } from '../../src/money/rounding.js';

/** Text of an amount, digits after the point as they are; a negative zero keeps its sign. */
const shown = (amount: Decimal) => `${amount.isNegative() ? '-' : ''}${amount.abs().toFixed()}`;

describe('an amount rounded to cents', () => {
  it.for([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.0049999', '0'],
    ['-0.0049999', '0'],
    ['2.345', '2.35'],
    ['-2.345', '-2.35'],
    ['2.34', '2.34'],
    ['2.3', '2.3'],
    ['-7', '-7'],
    ['1e30', '1000000000000000000000000000000'],
    ['-0', '0'],
  ])('%s is %s', ([amount = '', rounded]) => {
    expect(shown(roundToCents(new Decimal(amount)))).toBe(rounded);
  });
});

describe('a quotient rounded to cents', () => {
  it.for([
    ['1', 8, '0.13'],
    ['-1', 8, '-0.13'],
    ['0.03', 2, '0.02'],
    ['2.345', 1, '2.35'],
    ['10', 3, '3.33'],
    ['20', 3, '6.67'],
    ['0', 360, '0'],
    ['-0', 360, '0'],
    ['-0.01', 360, '0'],
  ] as const)('%s / %i is %s', ([numerator, divisor, rounded]) => {
    expect(shown(roundQuotientToCents(new Decimal(numerator), divisor))).toBe(rounded);
  });

  it('takes no place of the amount for its divisor of 1', () => {
    const many = new Decimal(`1.${'3'.repeat(70)}`);
    expect(roundQuotientToCents(many, 1).toFixed()).toBe('1.33');
  });
});

describe('the text of an amount', () => {
  it.for([
    ['0', '0.00'],
    ['-0', '0.00'],
    ['7', '7.00'],
    ['-7', '-7.00'],
    ['100', '100.00'],
    ['0.5', '0.50'],
    ['-12.3', '-12.30'],
    ['1.5', '1.50'],
    ['1234567.89', '1234567.89'],
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
    ['0.0000000001', '0.00'],
    ['9.999', '10.00'],
    ['123.456', '123.46'],
    ['1e25', '10000000000000000000000000.00'],
    ['1.5e25', '15000000000000000000000000.00'],
  ])('%s is %s', ([amount = '', text]) => {
    expect(formatCents(new Decimal(amount))).toBe(text);
  });

  it('has exactly two places, no sign of zero and the value of the rounded amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -8, max: 8 }), (digits, exponent) => {
        const amount = new Decimal(`${digits}e${exponent}`);
        const text = formatCents(amount);
        expect(text).toMatch(/^(?!-0\.00$)-?(?:0|[1-9]\d*)\.\d\d$/);
        expect(new Decimal(text).equals(amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP))).toBe(true);
      }),
    );
  });
});
