import type { ReconciledAmounts } from '../appraisal/appraisal.js';
import type { Decimal } from '../money/decimal.js';
import { roundToCents } from '../money/rounding.js';

/** Reconciled amounts as they are shown: rounded to 0.01, in the policy's currency. */
export interface ShownAmounts {
  readonly amount: Decimal;
  readonly attributed: Decimal;
  /** amount - attributed, so that the shown figures add up */
  readonly unassigned: Decimal;
  readonly difference: Decimal;
}

/** Rounds exact reconciled amounts for a reader (SPEC 16, reconciliation.csv); undefined for a kind without amounts. */
export function shownAmounts(exact: ReconciledAmounts | undefined): ShownAmounts | undefined {
  if (exact === undefined) return undefined;
  const amount = roundToCents(exact.ledger);
  const attributed = roundToCents(exact.attributed);
  return {
    amount,
    attributed,
    unassigned: amount.minus(attributed),
    difference: roundToCents(exact.difference),
  };
}
