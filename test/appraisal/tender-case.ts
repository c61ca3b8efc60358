import type { Bid, Bidder } from '../../src/appraisal/tender.js';
import type { Tender } from '../../src/appraisal/tender-award.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import { Decimal } from '../../src/money/decimal.js';

/** A manager with his place in a ladder of four, rank and limits. */
export interface Person {
  readonly place?: number;
  readonly rank?: number;
  readonly customers?: number;
  readonly profit?: string;
}

/** A bidder of the second grade of four with rank 1 and no limit, with what is said of him otherwise. */
function bidder({ place = 2, rank, customers, profit }: Person): Bidder {
  const label = { en: `grade ${place}`, zh: `等级 ${place}` };
  const limits = { customers, profit: profit === undefined ? undefined : new Decimal(profit) };
  return { grade: { name: `g${place}`, label, ...limits }, height: { place, of: 4 }, rank };
}

/** `M1 C1 100.00 2025-07-01`; the date may be left out. */
export function bid(text: string, index = 0): Bid {
  const [manager = '', customer = '', committed = '', date = '2025-07-01'] = text.split(' ');
  return { manager, customer, committed: new Decimal(committed), date: date as IsoDate, fileLine: index + 2 };
}

/** A tender of customers with their bases, closing at the end of July. */
export function tender(bases: Readonly<Record<string, string>>, bids: readonly Bid[], people: Readonly<Record<string, Person>>): Tender {
  const bidders = new Map(Object.entries(people).map(([manager, person]) => [manager, bidder(person)]));
  return {
    bases: new Map(Object.entries(bases).map(([customer, base]) => [customer, new Decimal(base)])),
    bids,
    bidderOf: (manager) => bidders.get(manager) ?? { grade: undefined, height: undefined, rank: undefined },
    closes: '2025-07-31' as IsoDate,
    hasLimits: Object.values(people).some(({ customers, profit }) => customers !== undefined || profit !== undefined),
  };
}
