import { unknownAdjusted } from '../appraisal/adjustment-checks.js';
import { type GivenReferences, checkReferences, unknownPeople } from '../appraisal/reference-checks.js';
import { boardMeasures } from '../appraisal/board-measures.js';
import { schemeOf } from '../appraisal/schemes.js';
import type { Policy } from '../policy/policy.js';
import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import type { Inputs } from './inputs.js';
import type { RunRequest } from './request.js';
import type { Setting } from './result.js';

/** What the reference files say that does not go with policy and period. */
export function referenceProblems({ by }: RunRequest, inputs: Inputs, { period, inForce: { rules } }: Setting): Problem[] {
  const schemeNamed = (manager: string) => schemeOf(rules.schemes, inputs.roster?.get(manager));
  return checkReferences(givenReferences(inputs), { period, rules, by, schemeOf: schemeNamed });
}

/**
 * Whom the reference files name though nobody knows him.
 * @param inLedger managers with a figure
 */
export function peopleUnknown(inputs: Inputs, { period }: Pick<Setting, 'period'>, inLedger: ReadonlySet<string>): Problem[] {
  const isKnown = (manager: string) => inLedger.has(manager) || inputs.roster?.has(manager) === true;
  return unknownPeople(givenReferences(inputs), { period }, isKnown);
}

/**
 * Whom the dispute file names though nobody knows him: he can have no statement.
 * @param inLedger managers with a figure
 */
export function adjustedUnknown({ roster, scoring: { adjustments } }: Inputs, setting: Pick<Setting, 'period'>, inLedger: ReadonlySet<string>): Problem[] {
  if (adjustments === undefined) return [];
  return unknownAdjusted(adjustments, setting, (manager) => inLedger.has(manager) || roster?.has(manager) === true);
}

function givenReferences({ roster, rosterFile, scoring }: Inputs): GivenReferences {
  return { ...scoring, roster: roster && rosterFile && { ...rosterFile, rows: [...roster.values()] } };
}

/** Whether the leaderboard can rank by what was asked for. */
export function boardProblems({ rank, by }: RunRequest, policy: Policy): Problem[] {
  const names = [...boardMeasures(rank, policy.measures).keys()];
  if (names.includes(by)) return [];
  const nearest = nearestNames(by, names).slice(0, 3).join(', ');
  return [{ code: 'leaderboard_measure', column: '--by', value: by, details: { rank, nearest } }];
}
