import type { Problem } from '../problems/problem.js';
import { adjustmentsOf } from './adjustments.js';
import { type CheckedRun, type GivenRows, type RosterGrade, placeOf } from './given-references.js';
import type { Adjustment } from './reference-facts.js';

/** What adjustments of the period say that nobody may, or twice. Those of other periods are of other runs. */
export function adjustmentProblems(
  file: GivenRows<Adjustment>,
  roster: GivenRows<RosterGrade> | undefined,
  { period }: Pick<CheckedRun, 'period'>,
): Problem[] {
  const rows = adjustmentsOf(file.rows, period);
  if (rows.length === 0) return [{ code: 'adjustments_outside', file: file.name, value: period.name }];
  const names = new Map(roster?.rows.map(({ manager, name }) => [manager, name]));
  return [...rows.flatMap((row) => ownApproval(file, row, names.get(row.manager))), ...repeated(file, rows)];
}

/**
 * Adjusted managers whom neither the roster nor the ledger knows, each once: they have no statement.
 * @param isKnown whether the roster or the ledger knows a manager
 */
export function unknownAdjusted(file: GivenRows<Adjustment>, { period }: Pick<CheckedRun, 'period'>, isKnown: (manager: string) => boolean): Problem[] {
  const seen = new Set<string>();
  return adjustmentsOf(file.rows, period).flatMap(({ manager, fileLine }): Problem[] => {
    if (seen.has(manager) || isKnown(manager)) return [];
    seen.add(manager);
    return [{ code: 'adjustment_manager', ...placeOf(file, 'manager', fileLine), value: manager }];
  });
}

/** Nobody approves what is his own. */
function ownApproval(file: GivenRows<Adjustment>, { manager, approver, fileLine }: Adjustment, name: string | undefined): Problem[] {
  if (approver !== manager && (name === undefined || name === '' || approver !== name)) return [];
  return [{ code: 'adjustment_own', ...placeOf(file, 'approver', fileLine), value: approver, details: { manager } }];
}

/** The same manager, line and reason: the same adjustment, entered again. */
function repeated(file: GivenRows<Adjustment>, rows: readonly Adjustment[]): Problem[] {
  const firsts = new Map<string, number>();
  return rows.flatMap(({ manager, line, reason, fileLine }): Problem[] => {
    const key = JSON.stringify([manager, line, reason]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, fileLine);
      return [];
    }
    const details = { line, lines: String(first) };
    return [{ code: 'adjustment_duplicate', ...placeOf(file, 'manager', fileLine), value: manager, details }];
  });
}
