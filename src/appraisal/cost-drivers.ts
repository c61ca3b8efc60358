import type { Month } from '../calendar/months.js';
import { Decimal, ONE, ZERO, notBelowZero } from '../money/decimal.js';
import type { MonthFigures } from './centre-figures.js';
import { incomeOf } from './efficiency.js';
import type { Lines } from './lines.js';
import { UNASSIGNED } from './people.js';
import type { CostTerms, Employment } from './picture-terms.js';

/** One manager in one month, as far as the sharing of costs looks at him. */
export interface DriverMeasures {
  readonly manager: string;
  readonly month: Month;
  /** undefined where he has none in the month */
  readonly figures: MonthFigures | undefined;
  /** the measured terms of efficiency */
  readonly measured: Lines;
}

/**
 * The weight with which a manager takes part in the costs of a month (SPEC 7); zero for `(unassigned)`.
 * @returns never below zero: 1 or 0 for a head; income, and balances added over the days, in the policy's currency
 */
export function driverOf(measures: DriverMeasures, { costDriver, employment }: CostTerms): Decimal {
  const { manager, month, figures, measured } = measures;
  if (manager === UNASSIGNED) return ZERO;
  switch (costDriver) {
    case 'headcount':
      return employment === undefined || isEmployed(employment(manager), month) ? ONE : ZERO;
    case 'income':
      return notBelowZero(incomeOf(measured));
    case 'balance':
      return notBelowZero(figures?.balanceSum ?? ZERO);
    case 'accounts':
      return new Decimal(figures?.accounts ?? 0);
  }
}

/** Whether he is employed on a day of the month. Who left without a date is not; nor is whom the roster lacks. */
function isEmployed(employment: Employment | undefined, { first, last }: Month): boolean {
  if (employment === undefined) return false;
  const { status, joined, left } = employment;
  if (joined !== undefined && joined > last) return false;
  return left === undefined ? status !== 'left' : left >= first;
}
