import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../src/appraisal/appraisal.js';
import { Decimal } from '../../src/money/decimal.js';
import {
  gatesCsvPieces,
  gradesCsvPieces,
  qualityCsvPieces,
  scorecardCsvPieces,
} from '../../src/report/contribution-csv.js';
import type { CsvOptions } from '../../src/report/csv.js';
import { leaderboardCsv } from './csv-text.js';
import { appraisalOf, crowd, idle, leaderboardOf, ranked } from './sample-appraisals.js';

const PLAIN: CsvOptions = { language: undefined, excel: false };
const CHINESE: CsvOptions = { language: 'zh', excel: false };
const FILES = { scorecardCsvPieces, gradesCsvPieces, gatesCsvPieces, qualityCsvPieces };

const text = (pieces: Generator<string>) => [...pieces].join('');
const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });
const columnOf = (csv: string, name: string) => {
  const [head = [], ...rows] = rowsOf(csv);
  return rows.map((row) => row[head.indexOf(name)]);
};

/** Some of a crowd, by number: the seventh is a counter clerk, with twelve indicators and no grade. */
const some = (...numbers: number[]) => {
  const whole = appraisalOf(crowd(10));
  const members = numbers.flatMap((number) => whole.contribution.members[number - 1] ?? []);
  return { ...whole, contribution: { ...whole.contribution, members } };
};

describe('scorecard.csv', () => {
  it('is exact', () => {
    expect(text(scorecardCsvPieces(some(7), PLAIN))).toMatchInlineSnapshot(`
      "period,manager,category,indicator,measure_value,target,points,note
      2025Q3,M07,corporate,1,1234567.80,,3.12,
      2025Q3,M07,corporate,2,,,0.00,missing
      2025Q3,M07,corporate,3,0.77777778,,4.18,
      2025Q3,M07,corporate,4,4938271.20,,4.71,
      2025Q3,M07,corporate,5,6172839.00,,5.24,
      2025Q3,M07,corporate,6,10.00,,5.77,capped
      2025Q3,M07,corporate,7,,,0.00,missing
      2025Q3,M07,corporate,8,9876542.40,,0.83,
      2025Q3,M07,international,9,11111110.20,,1.36,
      2025Q3,M07,international,10,0.23333333,,1.89,
      2025Q3,M07,international,11,13580245.80,,2.42,
      2025Q3,M07,international,12,,,0.00,missing
      2025Q3,M07,total,,,,29.52,
      "
    `);
  });

  it('has its notes in the language of the file, and codes as they are', () => {
    const chinese = text(scorecardCsvPieces(some(1), CHINESE));
    expect(chinese.split('\n')[0]).toBe('期间,客户经理,类别,指标,指标值,目标值,得分,说明');
    expect(rowsOf(chinese)[30]).toEqual(['2025Q3', 'M01', 'contribution', '30', '37037034.00', '5000000.00', '4.27', '目标按 46/92 天计']);
    expect(columnOf(text(scorecardCsvPieces(some(1), { ...PLAIN, language: 'en' })), 'note')[29]).toBe('target for 46 of 92 days');
  });

  it('joins notes, and leaves what is missing empty', () => {
    const { contribution, ...rest } = some(1);
    const notes = [{ en: 'missing', zh: '缺失' }, { en: 'at floor', zh: '保底' }];
    const scorecardOf: typeof contribution.scorecardOf = (member) => {
      const { rows, total } = contribution.scorecardOf(member);
      return { rows: rows.slice(0, 1).map((row) => ({ ...row, value: undefined, notes })), total };
    };
    const appraisal = { ...rest, contribution: { ...contribution, scorecardOf } };
    expect(text(scorecardCsvPieces(appraisal, PLAIN))).toContain(',corporate,1,,,0.90,missing; at floor\n');
    expect(text(scorecardCsvPieces(appraisal, CHINESE))).toContain(',corporate,1,,,0.90,缺失；保底\n');
  });

  it('has points that add up to the total, in one row more than indicators', () => {
    const csv = text(scorecardCsvPieces(appraisalOf(crowd(10)), PLAIN));
    const totals = new Map<string, [Decimal, Decimal]>();
    for (const [, manager = '', category, , , , points = ''] of rowsOf(csv).slice(1)) {
      const [sofar, total] = totals.get(manager) ?? [new Decimal(0), new Decimal(0)];
      totals.set(manager, category === 'total' ? [sofar, new Decimal(points)] : [sofar.plus(points), total]);
    }
    expect(totals.size).toBe(10);
    for (const [points, total] of totals.values()) expect(points.toFixed(2)).toBe(total.toFixed(2));
  });
});

