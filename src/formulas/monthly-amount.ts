import { type Decimal, ONE } from '../money/decimal.js';
import { roundQuotientToCents } from '../money/rounding.js';

/** The part of a period for which someone was employed. */
export interface Employed {
  /** whole months of the period */
  readonly months: number;
  /** days employed, both ends counted */
  readonly days: number;
  /** all days of the period */
  readonly of: number;
}

/**
 * An amount a month for the days employed of a period (SPEC 13): monthly x months x factor x days / days of the period,
 * divided once, last, and rounded to 0.01, half away from zero. 4500.00 a month for 46 of the 92 days of a quarter: 6750.00.
 * @param monthly amount a month
 * @param factor exact; 1 where there is none
 */
export function monthlyAmount(monthly: Decimal, { months, days, of }: Employed, factor: Decimal = ONE): Decimal {
  return roundQuotientToCents(monthly.times(months).times(factor).times(days), of);
}
