/** What a quarter pays a person by his grade, his pieces and the bounds of his plan, in cents (SPEC 13). */
import { periodOf, type Period } from '../days.js';
import { cents, comparison, dividedBy, exact, multiply, quotient, times, type Exact } from '../exact.js';
import type { PaidPerson } from './pay-people.js';
import { boundInForce, inForce, type PayPlan } from './pay-policy.js';

const MONTHS_OF_QUARTER = 3;

/** An amount a month, for the days of the quarter on which he was employed. */
function forHisDays(monthly: Exact, days: number, period: Period): Exact {
  return dividedBy(times(times(monthly, MONTHS_OF_QUARTER), days), period.days.length);
}

/** Of the highest band that he reaches. */
function qualityFactor(plan: PayPlan, quality: Exact | undefined, day: string): Exact {
  if (quality === undefined) return exact(inForce(plan.qualityMissing, day));
  const reached = inForce(plan.qualityFactors, day).find((band) => comparison(exact(band.at_least), quality) <= 0);
  if (reached === undefined) throw new Error('no band of quality is reached');
  return exact(reached.factor);
}

export function postWage(person: PaidPerson, quarter: string): bigint {
  const { plan, grade, quality, days } = person;
  if (plan === undefined) return 0n;
  const period = periodOf(quarter);
  const wages = grade === '' ? plan.ungradedWage : plan.wages[grade];
  if (wages === undefined) throw new Error(`no wage for ${person.scheme} ${grade}`);
  const wage = exact(inForce(wages, period.last));
  return cents(multiply(forHisDays(wage, days, period), qualityFactor(plan, quality, period.last)));
}

/** Each rate is rounded for itself. What is missing earns nothing. */
export function pieces({ plan, measured }: PaidPerson, quarter: string): bigint {
  let sum = 0n;
  for (const [indicator, { unit, price }] of Object.entries(plan?.pieceRates ?? {})) {
    const value = measured[indicator] ?? '';
    const worth = exact(inForce(price, periodOf(quarter).last));
    if (value !== '') sum += cents(multiply(quotient(exact(value), exact(unit)), worth));
  }
  return sum;
}

/** So much more, so that he has the minimum; who was not employed has none. */
export function minimumTopUp({ plan, days }: PaidPerson, quarter: string, soFar: bigint): bigint {
  const period = periodOf(quarter);
  const minimum = boundInForce(plan?.minimum, period.last);
  if (minimum === undefined || days === 0) return 0n;
  const missing = cents(forHisDays(exact(minimum), days, period)) - soFar;
  return missing > 0n ? missing : 0n;
}

/** What is beyond the maximum, below zero. */
export function maximumCut({ plan, days }: PaidPerson, quarter: string, soFar: bigint): bigint {
  const period = periodOf(quarter);
  const maximum = boundInForce(plan?.maximum, period.last);
  if (maximum === undefined) return 0n;
  const left = cents(forHisDays(exact(maximum), days, period)) - soFar;
  return left < 0n ? left : 0n;
}
