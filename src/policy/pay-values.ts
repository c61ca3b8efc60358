import type { DepositRules, PayPlan, PayRules, PieceRate } from './pay-rules.js';
import type { PolicyDatum, PolicyValue } from './policy.js';

/** Every dated value by which people are paid, in the order of the section. */
export function payValues({ performance: mode, advance_share: share, pay_grade: grade, plans, deposit }: PayRules): PolicyValue<PolicyDatum>[] {
  return [mode, share, grade, ...[...plans.values()].flatMap((plan) => planValues(plan)), ...depositValues(deposit)];
}

/** Every dated value of a plan, in the order of the file; of bounds those that it has. */
export function planValues(plan: PayPlan): PolicyValue<PolicyDatum>[] {
  return [
    plan.ungraded_wage,
    ...plan.wages.map(({ wage }) => wage),
    ...sharingValues(plan),
    ...plan.piece_rates.map(({ price }) => price),
    ...[plan.minimum, plan.maximum].filter((value) => value !== undefined),
  ];
}

/** What every plan must have on a day, beside the wages of grades. */
export function wholeValues(plan: PayPlan): PolicyValue<PolicyDatum>[] {
  return [plan.ungraded_wage, ...sharingValues(plan)];
}

function sharingValues(plan: PayPlan): PolicyValue<PolicyDatum>[] {
  return [plan.ungraded_coefficient, plan.quality_factors, plan.quality_missing, plan.pools];
}

export function depositValues({ bands, vesting_years: years, cut_granted: granted, cut_held: held }: DepositRules): PolicyValue<PolicyDatum>[] {
  return [bands, years, granted, held];
}

/** What the unit of a piece rate is called within the section, beside its price: `counter_staff.piece_rates.1.unit`. */
export function unitName({ price }: PieceRate): string {
  return price.name.replace(/price$/, 'unit');
}
