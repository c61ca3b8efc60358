import { type Decimal, ZERO } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { type BidBounds, invalidReasons, usedOf } from './bid-checks.js';
import { type PlacedBid, compareBids } from './bid-order.js';
import { boundText, figureText } from './figure-text.js';
import { compareBytes } from './people.js';
import type { Bid, Bidder, JudgedBid } from './tender.js';

/** A tender with its bids, of which no manager has two for one customer. */
export interface Tender extends BidBounds {
  /** base of each customer who is put up; every bid is for one of them */
  readonly bases: ReadonlyMap<string, Decimal>;
  readonly bids: readonly Bid[];
  readonly bidderOf: (manager: string) => Bidder;
}

/** What a manager has won so far. */
interface Won {
  readonly customers: number;
  readonly profit: Decimal;
}

const NOTHING: Won = { customers: 0, profit: ZERO };

/**
 * Awards the customers of a tender (SPEC 14). The valid bids of all customers are taken in one order, that of
 * {@link compareBids}; a bid wins its customer where he is still free and its manager still has room within his limits. So
 * a customer goes to the highest bid whose bidder has room when it comes to it, no award exceeds a limit, and the order of
 * the bids in their file is of no account.
 * @returns every bid once, and a row without a bid for each customer whom nobody won: by customer, then the valid bids in
 *   their order, then the others by manager
 */
export function awardTender(tender: Tender): JudgedBid[] {
  const placed = tender.bids.map((bid): PlacedBid => ({ bid, bidder: tender.bidderOf(bid.manager) }));
  const looked = placed.map((each) => ({ ...each, invalid: invalidReasons(each, baseOf(tender, each.bid.customer), tender) }));
  const valid = looked.filter(({ invalid }) => invalid.length === 0).sort(compareBids);
  const judged = [...takeInOrder(tender, valid), ...looked.flatMap((each) => invalidBid(tender, each) ?? [])];
  return [...judged, ...nobodysRows(tender, judged)].sort(compareJudged);
}

function takeInOrder(tender: Tender, ordered: readonly PlacedBid[]): JudgedBid[] {
  const winners = new Map<string, Bid>();
  const won = new Map<string, Won>();
  const ranks = new Map<string, number>();
  return ordered.map(({ bid, bidder }) => {
    const { customer, manager, committed } = bid;
    const rank = (ranks.get(customer) ?? 0) + 1;
    ranks.set(customer, rank);
    const before = won.get(manager) ?? NOTHING;
    const winner = winners.get(customer);
    const reason = winner === undefined ? lackOfRoom(bid, bidder, before) : outbidBy(winner);
    if (reason === undefined) {
      winners.set(customer, bid);
      won.set(manager, { customers: before.customers + 1, profit: before.profit.plus(usedOf(committed)) });
    }
    return { customer, base: baseOf(tender, customer), bid, rank, result: reason === undefined ? 'won' : 'lost', reason };
  });
}

function lackOfRoom({ committed }: Bid, { grade }: Bidder, { customers, profit }: Won): Text | undefined {
  if (grade?.customers !== undefined && customers >= grade.customers) {
    const limit = grade.customers.toFixed();
    return { en: `no room: his higher bids won ${limit} of ${limit} customers`, zh: `已达上限：其较高出价已中标 ${limit} 户，上限 ${limit} 户` };
  }
  if (grade?.profit === undefined || profit.plus(usedOf(committed)).lessThanOrEqualTo(grade.profit)) return undefined;
  const [taken, limit] = [figureText(profit, 'amount'), boundText(grade.profit, 'amount')];
  return { en: `no room: his higher bids won ${taken} of ${limit}`, zh: `额度不足：其较高出价已中标 ${taken}，上限 ${limit}` };
}

function outbidBy({ manager, committed }: Bid): Text {
  const figure = figureText(committed, 'amount');
  return { en: `won by ${manager} with ${figure}`, zh: `${manager} 以 ${figure} 中标` };
}

function invalidBid(tender: Tender, { bid, invalid }: PlacedBid & { readonly invalid: readonly Text[] }): JudgedBid | undefined {
  if (invalid.length === 0) return undefined;
  const reason = { en: invalid.map(({ en }) => en).join('; '), zh: invalid.map(({ zh }) => zh).join('；') };
  return { customer: bid.customer, base: baseOf(tender, bid.customer), bid, rank: undefined, result: 'invalid', reason };
}

/** Customers whom nobody won stay as they are. */
function nobodysRows({ bases }: Tender, judged: readonly JudgedBid[]): JudgedBid[] {
  const won = new Set(judged.filter(({ result }) => result === 'won').map(({ customer }) => customer));
  const valid = new Set(judged.filter(({ result }) => result === 'lost').map(({ customer }) => customer));
  return [...bases].flatMap(([customer, base]): JudgedBid[] => {
    if (won.has(customer)) return [];
    return [{ customer, base, bid: undefined, rank: undefined, result: 'unawarded', reason: valid.has(customer) ? NO_ROOM : NO_BID }];
  });
}

const NO_BID: Text = { en: 'no valid bid: the customer stays as it is', zh: '没有有效投标，客户归属不变' };
const NO_ROOM: Text = { en: 'no bidder with room: the customer stays as it is', zh: '投标人均无额度，客户归属不变' };

function compareJudged(a: JudgedBid, b: JudgedBid): number {
  return (
    compareBytes(a.customer, b.customer) ||
    (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
    Number(a.bid === undefined) - Number(b.bid === undefined) ||
    compareBytes(a.bid?.manager ?? '', b.bid?.manager ?? '')
  );
}

function baseOf({ bases }: Tender, customer: string): Decimal {
  const base = bases.get(customer);
  if (base === undefined) throw new Error('bug: a bid for a customer who is not put up passed the checks');
  return base;
}
