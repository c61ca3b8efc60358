import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBids } from '../../src/appraisal/bid-order.js';
import type { JudgedBid } from '../../src/appraisal/tender.js';
import { type Tender, awardTender } from '../../src/appraisal/tender-award.js';
import { sum } from '../../src/money/decimal.js';
import { bid, tender } from './tender-case.js';

const MANAGERS = ['M1', 'M2', 'M3', 'M4', 'M5'];
const CUSTOMERS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Few amounts, so that bids are often equal, and limits often just met. */
const amount = fc.constantFrom('-5.00', '0.00', '5.00', '10.00', '10.01', '20.00', '30.00');
const person = fc.record({
  place: fc.integer({ min: 1, max: 4 }),
  rank: maybe(fc.integer({ min: 1, max: 3 })),
  customers: maybe(fc.integer({ min: 0, max: 3 })),
  profit: maybe(fc.constantFrom('0.00', '10.00', '30.01', '50.00')),
});

const anyTender = fc
  .record({
    bases: fc.record(Object.fromEntries(CUSTOMERS.map((customer) => [customer, amount]))),
    people: fc.dictionary(fc.constantFrom(...MANAGERS), person),
    bids: fc.uniqueArray(
      fc.record({ manager: fc.constantFrom(...MANAGERS), customer: fc.constantFrom(...CUSTOMERS), committed: amount, day: fc.constantFrom('31', '32') }),
      { selector: ({ manager, customer }) => `${manager} ${customer}`, maxLength: 30 },
    ),
  })
  .map(({ bases, people, bids }) => {
    const made = bids.map(({ manager, customer, committed, day }) => {
      return bid(`${manager} ${customer} ${committed} ${day === '31' ? '2025-07-31' : '2025-08-01'}`);
    });
    return tender(bases, made, Object.fromEntries(Object.entries(people).map(([name, each]) => [name, defined(each)])));
  });

function defined<T extends object>(given: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}

function holds(check: (given: Tender, judged: readonly JudgedBid[]) => void): void {
  fc.assert(fc.property(anyTender, (given) => { check(given, awardTender(given)); }), { numRuns: 500 });
}

const wonBy = (judged: readonly JudgedBid[], manager: string) =>
  judged.flatMap(({ result, bid: made }) => (result === 'won' && made?.manager === manager ? [made] : []));

const ofPositive = (bids: readonly { readonly committed: JudgedBid['base'] }[]) => sum(bids.map(({ committed }) => committed).filter((each) => each.greaterThan(0)));

describe('whatever is bid', () => {
  it('no award exceeds a limit', () => {
    holds((given, judged) => {
      for (const manager of MANAGERS) {
        const won = wonBy(judged, manager);
        const { grade } = given.bidderOf(manager);
        expect(won.length).toBeLessThanOrEqual(grade?.customers ?? Infinity);
        if (grade?.profit !== undefined) expect(ofPositive(won).lessThanOrEqualTo(grade.profit)).toBe(true);
      }
    });
  });

  it('no lower valid bid wins while a higher one had room', () => {
    holds((given, judged) => {
      const placed = (each: JudgedBid) => ({ bid: each.bid!, bidder: given.bidderOf(each.bid!.manager) });
      for (const lost of judged.filter(({ result }) => result === 'lost')) {
        const winner = judged.find((each) => each.customer === lost.customer && each.result === 'won');
        if (winner !== undefined && compareBids(placed(winner), placed(lost)) < 0) continue;
        // A lower bid has won, or none: then higher bids of the same manager leave no room for this one.
        const { grade } = given.bidderOf(lost.bid!.manager);
        const before = wonBy(judged, lost.bid!.manager).filter((each) => compareBids({ ...placed(lost), bid: each }, placed(lost)) < 0);
        const isFull = before.length >= (grade?.customers ?? Infinity);
        const wouldBe = ofPositive([...before, lost.bid!]);
        expect(isFull || (grade?.profit !== undefined && wouldBe.greaterThan(grade.profit))).toBe(true);
      }
    });
  });

  it('every bid is won, lost or invalid, once, and every customer is won once or left', () => {
    holds((given, judged) => {
      const rows = judged.filter(({ bid: made }) => made !== undefined);
      expect(new Set(rows.map(({ bid: made }) => made))).toEqual(new Set(given.bids));
      expect(rows).toHaveLength(given.bids.length);
      for (const customer of CUSTOMERS) {
        const ends = judged.filter((each) => each.customer === customer && (each.result === 'won' || each.result === 'unawarded'));
        expect(ends).toHaveLength(1);
      }
      for (const { result, bid: made, base } of rows) {
        const isLow = made!.committed.lessThan(base) || made!.date > '2025-07-31';
        if (isLow) expect(result).toBe('invalid');
      }
    });
  });

  it('the order of the bids is of no account', () => {
    fc.assert(
      fc.property(
        anyTender.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.bids], { minLength: given.bids.length }))),
        ([given, bids]) => {
          expect(awardTender({ ...given, bids })).toEqual(awardTender(given));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the order of bids is a whole order', () => {
    holds((given) => {
      const placed = given.bids.map((made) => ({ bid: made, bidder: given.bidderOf(made.manager) }));
      for (const a of placed) {
        for (const b of placed) {
          expect(Math.sign(compareBids(a, b)) + Math.sign(compareBids(b, a))).toBe(0);
          if (a !== b) expect(compareBids(a, b)).not.toBe(0);
        }
      }
    });
  });
});
