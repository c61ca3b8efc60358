import type { Period } from '../calendar/period.js';
import type { Problem } from '../problems/problem.js';
import { isOverlapping } from './given-references.js';

/** A run of which the customers are read, as it was given. */
export interface NamedPeriod {
  /** its file */
  readonly name: string;
  readonly period: Period;
}

/**
 * The runs by period, and what keeps them from being counted together: a commitment is for one period, so that all must
 * be of one kind, and no day may count twice.
 * @param kind of which they must be; that of the first where it is not given
 */
export function runsInOrder<Run extends NamedPeriod>(given: readonly Run[], kind?: Period['kind']): { runs: Run[]; problems: Problem[] } {
  const runs = [...given].sort((a, b) => compareText(a.period.first, b.period.first) || compareText(a.period.last, b.period.last));
  const expected = kind ?? runs[0]?.period.kind;
  const ofOtherKind = runs.filter(({ period }) => period.kind !== expected);
  const overlapping = runs.flatMap((run, index): Problem[] => {
    const before = runs.slice(0, index).find(({ period }) => isOverlapping(period, run.period));
    if (before === undefined) return [];
    const details = { first: before.name, other: before.period.name };
    return [{ code: 'run_periods_overlap', file: run.name, value: run.period.name, details }];
  });
  const problems = ofOtherKind.map(({ name, period }): Problem => {
    return { code: 'run_period_kind', file: name, value: period.name, details: { found: period.kind, expected: expected ?? '' } };
  });
  return { runs, problems: [...problems, ...overlapping] };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
