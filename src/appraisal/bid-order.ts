import { compareBytes } from './people.js';
import type { Bid, Bidder } from './tender.js';

/** A bid with where its bidder stands. */
export interface PlacedBid {
  readonly bid: Bid;
  readonly bidder: Bidder;
}

/**
 * The order in which bids are taken (SPEC 14): the higher committed profit first, then the higher grade, the better rank,
 * the id of the manager and that of the customer, both by byte. A grade is as high as the part of its ladder that lies up
 * to it, so that grades of several ladders can be compared: the second of four is as high as the fourth of eight. No
 * grade is below any, and no rank behind any.
 */
export function compareBids(a: PlacedBid, b: PlacedBid): number {
  return (
    b.bid.committed.comparedTo(a.bid.committed) ||
    compareHeights(b.bidder, a.bidder) ||
    (a.bidder.rank ?? Infinity) - (b.bidder.rank ?? Infinity) ||
    compareBytes(a.bid.manager, b.bid.manager) ||
    compareBytes(a.bid.customer, b.bid.customer)
  );
}

/** Fractions are compared by their products, which are whole numbers. */
function compareHeights({ height: a }: Bidder, { height: b }: Bidder): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a.place * b.of - b.place * a.of;
}
