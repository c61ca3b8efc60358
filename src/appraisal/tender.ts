import type { IsoDate } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { TenderGrade } from '../policy/tender-rules.js';
import type { Text } from '../problems/entry.js';

/** What a customer brought to the bank in the periods of a tender, and what a bid for him must come to (SPEC 14). */
export interface CustomerBase {
  readonly customer: string;
  /** in the order of the periods; undefined where the run has no row of him */
  readonly contributions: readonly (Decimal | undefined)[];
  /** rounded to 0.01, half away from zero */
  readonly base: Decimal;
}

/** What a manager offers for a customer. */
export interface Bid {
  readonly manager: string;
  readonly customer: string;
  /** what the customer is to bring him in one period of the kind of the base */
  readonly committed: Decimal;
  readonly date: IsoDate;
  /** physical line of the file */
  readonly fileLine: number;
}

/** Where a bidder stands after an earlier run. */
export interface Bidder {
  /** with its limits; undefined where he has none */
  readonly grade: TenderGrade | undefined;
  /** place of the grade from the lowest, from 1, and how many the ladder has; undefined where he has none */
  readonly height: { readonly place: number; readonly of: number } | undefined;
  readonly rank: number | undefined;
}

export const BID_RESULTS = ['won', 'lost', 'invalid', 'unawarded'] as const;
export type BidResult = (typeof BID_RESULTS)[number];

/** A bid and what became of it; without a bid, a customer whom nobody won. */
export interface JudgedBid {
  readonly customer: string;
  readonly base: Decimal;
  readonly bid: Bid | undefined;
  /** among the valid bids for the customer, from 1 */
  readonly rank: number | undefined;
  readonly result: BidResult;
  /** why it did not win; undefined where it did */
  readonly reason: Text | undefined;
}

/** What a manager has won and is held to. */
export interface Commitment {
  readonly customer: string;
  readonly manager: string;
  /** for one period */
  readonly committed: Decimal;
}

/** A commitment beside what came of it in one period, or in all of them together. */
export interface TrackedResult {
  /** undefined is the total of the periods */
  readonly period: Period | undefined;
  /** undefined is the total of all commitments */
  readonly commitment: Commitment | undefined;
  readonly committed: Decimal;
  readonly contribution: Decimal;
  /** contribution less commitment */
  readonly difference: Decimal;
  /** contribution over commitment, exact to the precision of a quotient; undefined where the commitment is not above zero */
  readonly fulfilment: Decimal | undefined;
}
