import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competitionRanks, isWithinTop } from '../../src/appraisal/ranking.js';
import { Decimal } from '../../src/money/decimal.js';

const entry = (id: string, value: string, group = '') => ({ id, group, value: new Decimal(value) });
const ranks = (entries: ReturnType<typeof entry>[]) =>
  Object.fromEntries([...competitionRanks(entries)].map(([id, { rank, groupSize }]) => [id, `${rank} of ${groupSize}`]));
const within = (rank: number, size: number, share: string, topP: 'strict' | 'ceil') => isWithinTop(rank, size, new Decimal(share), topP);

describe('ranks', () => {
  it('share the better one: 1, 2, 2, 4', () => {
    const entries = [entry('a', '70'), entry('b', '80.00'), entry('c', '80'), entry('d', '90.5')];
    expect(ranks(entries)).toEqual({ a: '4 of 4', b: '2 of 4', c: '2 of 4', d: '1 of 4' });
  });

  it('count within a group', () => {
    const entries = [entry('a', '1', 'x'), entry('b', '2', 'y'), entry('c', '3', 'x'), entry('d', '1', 'y'), entry('e', '1', 'x')];
    expect(ranks(entries)).toEqual({ a: '2 of 3', b: '1 of 2', c: '1 of 3', d: '2 of 2', e: '2 of 3' });
  });

  it('go below zero, and a difference of a cent counts', () => {
    expect(ranks([entry('a', '-0.02'), entry('b', '-0.01'), entry('c', '0')])).toEqual({ a: '3 of 3', b: '2 of 3', c: '1 of 3' });
  });

  it('are no trouble for one or for none', () => {
    expect(ranks([entry('a', '0')])).toEqual({ a: '1 of 1' });
    expect(ranks([])).toEqual({});
  });
});

describe('the top of a group', () => {
  it.each([
    [4, 7, '0.60', 'strict', true], // 4.2
    [5, 7, '0.60', 'strict', false],
    [5, 7, '0.60', 'ceil', true],
    [6, 7, '0.60', 'ceil', false],
    [3, 5, '0.60', 'strict', true], // 3
    [4, 5, '0.60', 'ceil', false],
    [7, 100, '0.07', 'strict', true], // floats: 7.000000000000001
    [8, 100, '0.07', 'ceil', false],
    [29, 100, '0.29', 'strict', true], // floats: 28.999999999999996
    [2, 7, '0.15', 'strict', false], // 1.05
    [2, 7, '0.15', 'ceil', true],
    [3, 20, '0.15', 'strict', true],
    [4, 20, '0.15', 'ceil', false],
    [2, 2, '1', 'strict', true],
  ] as const)('rank %i of %i within %s, %s: %s', (rank, size, share, topP, expected) => {
    expect(within(rank, size, share, topP)).toBe(expected);
  });

  it('always has the first, however small the group or the share', () => {
    for (const topP of ['strict', 'ceil'] as const) {
      expect(within(1, 1, '0.15', topP)).toBe(true);
      expect(within(1, 6, '0.15', topP)).toBe(true);
      expect(within(1, 3, '0', topP)).toBe(true);
    }
    expect(within(2, 3, '0', 'ceil')).toBe(false);
  });

  it('takes or leaves all of a tie at its edge', () => {
    const inTop = (scores: readonly string[], topP: 'strict' | 'ceil') => {
      const placings = competitionRanks(scores.map((score, index) => entry(`m${index}`, score)));
      return [...placings.values()].filter(({ rank, groupSize }) => within(rank, groupSize, '0.60', topP)).length;
    };
    expect(inTop(['90', '90', '90', '80', '80', '80', '10'], 'strict')).toBe(6); // rank 4 thrice
    expect(inTop(['90', '90', '90', '90', '80', '80', '10'], 'strict')).toBe(4); // rank 5 twice
    expect(inTop(['90', '90', '90', '90', '80', '80', '10'], 'ceil')).toBe(6);
  });
});

describe('any ranks', () => {
  const anyEntries = fc
    .array(fc.record({ group: fc.constantFrom('', 'x', 'y'), cents: fc.integer({ min: -300, max: 300 }) }), { maxLength: 30 })
    .map((list) => list.map(({ group, cents }, index) => ({ id: `m${index}`, group, value: new Decimal(cents).div(100) })));
  const anyShare = fc.integer({ min: 0, max: 100 }).map((hundredths) => new Decimal(hundredths).div(100));
  const anyTop = fc.constantFrom('strict' as const, 'ceil' as const);

  it('are one more than those who are better', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const placings = competitionRanks(entries);
        for (const { id, group, value } of entries) {
          const rivals = entries.filter((each) => each.group === group);
          const better = rivals.filter((each) => each.value.greaterThan(value)).length;
          expect(placings.get(id)).toEqual({ rank: better + 1, groupSize: rivals.length });
        }
      }),
    );
  });

  it('do not hang on the order of the managers', () => {
    const shuffled = anyEntries.chain((list) => {
      return fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }));
    });
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        const sorted = (list: typeof entries) => [...competitionRanks(list)].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(others)).toEqual(sorted(entries));
      }),
    );
  });

  it('keep everybody in the top when a manager with the lowest score joins', () => {
    fc.assert(
      fc.property(anyEntries, anyShare, anyTop, fc.boolean(), (entries, share, topP, isTied) => {
        const mine = entries.filter(({ group }) => group === 'x');
        const lowest = Decimal.min(0, ...mine.map(({ value }) => value)).minus(isTied ? 0 : 1);
        const before = competitionRanks(entries);
        const after = competitionRanks([...entries, { id: 'new', group: 'x', value: lowest }]);
        const isIn = (placings: typeof before, id: string) => {
          const { rank, groupSize } = placings.get(id)!;
          return isWithinTop(rank, groupSize, share, topP);
        };
        expect(entries.filter(({ id }) => isIn(before, id) && !isIn(after, id))).toEqual([]);
      }),
    );
  });
});
