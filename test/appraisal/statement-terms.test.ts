/** SPEC 3, 6: the sum of the rates in force on each day of the period, by days counted by hand. */
import { describe, expect, it } from 'vitest';
import { statementTerms } from '../../src/appraisal/terms.js';
import { wholePeriod } from '../../src/calendar/period.js';
import { Decimal } from '../../src/money/decimal.js';
import type { PolicyInForce } from '../../src/policy/in-force.js';
import type { Policy } from '../../src/policy/policy.js';

const NEVER = [['1990-01-01', '0']] as const;

function termsOf(name: string, lendOut: readonly (readonly [from: string, value: string])[], averaging = 'daily') {
  const period = wholePeriod(name);
  if (period === undefined) throw new Error(`no period: ${name}`);
  const dated = (rates: typeof lendOut) => ({ values: rates.map(([from, value]) => ({ from, value: new Decimal(value) })) });
  const policy = { rates: { lend_out: dated(lendOut), borrow_in: dated(NEVER) } } as unknown as Policy;
  const inForce = { settings: { averaging, day_count_basis: 360, loan_loss: 'change' } } as unknown as PolicyInForce;
  return statementTerms(policy, inForce, period);
}

const lent = (...rates: (readonly [string, string])[]) => termsOf('2025Q3', rates).lendOutRateSum.toFixed();

describe('the rates of the days of a quarter', () => {
  it('are one rate 92 times', () => {
    expect(lent(['1990-01-01', '0.01'])).toBe('0.92');
    expect(lent(['2025-07-01', '0.01'])).toBe('0.92');
  });

  it('change on the first day of a new one', () => {
    // 1 July to 14 August: 45 days at 1%; 15 August to 30 September: 47 days at 2%
    expect(lent(['1990-01-01', '0.01'], ['2025-08-15', '0.02'])).toBe('1.39');
    // 91 days at 1%, the last one at 2%
    expect(lent(['1990-01-01', '0.01'], ['2025-09-30', '0.02'])).toBe('0.93');
    // the first day at 1%, 91 days at 2%
    expect(lent(['1990-01-01', '0.01'], ['2025-07-02', '0.02'])).toBe('1.83');
  });

  it('are not those before the period or after it', () => {
    expect(lent(['1990-01-01', '0.05'], ['2025-07-01', '0.01'], ['2025-10-01', '0.09'])).toBe('0.92');
    expect(lent(['1990-01-01', '0.05'], ['2020-01-01', '0.07'], ['2025-06-30', '0.01'])).toBe('0.92');
  });
});

describe('the average balance', () => {
  it('is over the days, or over the ten-day ends', () => {
    expect(termsOf('2025Q3', NEVER)).toMatchObject({ days: 92, averagedOver: 92, basis: 360, loanLoss: 'change' });
    expect(termsOf('2025Q3', NEVER, 'ten_day')).toMatchObject({ days: 92, averagedOver: 9 });
    expect(termsOf('2024-02', NEVER, 'ten_day')).toMatchObject({ days: 29, averagedOver: 3 });
  });
});