describe('quality.csv', () => {
  it('is exact, and has no score where an item is missing', () => {
    expect(text(qualityCsvPieces(some(2, 3), PLAIN))).toMatchInlineSnapshot(`
      "period,manager,item,kind,weight,found,points
      2025Q3,M02,knowledge,assessed,0.5,86.66666667,43.33333333
      2025Q3,M02,service,assessed,0.5,72,36
      2025Q3,M02,complaint,counted,,2,-4
      2025Q3,M02,total,,,,75.33
      2025Q3,M03,knowledge,assessed,0.5,86.66666667,43.33333333
      2025Q3,M03,service,assessed,0.5,,
      2025Q3,M03,complaint,counted,,0,0
      2025Q3,M03,total,,,,
      "
    `);
  });
});

describe('grades.csv', () => {
  it('is exact, without those who are not graded', () => {
    expect(text(gradesCsvPieces(some(1, 3, 4, 5, 6, 7), PLAIN))).toMatchInlineSnapshot(`
      "period,scheme,ladder,manager,score,rank,group_size,quality,virtual_profit,grade_before,decision,failed,grade_after,reasons
      2025Q3,customer_manager,general8,M01,72.84,4,8,76.83,13358.70,manager_4,promote,0,manager_3,"every gate of manager_3 holds; manager_4 all: needed average deposits >= 20000000.00, found 21000000.00: holds (ladders.general8.grades.manager_4.gates.all.1); manager_4 quality: needed quality >= 80.00, found 88.50: holds (ladders.general8.grades.manager_4.gates.quality_min); manager_3 rank: needed rank within the top 60% of 24, found rank 15: holds (ladders.general8.grades.manager_3.gates.rank_within)"
      2025Q3,customer_manager,general8,M03,75.16,2,8,,40076.09,manager_4,watch,1,manager_4,"the first rule that applies; manager_4 all: needed average deposits >= 20000000.00, found 19000000.00: fails (ladders.general8.grades.manager_4.gates.all.1); manager_4 quality: needed quality >= 80.00, found 88.50: holds (ladders.general8.grades.manager_4.gates.quality_min)"
      2025Q3,customer_manager,general8,M04,77.23,1,8,78.33,-263468.12,manager_4,undecided,0,manager_4,"the first rule that applies; manager_4 all: needed average deposits >= 20000000.00, found 21000000.00: holds (ladders.general8.grades.manager_4.gates.all.1); manager_4 quality: needed quality >= 80.00, found nothing: unknown (ladders.general8.grades.manager_4.gates.quality_min); manager_3 rank: needed rank within the top 60% of 24, found rank 15: fails (ladders.general8.grades.manager_3.gates.rank_within)"
      "
    `);
  });

  it('tells its reasons in Chinese', () => {
    expect(text(gradesCsvPieces(some(3), CHINESE))).toMatchInlineSnapshot(`
      "期间,考核方案,等级序列,客户经理,综合贡献得分,名次,参评人数,综合素质得分,虚拟利润,原等级,等级决定,未达标,新等级,依据
      2025Q3,customer_manager,general8,M03,75.16,2,8,,40076.09,manager_4,watch,1,manager_4,第一条适用的规则；客户经理四级 达标条件：要求 日均存款 ≥ 20000000.00，实际 19000000.00：未达标（ladders.general8.grades.manager_4.gates.all.1）；客户经理四级 综合素质得分：要求 综合素质得分 ≥ 80.00，实际 88.50：达标（ladders.general8.grades.manager_4.gates.quality_min）
      "
    `);
  });

  it('leaves rank, quality and grades blank where there are none', () => {
    const { contribution, ...rest } = some(1);
    const members = contribution.members.map((member) => ({ ...member, rank: undefined, groupSize: undefined, quality: undefined }));
    const decisionOf: typeof contribution.decisionOf = () =>
      ({ ladder: '', before: undefined, decision: 'retain', failed: false, after: undefined, override: undefined, gates: [], reasons: [] });
    const csv = text(gradesCsvPieces({ ...rest, contribution: { ...contribution, members, decisionOf } }, PLAIN));
    expect(csv.split('\n')[1]).toBe('2025Q3,customer_manager,,M01,72.84,,,,13358.70,,retain,0,,');
  });
});

