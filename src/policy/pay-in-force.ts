import type { Decimal } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';
import { valueInForce } from './dated-value.js';
import { missingOn } from './in-force.js';
import type { Clause, DepositRules, GradeWage, PayInForce, PayPlan, PayPlanInForce, PayRules, PieceRateInForce } from './pay-rules.js';
import { depositValues, planValues, wholeValues } from './pay-values.js';
import type { Policy, PolicyDatum, PolicyValue } from './policy.js';
import { NO_LIMIT, type NoLimit } from './tender-rules.js';

/**
 * The rules of pay on a day, usually the last of a period (SPEC 13). A bound, piece rate or grade that begins later, or
 * a bound that is lifted, is none; so is a plan of which nothing has begun.
 * @param date ISO text
 * @returns undefined with the problem `policy_not_in_force` for each value that begins later though it is needed: those
 *   of the section and of the deposit, those that every plan has, and the wages of the grades of a scheme's ladder
 */
export function payInForce(policy: Policy, date: string): { inForce?: PayInForce; problems: readonly Problem[] } {
  const { pay } = policy;
  const plans = [...pay.plans.values()].filter((plan) => planValues(plan).some((value) => hasBegun(value, date)));
  const needed = [...generalValues(pay), ...plans.flatMap((plan) => [...wholeValues(plan), ...wagesNeeded(policy, plan, date)])];
  const problems = needed.flatMap((value) => missingOn(policy, value, date));
  if (problems.length > 0) return { problems };
  const inForce: PayInForce = {
    performance: clauseOn(pay.performance, date),
    advanceShare: clauseOn(pay.advance_share, date),
    payGrade: clauseOn(pay.pay_grade, date),
    plans: new Map(plans.map((plan) => [plan.scheme, planOn(policy, plan, date)])),
    deposit: depositOn(pay.deposit, date),
  };
  return { inForce, problems: [] };
}

function generalValues({ performance: mode, advance_share: share, pay_grade: grade, deposit }: PayRules): PolicyValue<PolicyDatum>[] {
  return [mode, share, grade, ...depositValues(deposit)];
}

/** The wages of the scheme's ladder, for the grades that have begun. */
function wagesNeeded(policy: Policy, { scheme, wages }: PayPlan, date: string): PolicyValue<Decimal>[] {
  const ladder = policy.schemes.get(scheme)?.ladder;
  return wages.filter((wage) => wage.ladder === ladder && coefficientOf(policy, wage, date) !== undefined).map(({ wage }) => wage);
}

function planOn(policy: Policy, plan: PayPlan, date: string): PayPlanInForce {
  const graded = plan.wages.flatMap((wage) => {
    const [amount, coefficient] = [begunOn(wage.wage, date), coefficientOf(policy, wage, date)];
    return amount === undefined || coefficient === undefined ? [] : [{ key: `${wage.ladder}.${wage.grade}`, amount, coefficient }];
  });
  return {
    scheme: plan.scheme,
    label: plan.label,
    ungradedWage: clauseOn(plan.ungraded_wage, date),
    ungradedCoefficient: clauseOn(plan.ungraded_coefficient, date),
    wages: new Map(graded.map(({ key, amount }) => [key, amount])),
    coefficients: new Map(graded.map(({ key, coefficient }) => [key, coefficient])),
    qualityFactors: clauseOn(plan.quality_factors, date),
    qualityMissing: clauseOn(plan.quality_missing, date),
    pools: clauseOn(plan.pools, date),
    pieceRates: pieceRatesOn(plan, date),
    minimum: boundOn(plan.minimum, date),
    maximum: boundOn(plan.maximum, date),
  };
}

function pieceRatesOn({ piece_rates: rates }: PayPlan, date: string): PieceRateInForce[] {
  return rates.flatMap(({ indicator, label, unit, price }) => {
    const begun = begunOn(price, date);
    return begun === undefined ? [] : [{ indicator, label, unit, price: begun.value, clause: begun.clause }];
  });
}

function depositOn(deposit: DepositRules, date: string): PayInForce['deposit'] {
  return {
    bands: clauseOn(deposit.bands, date),
    cutGranted: clauseOn(deposit.cut_granted, date),
    cutHeld: clauseOn(deposit.cut_held, date),
    vestingYearsOn: (day) => begunOn(deposit.vesting_years, day),
  };
}

/** The pay coefficient of a grade; undefined where it, or the grade, begins later. */
function coefficientOf({ ladders }: Policy, { ladder, grade }: GradeWage, date: string): Clause<Decimal> | undefined {
  const found = ladders.get(ladder)?.grades.find(({ name }) => name === grade);
  return found && hasBegun(found.gates, date) ? begunOn(found.pay_coefficient, date) : undefined;
}

function boundOn(bound: PolicyValue<Decimal | NoLimit> | undefined, date: string): Clause<Decimal> | undefined {
  const found = bound && begunOn(bound, date);
  return found === undefined || found.value === NO_LIMIT ? undefined : { value: found.value, clause: found.clause };
}

function hasBegun({ values }: PolicyValue<PolicyDatum>, date: string): boolean {
  return valueInForce(values, date) !== undefined;
}

function begunOn<Value>({ values, path }: PolicyValue<Value>, date: string): Clause<Value> | undefined {
  const value = valueInForce(values, date);
  return value === undefined ? undefined : { value, clause: path };
}

function clauseOn<Value>(value: PolicyValue<Value>, date: string): Clause<Value> {
  const found = begunOn(value, date);
  if (found === undefined) throw new Error(`bug: ${value.path} is not in force, though it is needed`);
  return found;
}
