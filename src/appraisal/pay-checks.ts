import type { Period } from '../calendar/period.js';
import type { PayInForce } from '../policy/pay-rules.js';
import { nearestNames } from '../problems/nearest-names.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import { type GivenRows, isWithin, placeOf } from './given-references.js';
import { periodNamed } from './lot-terms.js';
import { gradeKey, isGradePaid, planOf } from './pay-plan.js';
import type { PastDepositEntry, PayPerson, Pool } from './pay.js';
import { UNASSIGNED, compareBytes } from './people.js';
import { poolName, sharedPools, sharesPools, takersKey } from './pool-shares.js';
import type { Sanction } from './reference-facts.js';

/** Most ids that one warning names. */
const MOST_NAMED = 5;

const COLUMN_NAMES = {
  branch: { column_en: 'branch', column_zh: '机构' },
  line: { column_en: 'business line', column_zh: '条线' },
} as const;

/**
 * What is wrong with the pools of a period (SPEC 13). Errors: a branch or line that nobody on the roster has, and a pool in
 * which nobody has a weight. Warnings: pools where none is shared, and none where the policy shares them.
 * @param pools rows of the period; undefined without a file
 */
export function poolProblems(pools: GivenRows<Pool> | undefined, people: readonly PayPerson[], rules: PayInForce, period: Period): Problem[] {
  const value = period.name;
  if (pools === undefined || pools.rows.length === 0) {
    if (!isPoolDue(rules, period)) return [];
    return [{ code: 'pay_pool_missing', ...(pools && { file: pools.name }), value, details: { mode: rules.performance.value } }];
  }
  if (!sharesPools(rules, period)) return [{ code: 'pay_pool_not_due', file: pools.name, value, details: { count: String(pools.rows.length) } }];
  const known = new Set(people.flatMap(({ branch, line }) => [takersKey('branch', branch), takersKey('line', line)]));
  const [strange, meant] = [[] as Pool[], [] as Pool[]];
  for (const pool of pools.rows) (pool.kind === 'bank' || known.has(takersKey(pool.kind, pool.of)) ? meant : strange).push(pool);
  // Weights are known where every grade is; grades that are not have a message of their own.
  const weighed = people.every((person) => isGradePaid(person, rules)) ? sharedPools({ period, rules, people, pools: meant }) : [];
  const unshared = weighed.filter(({ shares }) => shares.length === 0);
  return sortProblems([
    ...strange.map((pool) => unknownPool(pools, pool, people)),
    ...unshared.map(({ pool }): Problem => {
      return { code: 'pay_pool_without_weight', ...placeOf(pools, 'amount', pool.fileLine), value: poolName(pool) };
    }),
  ]);
}

/** Grades that the pay plan of their scheme lacks: errors, one for each grade. @param file that the grades are of */
export function paidGradeProblems(people: readonly PayPerson[], rules: PayInForce, file: string): Problem[] {
  const unknown = new Map<string, Problem>();
  for (const person of people) {
    const plan = planOf(rules, person);
    if (plan === undefined || isGradePaid(person, rules)) continue;
    const key = gradeKey(person);
    const details = { scheme: plan.scheme, nearest: nearestNames(key, plan.wages.keys()).join(', ') };
    unknown.set(`${plan.scheme} ${key}`, { code: 'pay_grade_unknown', file, value: key, details });
  }
  return sortProblems([...unknown.values()]);
}

/**
 * Lots of the deposit account for which the policy has no vesting years: `policy_not_in_force`, one for each day.
 * @param policyFile name of the policy as it was given
 */
export function lotProblems(entries: readonly PastDepositEntry[], { deposit }: PayInForce, policyFile: string): Problem[] {
  const days = new Set([...new Set(entries.map(({ lot }) => lot))].map((lot) => periodNamed(lot).last));
  const missing = [...days].filter((day) => deposit.vestingYearsOn(day) === undefined).sort(compareBytes);
  return missing.map((date) => ({ code: 'policy_not_in_force', file: policyFile, column: 'pay.deposit.vesting_years', details: { date } }));
}

/** Schemes without a pay plan, though somebody has a score by them: warnings. @param policyFile name of the policy as it was given */
export function planProblems(people: readonly PayPerson[], rules: PayInForce, policyFile: string): Problem[] {
  const counts = new Map<string, number>();
  for (const { scheme, score } of people) {
    if (scheme !== undefined && score !== undefined && !rules.plans.has(scheme)) counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
  }
  const problems = [...counts].map(([scheme, count]): Problem => {
    return { code: 'pay_no_plan', file: policyFile, column: 'pay.plans', value: scheme, details: { count: String(count) } };
  });
  return sortProblems(problems);
}

/** Fines of the period for whom nobody knows: warnings. @param isKnown whether the roster or a pay before names a manager */
export function fineProblems(sanctions: GivenRows<Sanction>, period: Period, isKnown: (manager: string) => boolean): Problem[] {
  const strange = sanctions.rows.filter(({ type, date, manager }) => type === 'fine' && isWithin(date, period) && !isKnown(manager));
  const problems = strange.map(({ manager, date, fileLine }): Problem => {
    return { code: 'pay_fine_unknown', ...placeOf(sanctions, 'manager', fileLine), value: manager, details: { date } };
  });
  return sortProblems(problems);
}

/** Managers with a score whom the roster lacks, so that they are not paid: one warning. @param file that the scores are of */
export function offRosterProblems(scored: Iterable<string>, isKnown: (manager: string) => boolean, file: string): Problem[] {
  const strange = [...scored].filter((manager) => manager !== UNASSIGNED && !isKnown(manager)).sort(compareBytes);
  if (strange.length === 0) return [];
  const more = strange.length > MOST_NAMED ? ', …' : '';
  const details = { managers: `${strange.slice(0, MOST_NAMED).join(', ')}${more}` };
  return [{ code: 'pay_not_on_roster', file, value: String(strange.length), details }];
}

/** Whether a period ought to have pools: the year too where its quarters are advances. */
function isPoolDue(rules: PayInForce, { kind }: Period): boolean {
  return rules.performance.value !== (kind === 'year' ? 'quarterly' : 'annual');
}

function unknownPool(pools: GivenRows<Pool>, { kind, of, fileLine }: Pool, people: readonly PayPerson[]): Problem {
  const column = kind === 'line' ? 'line' : 'branch';
  const names = [...new Set(people.map((person) => person[column]))].filter((name) => name !== '').sort(compareBytes);
  const nearest = nearestNames(of, names).join(', ');
  return { code: 'pay_pool_unknown', ...placeOf(pools, column, fileLine), value: of, details: { ...COLUMN_NAMES[column], nearest } };
}