describe('gates.csv', () => {
  it('is exact', () => {
    expect(text(gatesCsvPieces(some(3, 4), PLAIN))).toMatchInlineSnapshot(`
      "period,manager,scheme,ladder,grade,gate,clause,needed,found,result
      2025Q3,M03,customer_manager,general8,manager_4,all,ladders.general8.grades.manager_4.gates.all.1,average deposits >= 20000000.00,19000000.00,fails
      2025Q3,M03,customer_manager,general8,manager_4,quality,ladders.general8.grades.manager_4.gates.quality_min,quality >= 80.00,88.50,holds
      2025Q3,M04,customer_manager,general8,manager_4,all,ladders.general8.grades.manager_4.gates.all.1,average deposits >= 20000000.00,21000000.00,holds
      2025Q3,M04,customer_manager,general8,manager_4,quality,ladders.general8.grades.manager_4.gates.quality_min,quality >= 80.00,nothing,unknown
      2025Q3,M04,customer_manager,general8,manager_3,rank,ladders.general8.grades.manager_3.gates.rank_within,rank within the top 60% of 24,rank 15,fails
      "
    `);
    expect(text(gatesCsvPieces(some(4), CHINESE))).toMatchInlineSnapshot(`
      "期间,客户经理,考核方案,等级序列,等级,条件,政策条款,要求,实际,结果
      2025Q3,M04,customer_manager,general8,manager_4,all,ladders.general8.grades.manager_4.gates.all.1,日均存款 ≥ 20000000.00,21000000.00,holds
      2025Q3,M04,customer_manager,general8,manager_4,quality,ladders.general8.grades.manager_4.gates.quality_min,综合素质得分 ≥ 80.00,无,unknown
      2025Q3,M04,customer_manager,general8,manager_3,rank,ladders.general8.grades.manager_3.gates.rank_within,排名在 24 人的前 60%,第 15 名,fails
      "
    `);
  });
});

describe('every file of scores and grades', () => {
  it.each(Object.entries(FILES))('%s has Chinese headers, and a byte order mark for Excel', (_, piecesOf) => {
    const [english, chinese] = [text(piecesOf(appraisalOf([]), PLAIN)), text(piecesOf(appraisalOf([]), { language: 'zh', excel: true }))];
    expect(english).toMatch(/^[a-z_]+(,[a-z_]+)+\n$/);
    expect(chinese).toMatch(/^\ufeff[^a-z\n]+\n$/);
    expect(chinese.split(',')).toHaveLength(english.split(',').length);
  });

  it.each(Object.entries(FILES))('%s defuses and quotes texts, and leaves negative points numbers', (_, piecesOf) => {
    const ids = ['=1+1', '-1', 'a,b', 'say "no"', 'two\nlines', 'a\u001b[2J', 'a\rb'];
    const whole = appraisalOf(ids.map((id) => idle(id)));
    const members = whole.contribution.members.map((member) => ({ ...member, ungraded: undefined }));
    const csv = text(piecesOf({ ...whole, contribution: { ...whole.contribution, members } }, PLAIN));
    expect(new Set(columnOf(csv, 'manager'))).toEqual(new Set(["'=1+1", "'-1", 'a,b', 'say "no"', 'two\nlines', 'a\\u{1b}[2J', 'a\rb']));
    expect(csv).not.toMatch(/'-\d+\.\d/);
    expect(csv).not.toContain('-0.00,');
  });

  it('comes in pieces, made one after another', () => {
    const whole = appraisalOf(crowd(60));
    const asked: string[] = [];
    const scorecardOf: typeof whole.contribution.scorecardOf = (member) => {
      asked.push(member.manager);
      return whole.contribution.scorecardOf(member);
    };
    const appraisal: Appraisal = { ...whole, contribution: { ...whole.contribution, scorecardOf } };
    const pieces = scorecardCsvPieces(appraisal, PLAIN);
    pieces.next();
    expect(asked).toEqual([]);
    pieces.next();
    expect(asked.length).toBeLessThan(40);
    expect(rowsOf(text(scorecardCsvPieces(appraisal, PLAIN)))).toHaveLength(1 + 52 * 32 + 8 * 13);
  });
});

describe('leaderboard.csv with an earlier run', () => {
  it('has the earlier rank and its change', () => {
    const rows = ranked(crowd(3)).map((row, index) => (index === 1 ? row : { ...row, rankPrevious: 2, change: 2 - row.rank }));
    const csv = leaderboardCsv(appraisalOf([], { leaderboard: leaderboardOf(rows) }), PLAIN);
    expect(columnOf(csv, 'rank_previous')).toEqual(['2', '', '2']);
    expect(columnOf(csv, 'change')).toEqual(['1', '', '-1']);
  });

  it('has values in their unit', () => {
    const row = { id: 'A', name: '', branch: '', group: '', rank: 1, share: undefined, value: new Decimal(1).div(3), gap: new Decimal('2.5') };
    const valuesOf = (unit: 'amount' | 'count' | 'ratio') => {
      const csv = leaderboardCsv(appraisalOf([], { leaderboard: leaderboardOf([row], { unit }) }), PLAIN);
      return [...columnOf(csv, 'value'), ...columnOf(csv, 'gap')];
    };
    expect([valuesOf('amount'), valuesOf('count'), valuesOf('ratio')]).toEqual([['0.33', '2.50'], ['0.33', '2.50'], ['0.33333333', '2.5']]);
  });
});
