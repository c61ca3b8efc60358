import { describe, expect, it } from 'vitest';
import { readPastRanks } from '../../src/intake/past-ranks.js';
import { leaderboardColumns } from '../../src/report/statement-columns.js';
import { briefly, fileOf } from './briefly.js';

const ranksOf = (...rows: string[]) => readPastRanks('leaderboard.csv', fileOf('by,group,rank,id', ...rows));

describe('an earlier leaderboard', () => {
  const columns = leaderboardColumns('amount');
  const row = '2025Q2,virtual_profit,B01,2,M01,李明,B01,"1,5",0.5,,,';

  it.each([
    ['canonical', columns.map(({ name }) => name)],
    ['Chinese', columns.map(({ label }) => label.zh)],
    ['screen', columns.map(({ label }) => label.en)],
  ])('is read under its %s headers', (_, headers) => {
    const { ranks, problems } = readPastRanks('leaderboard.csv', fileOf(headers.join(','), row));
    expect(problems).toEqual([]);
    expect(ranks).toEqual([{ by: 'virtual_profit', group: 'B01', id: 'M01', rank: 2, fileLine: 2 }]);
  });

  it('may be of the whole bank, and of ids that were defused', () => {
    const { ranks, problems } = ranksOf("eva,'=B01,1,'+7", 'eva,,1,007');
    expect(problems).toEqual([]);
    expect(ranks.map(({ group, id }) => [group, id])).toEqual([['=B01', '+7'], ['', '007']]);
  });

  it('ranks each once in a group', () => {
    expect(briefly(ranksOf('eva,,1,M01', 'eva,B01,1,M01', 'eva,,2,M01').problems)).toEqual(['previous_duplicate|4|id|M01|by=eva|lines=2']);
  });

  it('has ranks', () => {
    const ranks = ['0', '-1', '1.5', '1e999', '=1', '9'.repeat(10), 'first'];
    expect(briefly(ranksOf(...ranks.map((rank, index) => `eva,,${rank},M${index}`)).problems)).toEqual(
      ranks.map((rank, index) => `rank_syntax|${index + 2}|rank|${rank}`),
    );
  });

  it('has no blank or broken cells', () => {
    expect(briefly(ranksOf(',,,', ',\u0001,,M\u0001').problems)).toEqual([
      'missing_value|3|by||record=leaderboard',
      'id_control_character|3|group|\u0001',
      'id_control_character|3|id|M\u0001',
      'missing_value|3|rank||record=leaderboard',
    ]);
  });
});
