import type { Decimal } from '../money/decimal.js';
import type { Clause, PayInForce, PayPlanInForce } from '../policy/pay-rules.js';
import type { PayPerson } from './pay.js';

/** The pay plan of someone's scheme; undefined where he has no scheme or it has no plan: he earns nothing. */
export function planOf({ plans }: PayInForce, { scheme }: PayPerson): PayPlanInForce | undefined {
  return scheme === undefined ? undefined : plans.get(scheme);
}

/** The post wage of his grade, an amount a month. @throws where the plan lacks his grade: a bug, since it is checked */
export function wageOf({ wages, ungradedWage }: PayPlanInForce, person: PayPerson): Clause<Decimal> {
  return ofGrade(wages, ungradedWage, person);
}

/** What his grade multiplies his score by. @throws where the plan lacks his grade: a bug, since it is checked */
export function coefficientOf({ coefficients, ungradedCoefficient }: PayPlanInForce, person: PayPerson): Clause<Decimal> {
  return ofGrade(coefficients, ungradedCoefficient, person);
}

/** Whether the plan of someone's scheme has his grade; so it is without a grade or a plan. */
export function isGradePaid(person: PayPerson, rules: PayInForce): boolean {
  const plan = planOf(rules, person);
  const key = gradeKey(person);
  return plan === undefined || person.grade === '' || (plan.wages.has(key) && plan.coefficients.has(key));
}

/** A grade as plans name it: `corporate4.senior`. */
export function gradeKey({ ladder, grade }: Pick<PayPerson, 'ladder' | 'grade'>): string {
  return `${ladder}.${grade}`;
}

function ofGrade(byGrade: ReadonlyMap<string, Clause<Decimal>>, ungraded: Clause<Decimal>, person: PayPerson): Clause<Decimal> {
  if (person.grade === '') return ungraded;
  const found = byGrade.get(gradeKey(person));
  if (found === undefined) throw new Error(`bug: no pay for grade ${gradeKey(person)}`);
  return found;
}
