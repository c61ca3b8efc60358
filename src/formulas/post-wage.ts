import type { Decimal } from '../money/decimal.js';
import { type Employed, monthlyAmount } from './monthly-amount.js';

/**
 * Post wage of a quarter (SPEC 13, 岗位工资): monthly wage x 3 x quality factor x days employed / days of the quarter,
 * rounded to 0.01, half away from zero. 4500.00 a month with factor 1.05, all 92 days: 14175.00; 31 days of 92: 4776.36.
 * @param wage of the grade, an amount a month
 * @param factor by the quarter's quality result
 */
export function postWage(wage: Decimal, factor: Decimal, employed: Employed): Decimal {
  return monthlyAmount(wage, employed, factor);
}
