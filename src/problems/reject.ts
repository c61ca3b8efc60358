import type { Problem } from './problem.js';

/** A ledger row that was refused and is in no figure, and why (SPEC 2.6). */
export interface Reject {
  /** kind of record; empty where it cannot be told */
  readonly record: string;
  readonly problem: Problem;
}
