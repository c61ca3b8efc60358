import { describe, expect, it } from 'vitest';
import { type Tender, awardTender } from '../../src/appraisal/tender-award.js';
import { type Person, bid, tender } from './tender-case.js';

/** Each row as `C1 1 M1 won` with its reason behind a bar. */
function outcome(of: Tender): string[] {
  return awardTender(of).map(({ customer, rank, bid: made, result, reason }) => {
    const words = [customer, rank ?? '-', made?.manager ?? '-', result].join(' ');
    return reason === undefined ? words : `${words} | ${reason.en}`;
  });
}

const awarded = (bases: Record<string, string>, bids: string[], people: Record<string, Person> = {}) => outcome(tender(bases, bids.map(bid), people));

describe('an award', () => {
  it('goes to the highest bid', () => {
    expect(awarded({ C1: '10.00' }, ['M1 C1 100.00', 'M2 C1 100.01', 'M3 C1 10.00'])).toEqual([
      'C1 1 M2 won',
      'C1 2 M1 lost | won by M2 with 100.01',
      'C1 3 M3 lost | won by M2 with 100.01',
    ]);
  });

  it('goes among equal bids to the higher grade, then the better rank, then the id', () => {
    const people = { M1: { place: 1, rank: 1 }, M2: { place: 2, rank: 3 }, M3: { place: 2, rank: 2 }, M4: { place: 2, rank: 2 }, M5: { place: 2 } };
    const bids = ['M6 C1 5.00', 'M5 C1 5.00', 'M4 C1 5.00', 'M3 C1 5.00', 'M2 C1 5.00', 'M1 C1 5.00'];
    expect(awarded({ C1: '0' }, bids, people).map((row) => row.split(' ')[2])).toEqual(['M3', 'M4', 'M2', 'M5', 'M1', 'M6']);
  });

  it('compares grades of two ladders by the part of the ladder below them', () => {
    const given = tender({ C1: '0' }, [bid('M1 C1 5.00'), bid('M2 C1 5.00')], { M1: { place: 3 } });
    const ofEight = (place: number): Tender => ({
      ...given,
      bidderOf: (manager) => (manager === 'M1' ? given.bidderOf('M1') : { grade: undefined, height: { place, of: 8 }, rank: 1 }),
    });
    // The third of four lies as high as the sixth of eight, and then the rank decides.
    expect([5, 6, 7].map((place) => outcome(ofEight(place))[0])).toEqual(['C1 1 M1 won', 'C1 1 M2 won', 'C1 1 M2 won']);
  });

  it('passes over a manager who has no room left, in the order of all bids', () => {
    const bids = ['M1 C1 100.00', 'M1 C2 90.00', 'M2 C2 80.00', 'M1 C3 70.00'];
    expect(awarded({ C1: '0', C2: '0', C3: '0' }, bids, { M1: { customers: 1 }, M2: {} })).toEqual([
      'C1 1 M1 won',
      'C2 1 M1 lost | no room: his higher bids won 1 of 1 customers',
      'C2 2 M2 won',
      'C3 1 M1 lost | no room: his higher bids won 1 of 1 customers',
      'C3 - - unawarded | no bidder with room: the customer stays as it is',
    ]);
  });

  it('fills a limit of profit to the cent, and a smaller bid may still fit', () => {
    const bids = ['M1 C1 60.00', 'M1 C2 40.01', 'M1 C3 40.00', 'M1 C4 0.01'];
    expect(awarded({ C1: '0', C2: '0', C3: '0', C4: '0' }, bids, { M1: { profit: '100.00' } })).toEqual([
      'C1 1 M1 won',
      'C2 1 M1 lost | no room: his higher bids won 60.00 of 100.00',
      'C2 - - unawarded | no bidder with room: the customer stays as it is',
      'C3 1 M1 won',
      'C4 1 M1 lost | no room: his higher bids won 100.00 of 100.00',
      'C4 - - unawarded | no bidder with room: the customer stays as it is',
    ]);
  });

  it('gives no room for a commitment below zero', () => {
    const bids = ['M1 C1 100.00', 'M1 C2 -50.00', 'M1 C3 -60.00'];
    const rows = awarded({ C1: '0', C2: '-100.00', C3: '-100.00' }, bids, { M1: { profit: '100.00' } });
    expect(rows).toEqual(['C1 1 M1 won', 'C2 1 M1 won', 'C3 1 M1 won']);
  });
});

describe('a bid is invalid', () => {
  it('where it is late, below the base or beyond what its bidder may win, with every reason', () => {
    const people = { M1: { profit: '9.00' }, M2: { customers: 0 }, M3: {} };
    const bids = ['M1 C1 9.01 2025-08-01', 'M2 C1 9.99 2025-07-31', 'M3 C1 10.00', 'M4 C1 11.00', 'M1 C2 9.00'];
    expect(awarded({ C1: '10.00', C2: '9.00', C3: '0' }, bids, people)).toEqual([
      'C1 1 M3 won',
      'C1 - M1 invalid | late: bid on 2025-08-01, bids closed on 2025-07-31; below the base: 9.01 of 10.00; above the limit of his grade: 9.01 of 9.00',
      'C1 - M2 invalid | below the base: 9.99 of 10.00; his grade may win no customer',
      'C1 - M4 invalid | no grade, so that no limit is known',
      'C2 1 M1 won',
      'C3 - - unawarded | no valid bid: the customer stays as it is',
    ]);
  });

  it('of whoever has no grade only where the policy has limits', () => {
    expect(awarded({ C1: '0' }, ['M9 C1 1.00'])).toEqual(['C1 1 M9 won']);
  });
});
