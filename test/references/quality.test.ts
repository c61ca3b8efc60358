import { describe, expect, it } from 'vitest';
import { readQuality } from '../../src/intake/quality.js';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'manager,item,score,assessor,date';

const qualityOf = (...rows: string[]) => readQuality('quality.csv', fileOf(HEADER, ...rows));
const problemsOf = (...rows: string[]) => briefly(qualityOf(...rows).problems);

describe('assessments', () => {
  it('are read under headers of both languages', () => {
    const english = qualityOf('M01,service,92.50,A01,2025-09-30', 'M02,服务质量,100.00,王主任,2025年9月30日');
    const chinese = readQuality(
      '评分.csv',
      fileOf('客户经理,评分项目,得分,评分人,评分日期', 'M01,service,92.5,A01,20250930', 'M02,服务质量,100,王主任,2025/9/30'),
    );
    expect([english.problems, chinese.problems]).toEqual([[], []]);
    expect(chinese.rows).toEqual(english.rows);
    expect({ ...english.rows[0], score: english.rows[0]!.score.toFixed() }).toEqual({
      manager: 'M01', item: 'service', score: '92.5', assessor: 'A01', date: '2025-09-30', fileLine: 2,
    });
    expect(chinese.headers.get('date')).toBe('评分日期');
  });

  it('may be none, but all columns must be there', () => {
    expect(qualityOf()).toMatchObject({ rows: [], problems: [] });
    expect(briefly(readQuality('quality.csv', fileOf('item,score,date')).problems).map((text) => text.split('|')[2])).toEqual(['assessor', 'manager']);
  });
});

describe('what is wrong with assessments', () => {
  it.each(['101', '100.01', '-1', '+5', '85.555', '1e2', '1e999', '8５.5%', '=85', 'NaN', '.5', '85.', '085', '9'.repeat(400)])(
    'is a score such as %.20j',
    (score) => {
      expect(problemsOf(`M01,service,${score},A01,2025-09-30`)).toEqual([`score_range|2|score|${score}`]);
    },
  );

  it('is the same assessor, item, manager and date twice', () => {
    const row = (item: string, assessor: string, day: string) => `M01,${item},80,${assessor},2025-09-${day}`;
    const { rows, problems } = qualityOf(row('service', 'A01', '29'), row('service', 'A02', '29'), row('service', 'A01', '30'), row('Service', 'A01', '29'));
    expect(briefly(problems)).toEqual(['quality_duplicate|5|manager|M01|item=Service|assessor=A01|date=2025-09-29|lines=2']);
    expect(rows.length).toBe(3);
    expect(formatProblem(problems[0]!, 'en')).toBe(
      "quality.csv:5: manager: 'A01' scores item 'Service' of 'M01' twice on 2025-09-29; first on line 2 [quality_duplicate] " +
        'Keep one of the rows; a later score needs its own date.',
    );
  });

  it('is in its cells, all of them at once', () => {
    expect(problemsOf(',,,,', 'M\u0007,a\u0000b,80,\u202eA,2025-02-30').slice(0, 1)).toEqual(['file_binary|3|||reason=NUL']);
    expect(problemsOf(',,,,x', 'M\u0007,a\u0001b,80,\u202eA,2025-02-30')).toEqual([
      'missing_value|2|assessor||record=quality',
      'date_syntax|2|date|x',
      'missing_value|2|item||record=quality',
      'missing_value|2|manager||record=quality',
      'missing_value|2|score||record=quality',
      'id_control_character|3|assessor|\u202eA',
      'date_impossible|3|date|2025-02-30',
      'id_control_character|3|item|a\u0001b',
      'id_control_character|3|manager|M\u0007',
    ]);
  });
});
