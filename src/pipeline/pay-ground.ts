import { join } from 'node:path';
import { addDays } from '../calendar/dates.js';
import type { RulesInForce } from '../policy/appraisal-rules.js';
import { payChangesWithin } from '../policy/changes.js';
import { payInForce } from '../policy/pay-in-force.js';
import type { PayInForce } from '../policy/pay-rules.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import { payFolders } from '../runs/pay-folders.js';
import { type PayPlace, placeOfPay, placeOfRestatement } from '../runs/pay-place.js';
import { type FoundRun, findRun } from '../runs/written-folder.js';
import type { PayRequest } from './pay-request.js';
import { type LoadedPolicy, loadPolicy, policyOfRun } from './policy-source.js';

/** Where a pay stands, what run it pays, and by which rules. */
export interface PayGround {
  readonly place: PayPlace;
  readonly run: FoundRun;
  readonly policy: LoadedPolicy;
  readonly rules: PayInForce;
  readonly appraisal: RulesInForce;
  readonly warnings: readonly Problem[];
}

/** Finds them, or says what is wrong: all of it at once. Rules are those of the last day of the period. */
export async function payGround({ period, out, run: folder, policy: file, restates }: PayRequest): Promise<PayGround | readonly Problem[]> {
  const { folders, problems } = await payFolders(out);
  const place = restates === undefined ? placeOfPay(folders, period) : placeOfRestatement(folders, period);
  const run = await findRun(folder ?? join(out, period.name));
  const found = [...problems, ...('code' in place ? [place] : []), ...('code' in run ? [run] : otherPeriod(run, period.name))];
  if ('code' in place || 'code' in run || found.length > 0) return sortProblems(found);
  const policy = file === undefined ? await policyOfRun(run.policy) : await loadPolicy(file);
  if (!('policy' in policy)) return policy;
  const { inForce: rules, problems: notInForce } = payInForce(policy.policy, period.last);
  if (rules === undefined || hasErrors(notInForce)) return notInForce;
  const warnings = [...notInForce, ...payChangesWithin(policy.policy, period.first, period.last), ...chainWarnings(place, period)];
  return { place, run, policy, rules, appraisal: rulesInForce(policy.policy, period.last), warnings };
}

function otherPeriod({ path, period: found }: FoundRun, period: string): Problem[] {
  return found === period ? [] : [{ code: 'pay_other_period', file: path, value: found, details: { period } }];
}

function chainWarnings({ chain, bookings }: PayPlace, period: PayRequest['period']): Problem[] {
  const before = chain.at(-1);
  if (before === undefined) return [{ code: 'pay_first' }];
  const hasGap = addDays(before.period.last, 1) < period.first;
  const gap: Problem[] = hasGap ? [{ code: 'pay_gap', value: before.name }] : [];
  return [...gap, ...bookings.map(({ to }): Problem => ({ code: 'pay_books_restatement', value: to.name }))];
}
