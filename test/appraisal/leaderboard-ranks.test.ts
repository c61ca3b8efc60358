import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contender, rankContenders } from '../../src/appraisal/leaderboard.js';
import { competitionRanks, isWithinTop } from '../../src/appraisal/ranking.js';
import { Decimal } from '../../src/money/decimal.js';
import { TOP_P } from '../../src/policy/vocabulary.js';

const contender = (id: string, value: string | number, branch = ''): Contender => ({ id, name: '', branch, value: new Decimal(value) });
const wholeBank = () => '';
const byBranch = ({ branch }: Contender) => branch;

/** Few values and branches, so that ties are frequent; an id each. */
const anyContenders = (least = 0) =>
  fc
    .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom('east', 'west', '')), { minLength: least, maxLength: 25 })
    .map((drawn) => drawn.map(([value, branch], index) => contender(`m${index}`, value, branch)));

/** Contenders, and the same in any order. */
const anyTwoOrders = anyContenders().chain((contenders) => {
  return fc.tuple(fc.constant(contenders), fc.shuffledSubarray(contenders, { minLength: contenders.length }));
});

describe('the ranks of a leaderboard', () => {
  it('are shared by equal values, and left out after them', () => {
    const rows = rankContenders([contender('b', 5), contender('d', 1), contender('a', 5), contender('c', 9)], wholeBank);
    expect(rows.map(({ rank, id }) => `${rank} ${id}`)).toEqual(['1 c', '2 a', '2 b', '4 d']);
  });

  it('do not depend on the order of the contenders', () => {
    fc.assert(
      fc.property(anyTwoOrders, fc.constantFrom(wholeBank, byBranch), ([contenders, turned], groupOf) => {
        expect(rankContenders(turned, groupOf)).toEqual(rankContenders(contenders, groupOf));
      }),
    );
  });

  it('are one more than the number of those who are above', () => {
    fc.assert(
      fc.property(anyContenders(), (contenders) => {
        for (const { rank, value, branch } of rankContenders(contenders, byBranch)) {
          const above = contenders.filter((other) => other.branch === branch && other.value.greaterThan(value));
          expect(rank).toBe(above.length + 1);
        }
      }),
    );
  });

  it('are those by which grades are decided', () => {
    fc.assert(
      fc.property(anyContenders(), (contenders) => {
        const placings = competitionRanks(contenders.map(({ id, branch, value }) => ({ id, group: branch, value })));
        const rows = rankContenders(contenders, byBranch);
        expect(rows.map(({ id }) => placings.get(id)?.rank)).toEqual(rows.map(({ rank }) => rank));
      }),
    );
  });
});

describe('the change of a rank', () => {
  const contenders = [contender('a', 9, 'east'), contender('b', 5, 'east'), contender('c', 7, 'west')];

  it('is what was gained since the run before', () => {
    const before = new Map([
      ['east a', 3],
      ['east b', 1],
      ['west c', 1],
    ]);
    const rows = rankContenders(contenders, byBranch, Infinity, (group, id) => before.get(`${group} ${id}`));
    expect(rows.map(({ id, rank, rankPrevious, change }) => [id, rank, rankPrevious, change])).toEqual([
      ['a', 1, 3, 2],
      ['b', 2, 1, -1],
      ['c', 1, 1, 0],
    ]);
  });

  it('is none for whom the run before did not rank in this group', () => {
    const rows = rankContenders(contenders, byBranch, Infinity, (group, id) => (group === 'west' && id === 'b' ? 1 : undefined));
    expect(rows.map((row) => 'change' in row || 'rankPrevious' in row)).toEqual([false, false, false]);
  });

  it('is none without a run before', () => {
    expect(rankContenders(contenders, byBranch).map(({ change }) => change)).toEqual([undefined, undefined, undefined]);
  });
});

describe('being within the top of a leaderboard', () => {
  const anyShare = fc.integer({ min: 0, max: 100 }).map((hundredths) => new Decimal(`${hundredths}e-2`));

  const within = (contenders: readonly Contender[], share: Decimal, topP: (typeof TOP_P)[number]): Set<string> => {
    const rows = rankContenders(contenders, wholeBank);
    return new Set(rows.filter(({ rank }) => isWithinTop(rank, rows.length, share, topP)).map(({ id }) => id));
  };

  it.each(TOP_P)('is lost by nobody for another who comes in last (%s)', (topP) => {
    fc.assert(
      fc.property(anyContenders(1), anyShare, fc.boolean(), (contenders, share, isTied) => {
        const lowest = Decimal.min(...contenders.map(({ value }) => value));
        const last = { ...contender('last', 0), value: isTied ? lowest : lowest.minus(1) };
        const after = within([...contenders, last], share, topP);
        const lost = [...within(contenders, share, topP)].filter((id) => !after.has(id));
        expect(lost).toEqual([]);
      }),
    );
  });

  it.each(TOP_P)('is never a matter of the id (%s)', (topP) => {
    fc.assert(
      fc.property(anyContenders(1), anyShare, (contenders, share) => {
        const inside = within(contenders, share, topP);
        const values = new Set(contenders.filter(({ id }) => inside.has(id)).map(({ value }) => value.toFixed()));
        expect(contenders.filter(({ value }) => values.has(value.toFixed())).every(({ id }) => inside.has(id))).toBe(true);
      }),
    );
  });
});
