import type { PictureTerms } from '../appraisal/picture-terms.js';
import { monthsOf } from '../calendar/months.js';
import type { Period } from '../calendar/period.js';
import { tenDayEnds } from '../calendar/ten-day-ends.js';
import type { RosterEntry } from '../intake/roster.js';
import type { PolicyInForce } from '../policy/in-force.js';

/** What period, policy and roster give to the profit picture. */
export function pictureTerms(
  { settings, rates, products }: PolicyInForce,
  period: Period,
  roster: ReadonlyMap<string, RosterEntry> | undefined,
): PictureTerms {
  return {
    days: period.days,
    basis: settings.day_count_basis,
    tenDays: tenDayEnds(period).length,
    months: monthsOf(period),
    capitalRatio: rates.capital_ratio,
    costOfCapital: rates.cost_of_capital,
    taxRate: rates.tax_rate,
    paddingMultiple: rates.padding_multiple,
    costDriver: settings.cost_driver,
    costSteps: settings.cost_steps,
    creditedDepartments: settings.credited_departments,
    productCentres: new Map([...products].map(([id, { department, line }]) => [id, { department, line }])),
    employment: roster && ((manager) => roster.get(manager)),
  };
}
