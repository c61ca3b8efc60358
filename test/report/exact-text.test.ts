import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/money/decimal.js';
import { formatCents, roundToCents } from '../../src/money/rounding.js';
import { withThousands } from '../../src/report/exact-text.js';

describe('an amount as text', () => {
  it('has two places, whatever it has itself', () => {
    const texts = ['0', '-0', '-0.004', '-0.005', '0.5', '12', '-12', '7', '700', '12.3', '-12.34', '12.345', '1e45', '-1.5e41'];
    expect(texts.map((text) => formatCents(new Decimal(text)))).toEqual([
      '0.00', '0.00', '0.00', '-0.01', '0.50', '12.00', '-12.00', '7.00', '700.00', '12.30', '-12.34', '12.35',
      `1${'0'.repeat(45)}.00`, `-15${'0'.repeat(40)}.00`,
    ]);
  });

  it('is what rounding to cents gives', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.integer({ min: -50, max: 6 }), (digits, exponent) => {
        const amount = new Decimal(`${digits}e${exponent}`);
        expect(formatCents(amount)).toBe(roundToCents(amount).toFixed(2));
      }),
      { numRuns: 500 },
    );
  });
});

describe('thousands', () => {
  it('are separated from the right, before the decimals, whatever the sign', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.constantFrom('', '.5', '.12345678'), (whole, decimals) => {
        expect(withThousands(`${whole}${decimals}`)).toBe(`${whole.toLocaleString('en-US')}${decimals}`);
      }),
    );
    expect([withThousands(''), withThousands('-'), withThousands('-0.01'), withThousands('999'), withThousands('-1000')]).toEqual(['', '-', '-0.01', '999', '-1,000']);
  });
});
