import type { GradeInForce, LadderInForce } from '../policy/appraisal-rules.js';
import type { GateFacts } from './gate-facts.js';
import { allHold, gateResults } from './gates.js';
import type { GateResult } from './scoring.js';

/** Grades whose gates were asked for, and what came of it. */
export interface Climb {
  /** whose gates all hold, from the lower to the higher */
  readonly reached: readonly GradeInForce[];
  /** of every grade that was looked at, in that order */
  readonly gates: readonly GateResult[];
}

/**
 * Walks up from a grade while every gate of the next one holds, years included (SPEC 11, rule 2).
 * @param from where he stands
 * @param most how many steps a run allows
 */
export function climb({ grades }: LadderInForce, from: GradeInForce, facts: GateFacts, most: number): Climb {
  const reached: GradeInForce[] = [];
  const gates: GateResult[] = [];
  const step = grades.indexOf(from);
  for (const grade of grades.slice(step + 1, step + 1 + most)) {
    const results = gateResults(grade, facts, true);
    gates.push(...results);
    if (!allHold(results)) break;
    reached.push(grade);
  }
  return { reached, gates };
}

export interface Search {
  /** undefined where the gates of none of them hold */
  readonly found: GradeInForce | undefined;
  /** of every grade that was looked at, in that order */
  readonly gates: readonly GateResult[];
}

/** The first of some grades whose gates all hold; years do not count (SPEC 11, rule 6 and placing). */
export function firstThatHolds(grades: readonly GradeInForce[], facts: GateFacts): Search {
  const gates: GateResult[] = [];
  for (const grade of grades) {
    const results = gateResults(grade, facts, false);
    gates.push(...results);
    if (allHold(results)) return { found: grade, gates };
  }
  return { found: undefined, gates };
}
