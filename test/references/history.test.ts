import { describe, expect, it } from 'vitest';
import { joinHistories, readHistory } from '../../src/intake/history.js';
import { formatProblem } from '../../src/problems/problem.js';
import { gradeColumns } from '../../src/report/grade-columns.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'period,ladder,manager,virtual_profit,failed,grade_after';

const historyOf = (...rows: string[]) => readHistory('grades.csv', fileOf(HEADER, ...rows));
const problemsOf = (...rows: string[]) => briefly(historyOf(...rows).problems);
const shown = ({ grades }: Pick<ReturnType<typeof readHistory>, 'grades'>) =>
  grades.map(({ period, ladder, manager, virtualProfit, failed, gradeAfter }) =>
    [period.name, ladder, manager, virtualProfit.toFixed(2), failed, gradeAfter].join('|'),
  );

describe('the history', () => {
  const columns = gradeColumns('en');
  const row = '2025Q2,corporate,corporate4,M01,88.50,3,12,85.00,-1234.50,manager,watch,1,manager,"why, and how"';

  it.each([
    ['canonical', columns.map(({ name }) => name)],
    ['Chinese', columns.map(({ label }) => label.zh)],
    ['screen', columns.map(({ label }) => label.en)],
  ])('is the grades.csv of an earlier run under its %s headers', (_, headers) => {
    const reading = readHistory('grades.csv', fileOf(`\ufeff${headers.join(',')}`, row));
    expect(reading.problems).toEqual([]);
    expect(shown(reading)).toEqual(['2025Q2|corporate4|M01|-1234.50|true|manager']);
  });

  it('may lack a ladder and a grade, and columns that nothing is read from', () => {
    const reading = historyOf('2025Q2,,M01,0.00,0,', '2025H1,general8,M01,-0.00,0,职员');
    expect(reading.problems).toEqual([]);
    expect(shown(reading)).toEqual(['2025Q2||M01|0.00|false|', '2025H1|general8|M01|0.00|false|职员']);
    expect(reading.grades[1]?.virtualProfit.isNegative()).toBe(false);
  });

  it('takes text that was defused for spreadsheets as it was', () => {
    expect(shown(historyOf("2025Q2,'@x,'=M01,5.00,0,'-high", "2025Q2,l,'M02,5.00,0,g"))).toEqual([
      '2025Q2|@x|=M01|5.00|false|-high', "2025Q2|l|'M02|5.00|false|g",
    ]);
  });

  it('needs six of the columns', () => {
    const missing = briefly(readHistory('grades.csv', fileOf('period,scheme,manager')).problems).map((text) => text.split('|')[2]);
    expect(missing).toEqual(['failed', 'grade_after', 'ladder', 'virtual_profit']);
  });
});

describe('what is wrong with the history', () => {
  it('is a manager and period that it has twice', () => {
    const { grades, problems } = historyOf('2025Q2,l,M01,1.00,0,a', '2025Q1,l,M01,1.00,0,a', "2025q2,l,M01,2.00,1,b");
    expect(briefly(problems)).toEqual(['history_duplicate|4|manager|M01|period=2025Q2|first=grades.csv:2']);
    expect(grades.length).toBe(2);
  });

  it('is in its cells', () => {
    expect(problemsOf('Q2,l\u0001,,1e999,yes,g', '2025Q2,l,M\u0001,,,', `2025Q2,l,M01,${'9'.repeat(17)},2,g`)).toEqual([
      'choice_unknown|2|failed|yes|known=0, 1',
      'id_control_character|2|ladder|l\u0001',
      'missing_value|2|manager||record=history',
      'reference_period|2|period|Q2',
      'amount_syntax|2|virtual_profit|1e999',
      'missing_value|3|failed||record=history',
      'id_control_character|3|manager|M\u0001',
      'missing_value|3|virtual_profit||record=history',
      'choice_unknown|4|failed|2|known=0, 1',
      `amount_digits|4|virtual_profit|${'9'.repeat(17)}`,
    ]);
  });
});

describe('histories of several files', () => {
  const read = (name: string, ...rows: string[]) => readHistory(name, fileOf(HEADER, ...rows));
  const files = [
    read('b.csv', '2025Q2,l,M02,1.00,0,a', '2025Q2,l,M01,2.00,0,a'),
    read('a.csv', '2025Q1,l,M01,3.00,0,a', '2025H1,l,M01,4.00,0,a', '2025Q2,l,M01,5.00,0,a'),
    read('c.csv', '2024Q4,l,M01,6.00,0,a', '2025Q2,l,M01,7.00,0,a'),
  ];

  it('are one, in the order of periods and managers, whatever the order of the files', () => {
    const joined = joinHistories(files);
    expect(shown(joined)).toEqual([
      '2024Q4|l|M01|6.00|false|a',
      '2025Q1|l|M01|3.00|false|a',
      '2025H1|l|M01|4.00|false|a',
      '2025Q2|l|M01|5.00|false|a',
      '2025Q2|l|M02|1.00|false|a',
    ]);
    expect(joinHistories([...files].reverse())).toEqual(joined);
  });

  it('have each manager and period once', () => {
    const { problems } = joinHistories(files);
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      "b.csv:3: manager: 'M01' has two rows for 2025Q2; the first is a.csv:4 [history_duplicate] Give each period once: the grades.csv of its latest run.",
      "c.csv:3: manager: 'M01' has two rows for 2025Q2; the first is a.csv:4 [history_duplicate] Give each period once: the grades.csv of its latest run.",
    ]);
    expect(joinHistories([])).toEqual({ grades: [], problems: [] });
  });
});
