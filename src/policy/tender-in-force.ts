import type { Decimal } from '../money/decimal.js';
import type { Problem } from '../problems/problem.js';
import { valueInForce } from './dated-value.js';
import { missingOn } from './in-force.js';
import type { Policy, PolicyValue } from './policy.js';
import { NO_LIMIT, type NoLimit, type TenderGrade, type TenderInForce } from './tender-rules.js';

/**
 * The rules of a tender on a day (SPEC 14). A limit that begins later, or is lifted, is none.
 * @param date ISO text
 * @returns undefined with the problem `policy_not_in_force` where the making of the base begins later
 */
export function tenderInForce(policy: Policy, date: string): { inForce?: TenderInForce; problems: readonly Problem[] } {
  const { base_periods: periods, base_take: take, limits } = policy.tender;
  const basePeriods = valueInForce(periods.values, date);
  const baseTake = valueInForce(take.values, date);
  if (basePeriods === undefined || baseTake === undefined) {
    return { problems: [...missingOn(policy, periods, date), ...missingOn(policy, take, date)] };
  }
  const ladders = new Map(
    [...policy.ladders.values()].map(({ name, grades }) => [
      name,
      grades.map((grade): TenderGrade => {
        const limit = limits.find((each) => each.ladder === name && each.grade === grade.name);
        return { name: grade.name, label: grade.label, customers: boundOn<number>(limit?.customers, date), profit: boundOn<Decimal>(limit?.profit, date) };
      }),
    ]),
  );
  const hasLimits = [...ladders.values()].flat().some(({ customers, profit }) => customers !== undefined || profit !== undefined);
  return { inForce: { basePeriods, baseTake, ladders, hasLimits }, problems: [] };
}

function boundOn<Bound>(limit: PolicyValue<Bound | NoLimit> | undefined, date: string): Bound | undefined {
  const found = limit && valueInForce(limit.values, date);
  return found === NO_LIMIT ? undefined : found;
}
