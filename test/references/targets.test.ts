import { describe, expect, it } from 'vitest';
import { readTargets } from '../../src/intake/targets.js';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'manager,branch,customer,indicator,period,target';

const targetsOf = (...lines: string[]) => readTargets('targets.csv', fileOf(...lines));
const problemsOf = (...rows: string[]) => briefly(targetsOf(HEADER, ...rows).problems);
const rowsOf = (...lines: string[]) =>
  targetsOf(...lines).rows.map(({ of, id, indicator, period, target, fileLine }) => [of, id, indicator, period.name, target.toFixed(), fileLine].join('|'));

describe('targets', () => {
  it('are of a manager, a branch or a customer, for a period of any kind', () => {
    const { problems, digest } = targetsOf(HEADER, 'M01,,,30,2025Q3,1000');
    expect([problems, digest?.size]).toEqual([[], 69]);
    const rows = ['M01,,,30,2025Q3,"1,234,567.89"', ',B01,,Corporate Deposits,2025,(50.00)', ',,C01,对公存款,2025-07,-0', '007,,,30,2025h1,¥１００'];
    expect(rowsOf(HEADER, ...rows)).toEqual([
      'manager|M01|30|2025Q3|1234567.89|2',
      'branch|B01|Corporate Deposits|2025|-50|3',
      'customer|C01|对公存款|2025-07|0|4',
      'manager|007|30|2025H1|100|5',
    ]);
  });

  it('may stand under Chinese headers, with a unit', () => {
    expect(rowsOf('客户经理,机构,指标,考核期间,目标值（万元）', 'M01,,1,2025Q3,1.234567', ',B01,1,2025Q3,-2')).toEqual([
      'manager|M01|1|2025Q3|12345.67|2',
      'branch|B01|1|2025Q3|-20000|3',
    ]);
    expect(rowsOf('period;branch;Target (元);indicator', '2025;B01;5;x')).toEqual(['branch|B01|x|2025|5|2']);
  });

  it('may be none, under a header that has all that is needed', () => {
    expect(targetsOf('customer,indicator,period,target')).toMatchObject({ rows: [], problems: [] });
    const missing = briefly(targetsOf('name,target(千元)').problems).map((text) => text.split('|').slice(0, 3).join('|'));
    expect(missing).toEqual([
      'header_unknown_columns|1|',
      'header_missing_column|1|indicator',
      'header_missing_column|1|manager / branch / customer',
      'header_missing_column|1|period',
      'header_missing_column|1|target',
    ]);
  });
});

describe('what is wrong with targets', () => {
  it('is a row that names none or several', () => {
    expect(problemsOf(',,,1,2025,5', 'M01,B01,,1,2025,5', ',B01,C01,1,2025,5')).toEqual([
      'target_of|2|manager||found=0',
      'target_of|3|manager|M01|found=2',
      'target_of|4|branch|B01|found=2',
    ]);
    expect(briefly(targetsOf('机构,客户号,指标,期间,目标', ',,1,2025,5').problems)).toEqual(['target_of|2|机构||found=0']);
  });

  it('is one that is given twice', () => {
    const { rows, problems } = targetsOf(HEADER, 'M01,,,Growth,2025Q3,1', ',M01,,growth,2025Q3,2', 'M01,,,GROWTH,2025q3,3', 'M01,,,Growth,2025,4');
    expect(briefly(problems)).toEqual(['target_duplicate|4|manager|M01|indicator=GROWTH|period=2025Q3|lines=2']);
    expect(rows.map(({ fileLine }) => fileLine)).toEqual([2, 3, 5]);
    expect(formatProblem(problems[0]!, 'zh')).toBe(
      'targets.csv:4: manager: M01 的指标 GROWTH 在 2025Q3 有两个目标，首次出现在第 2 行 [target_duplicate] 请只保留一行。',
    );
  });

  it('is a blank cell', () => {
    expect(problemsOf('M01,,, ,　,')).toEqual([
      'missing_value|2|indicator||record=targets', 'missing_value|2|period||record=targets', 'missing_value|2|target||record=targets',
    ]);
  });

  it.each(['Q3', 'H1', '07', '2025Q5', '2025-13', '2025/07', 'Jul-25', '0999', '25Q3', '2025Q3 2025Q4'])('is a period such as %j', (period) => {
    expect(problemsOf(`M01,,,1,${period},5`)).toEqual([`reference_period|2|period|${period}`]);
  });

  it.each([
    ['12.345', 'amount_decimals|2|target|12.345|limit=2'],
    ['1e999', 'amount_syntax|2|target|1e999'],
    ['1e999999999', 'amount_syntax|2|target|1e999999999'],
    ['=1+1', 'amount_syntax|2|target|=1+1'],
    ['0x1f', 'amount_syntax|2|target|0x1f'],
    ['NaN', 'amount_syntax|2|target|NaN'],
    ['--5', 'amount_syntax|2|target|--5'],
    ['12345678901234567', 'amount_digits|2|target|12345678901234567'],
    ['9'.repeat(5000), `amount_syntax|2|target|${'9'.repeat(5000)}`],
  ])('is a target such as %.40j', (target, problem) => {
    expect(problemsOf(`M01,,,1,2025,${target}`)).toEqual([problem]);
  });

  it('is a control character, a reserved name, a text without end; formula text is text', () => {
    expect(problemsOf('M\u00011,,,\u001b[31m1,2025,5', `(bank),,,${'x'.repeat(201)},2025,5`)).toEqual([
      'id_control_character|2|indicator|\u001b[31m1',
      'id_control_character|2|manager|M\u00011',
      `id_too_long|3|indicator|${'x'.repeat(201)}|limit=200`,
      'id_reserved|3|manager|(bank)',
    ]);
    expect(rowsOf(HEADER, "=cmd|' /C calc'!A0,,,__proto__,2025,5")).toEqual(["manager|=cmd|' /C calc'!A0|__proto__|2025|5|2"]);
  });
});
