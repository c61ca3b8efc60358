import type { IsoDate } from '../calendar/dates.js';
import type { Decimal } from '../money/decimal.js';
import { notBelowZero } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import { boundText, figureText } from './figure-text.js';
import type { PlacedBid } from './bid-order.js';

/** What every bid of a tender is held against. */
export interface BidBounds {
  /** last day for bids; undefined where there is none */
  readonly closes: IsoDate | undefined;
  /** whether any grade has a limit: who has no grade cannot be held against his then */
  readonly hasLimits: boolean;
}

/** Why a bid is invalid: late, below the base, or beyond what its bidder may win at all (SPEC 14). Empty where it is valid. */
export function invalidReasons({ bid, bidder }: PlacedBid, base: Decimal, { closes, hasLimits }: BidBounds): Text[] {
  const { grade } = bidder;
  const reasons: Text[] = [];
  if (closes !== undefined && bid.date > closes) {
    reasons.push({ en: `late: bid on ${bid.date}, bids closed on ${closes}`, zh: `逾期：投标日期 ${bid.date}，截止日期 ${closes}` });
  }
  if (bid.committed.lessThan(base)) {
    const [found, needed] = [figureText(bid.committed, 'amount'), figureText(base, 'amount')];
    reasons.push({ en: `below the base: ${found} of ${needed}`, zh: `低于基准利润：基准 ${needed}，承诺 ${found}` });
  }
  if (hasLimits && grade === undefined) {
    reasons.push({ en: 'no grade, so that no limit is known', zh: '没有等级，无法确定上限' });
  }
  if (grade?.profit !== undefined && usedOf(bid.committed).greaterThan(grade.profit)) {
    const [found, limit] = [figureText(bid.committed, 'amount'), boundText(grade.profit, 'amount')];
    reasons.push({ en: `above the limit of his grade: ${found} of ${limit}`, zh: `超过其等级上限：上限 ${limit}，承诺 ${found}` });
  }
  if (grade?.customers === 0) reasons.push({ en: 'his grade may win no customer', zh: '其等级不得中标客户' });
  return reasons;
}

/** What a commitment takes of the limit of a manager: one below zero gives no room for others. */
export function usedOf(committed: Decimal): Decimal {
  return notBelowZero(committed);
}
