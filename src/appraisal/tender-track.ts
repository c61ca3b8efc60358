import type { Period } from '../calendar/period.js';
import { type Decimal, sum } from '../money/decimal.js';
import type { Commitment, TrackedResult } from './tender.js';

/** A later run: what each customer brought each manager in its period. */
export interface LaterRun {
  readonly period: Period;
  /** zero where the run has no row of the two */
  readonly contributionOf: (commitment: Commitment) => Decimal;
}

/**
 * Sets every commitment beside its result (SPEC 14), period by period and in total, then all of them together. A
 * commitment is for one period, so that the total is it times the number of runs.
 * @param runs by period, at least one
 */
export function trackCommitments(commitments: readonly Commitment[], runs: readonly LaterRun[]): TrackedResult[] {
  const each = commitments.flatMap((commitment) => withTotal(commitment, runs.map((run) => resultIn(run, commitment))));
  const together = runs.map(({ period }) => added(each.filter((row) => row.period === period), period, undefined));
  return [...each, ...withTotal(undefined, together)];
}

function resultIn({ period, contributionOf }: LaterRun, commitment: Commitment): TrackedResult {
  return compared(period, commitment, commitment.committed, contributionOf(commitment));
}

function withTotal(commitment: Commitment | undefined, rows: readonly TrackedResult[]): TrackedResult[] {
  return [...rows, added(rows, undefined, commitment)];
}

function added(rows: readonly TrackedResult[], period: Period | undefined, commitment: Commitment | undefined): TrackedResult {
  return compared(period, commitment, sum(rows.map(({ committed }) => committed)), sum(rows.map(({ contribution }) => contribution)));
}

function compared(
  period: Period | undefined,
  commitment: Commitment | undefined,
  committed: Decimal,
  contribution: Decimal,
): TrackedResult {
  const fulfilment = committed.greaterThan(0) ? contribution.div(committed) : undefined;
  return { period, commitment, committed, contribution, difference: contribution.minus(committed), fulfilment };
}
