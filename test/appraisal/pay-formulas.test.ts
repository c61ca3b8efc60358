import { describe, expect, it } from 'vitest';
import { tranchesDue } from '../../src/appraisal/lot-terms.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import { monthlyAmount } from '../../src/formulas/monthly-amount.js';
import { pieceRate } from '../../src/formulas/piece-rate.js';
import { poolWeight } from '../../src/formulas/pool-weight.js';
import { postWage } from '../../src/formulas/post-wage.js';
import { qualityFactor } from '../../src/formulas/quality-factor.js';
import { partsInBands, riskDeposit } from '../../src/formulas/risk-deposit.js';
import { vestedAmount } from '../../src/formulas/vested-amount.js';
import { formatCents } from '../../src/money/rounding.js';
import { dec, deposit, plan } from './pay-case.js';

const quarter = (days: number) => ({ months: 3, days, of: 92 });

describe('the quality factor', () => {
  const { qualityFactors, qualityMissing } = plan();
  const factor = (quality?: string) => {
    return qualityFactor(quality === undefined ? undefined : dec(quality), { factors: qualityFactors.value, missing: qualityMissing.value }).toFixed();
  };

  it.each([['100', '1.1'], ['90', '1.1'], ['89.99', '1'], ['60', '1'], ['59.99', '0.8'], ['0', '0.8']])('of %s is %s', (quality, expected) => {
    expect(factor(quality)).toBe(expected);
  });

  it('is the one for missing scores where there is none', () => {
    expect(factor()).toBe('0.9');
  });

  it('without a band of zero is a bug', () => {
    expect(() => qualityFactor(dec('-1'), { factors: qualityFactors.value, missing: dec(1) })).toThrow('bug');
  });
});

describe('post wage', () => {
  it.each([
    ['4500', '1', 92, '13500.00'],
    ['4500', '1.05', 92, '14175.00'],
    ['4500', '1.05', 31, '4776.36'],
    ['4500', '1', 46, '6750.00'],
    ['4500', '1', 1, '146.74'],
    ['4500', '1', 0, '0.00'],
    ['4500', '0', 92, '0.00'],
    // 0.05 x 3 x 1 x 46 / 92 is 0.075, half a cent
    ['0.05', '1', 46, '0.08'],
  ])('of %s a month by %s for %i days is %s', (wage, factor, days, expected) => {
    expect(formatCents(postWage(dec(wage), dec(factor), quarter(days)))).toBe(expected);
  });
});

describe('an amount a month', () => {
  it('is for the days employed', () => {
    expect(formatCents(monthlyAmount(dec('2500'), quarter(92)))).toBe('7500.00');
    expect(formatCents(monthlyAmount(dec('2500'), quarter(30)))).toBe('2445.65');
  });
});

describe('the weight in a pool', () => {
  it.each([['80.50', '1.5', 92, '11109'], ['-3', '1.5', 92, '0'], ['0', '1', 92, '0'], ['10', '0', 92, '0'], ['10', '1', 0, '0']])(
    'of score %s by %s for %i days is %s',
    (score, coefficient, days, expected) => {
      expect(poolWeight(dec(score), dec(coefficient), days).toFixed()).toBe(expected);
    },
  );

  it('is none without a score', () => {
    expect(poolWeight(undefined, dec(1), 92).toFixed()).toBe('0');
  });
});

describe('a piece rate', () => {
  it.each([
    ['1234', '1', '0.25', '308.50'],
    ['12345.67', '10000', '3.00', '3.70'],
    ['5', '1000', '1', '0.01'],
    ['4.99', '1000', '1', '0.00'],
    ['-1234', '1', '0.25', '-308.50'],
    ['0', '1', '9', '0.00'],
    ['1', '3', '1', '0.33'],
  ])('of %s for each %s at %s is %s', (value, unit, price, expected) => {
    expect(formatCents(pieceRate(dec(value), { unit: dec(unit), price: dec(price) }))).toBe(expected);
  });
});

describe('the risk deposit', () => {
  const bands = deposit(['0 0.1', '10000 0.2', '50000 0.3']).bands.value;

  it.each([
    ['0', '0.00'],
    ['0.04', '0.00'],
    ['0.05', '0.01'],
    ['9999.99', '1000.00'],
    ['10000', '1000.00'],
    ['10000.01', '1000.00'],
    ['10000.03', '1000.01'],
    ['25000', '4000.00'],
    ['50000', '9000.00'],
    ['50001', '9000.30'],
    ['100000', '24000.00'],
  ])('of %s is %s', (base, expected) => {
    expect(formatCents(riskDeposit(dec(base), bands))).toBe(expected);
  });

  it('is rounded once: 0.25 in two bands of half a cent each', () => {
    expect(formatCents(riskDeposit(dec('0.10'), deposit(['0 0.05', '0.05 0.05']).bands.value))).toBe('0.01');
  });

  it('holds nothing without bands, nor below the first', () => {
    expect(formatCents(riskDeposit(dec('100'), []))).toBe('0.00');
    expect(formatCents(riskDeposit(dec('100'), deposit(['100 0.5']).bands.value))).toBe('0.00');
    expect(formatCents(riskDeposit(dec('100.10'), deposit(['100 0.5']).bands.value))).toBe('0.05');
  });

  it('has parts that add up to the base above the first bound', () => {
    expect(partsInBands(dec('60000'), bands).map(({ part }) => part.toFixed())).toEqual(['10000', '40000', '10000']);
  });
});

describe('what vests', () => {
  const years = (atRisk: string) => {
    let left = dec(atRisk);
    return [3, 2, 1].map((open) => {
      const amount = vestedAmount(left, open);
      left = left.minus(amount);
      return formatCents(amount);
    });
  };

  it.each([
    ['100.00', ['33.34', '33.33', '33.33']],
    ['0.02', ['0.01', '0.01', '0.00']],
    ['0.01', ['0.01', '0.00', '0.00']],
    ['99.99', ['33.33', '33.33', '33.33']],
    ['100.01', ['33.34', '33.34', '33.33']],
  ])('of %s over three years is %j', (atRisk, expected) => {
    expect(years(atRisk)).toEqual(expected);
  });

  it('after a cut is of what is left', () => {
    expect(formatCents(vestedAmount(dec('10.01'), 2))).toBe('5.01');
  });

  it('of no tranche is a bug', () => {
    expect(() => vestedAmount(dec('7.00'), 0)).toThrow('bug');
  });

  it.each([
    ['2025-09-30', '2026-09-29', 0],
    ['2025-09-30', '2026-09-30', 1],
    ['2025-09-30', '2028-06-30', 2],
    ['2025-09-30', '2040-09-30', 3],
    ['2024-02-29', '2025-02-27', 0],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2027-02-28', 3],
  ])('of a lot of %s on %s is %i tranches of 3', (last, day, expected) => {
    expect(tranchesDue(last as IsoDate, day as IsoDate, 3)).toBe(expected);
  });
});
