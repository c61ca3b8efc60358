import { type Problem, sortProblems } from '../problems/problem.js';
import { type CheckedRun, type GivenReferences, type GivenRows, isOverlapping, isWithin, placeOf } from './given-references.js';

/**
 * The managers whom neither the roster nor the ledger names although a row that bears on the period does, each once
 * for each file.
 * @param isKnown whether the roster or the ledger names a manager
 */
export function unknownPeople(
  { targets, assessments, sanctions, overrides }: GivenReferences,
  { period }: Pick<CheckedRun, 'period'>,
  isKnown: (manager: string) => boolean,
): Problem[] {
  const named = targets?.rows.filter((row) => row.of === 'manager' && isOverlapping(row.period, period));
  const strangers = [
    ...strangersOf(targets, named?.map(({ id, fileLine }) => ({ manager: id, fileLine })), isKnown),
    ...strangersOf(assessments, assessments?.rows.filter(({ date }) => isWithin(date, period)), isKnown),
    ...strangersOf(sanctions, sanctions?.rows.filter(({ date }) => isWithin(date, period)), isKnown),
    ...strangersOf(overrides, overrides?.rows.filter((row) => row.period.name === period.name), isKnown),
  ];
  return sortProblems(strangers);
}

function strangersOf(
  file: GivenRows<unknown> | undefined,
  rows: readonly { readonly manager: string; readonly fileLine: number }[] | undefined,
  isKnown: (manager: string) => boolean,
): Problem[] {
  const seen = new Set<string>();
  return (rows ?? []).flatMap(({ manager, fileLine }): Problem[] => {
    if (file === undefined || seen.has(manager) || isKnown(manager)) return [];
    seen.add(manager);
    return [{ code: 'person_unknown', ...placeOf(file, 'manager', fileLine), value: manager }];
  });
}
