import type { IsoDate } from '../calendar/dates.js';
import type { Month } from '../calendar/months.js';
import type { RiskTerms } from '../formulas/risk-figures.js';
import type { Decimal } from '../money/decimal.js';
import type { CostDriver, CostSteps } from '../policy/vocabulary.js';

/** What the roster says of a manager's employment; a blank date is undefined. */
export interface Employment {
  readonly status: 'active' | 'trainee' | 'left';
  readonly joined?: IsoDate | undefined;
  readonly left?: IsoDate | undefined;
}

/** How costs are shared. */
export interface CostTerms {
  /** of the period, in order */
  readonly months: readonly Month[];
  readonly costDriver: CostDriver;
  readonly costSteps: CostSteps;
  /** of a manager in the roster, undefined where it lacks him; undefined without a roster */
  readonly employment: ((manager: string) => Employment | undefined) | undefined;
}

/** To which centres a product belongs; empty for none. */
export interface ProductCentre {
  readonly department: string;
  /** business line */
  readonly line: string;
}

/** What the period, the policy and the roster give to the profit picture. */
export interface PictureTerms extends RiskTerms, CostTerms {
  /** number of ten-day ends of the period */
  readonly tenDays: number;
  /** a closing balance above so many times the daily average is flagged */
  readonly paddingMultiple: Decimal;
  /** departments that are credited beside the manager, by id */
  readonly creditedDepartments: readonly string[];
  /** by product id; a product that it lacks has no department and no line */
  readonly productCentres: ReadonlyMap<string, ProductCentre>;
}
