/** What the calculation of a pay gives, before it is written as rows (SPEC 13). */
import type { DepositEntry } from './deposit-account.js';
import type { LossCut } from './loss-cuts.js';
import type { PayRound } from './pay-case.js';
import type { PayPolicy } from './pay-policy.js';
import type { Payslip } from './payslip.js';
import type { PoolShare } from './pool-shares.js';
import type { WonPrize } from './prizes-won.js';
import type { LotDifference } from './restatements.js';

/** A restated period: what was booked last (at first the pay itself), and what it comes to now. */
export interface Booking {
  readonly booked: Pay;
  readonly restated: Pay;
}

/** What a restatement changed for a person. */
export interface Difference {
  readonly period: string;
  readonly manager: string;
  /** An item of the payslip, or `prize_won`. */
  readonly component: string;
  /** In cents, above zero where he had too little. */
  readonly amount: bigint;
}

/** A round with the pays of the chain before it, oldest first, and what it books of restatements. */
export interface PayTask {
  readonly round: PayRound;
  readonly policy: PayPolicy;
  readonly before: readonly Pay[];
  readonly bookings: readonly Booking[];
}

export interface Pay {
  readonly round: PayRound;
  /** By manager. */
  readonly slips: readonly Payslip[];
  readonly shares: readonly PoolShare[];
  readonly prizes: readonly WonPrize[];
  readonly cuts: readonly LossCut[];
  /** Those of this pay alone. */
  readonly entries: readonly DepositEntry[];
  /** Of lots, by restatements. */
  readonly lotDifferences: readonly LotDifference[];
  readonly bookings: readonly Booking[];
  readonly differences: readonly Difference[];
}
