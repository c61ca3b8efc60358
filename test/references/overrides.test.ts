import { describe, expect, it } from 'vitest';
import { readOverrides } from '../../src/intake/overrides.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'period,manager,grade,approver,reason';

const overridesOf = (...rows: string[]) => readOverrides('overrides.csv', fileOf(HEADER, ...rows));
const problemsOf = (...rows: string[]) => briefly(overridesOf(...rows).problems);

describe('overrides', () => {
  it('give a manager a grade, with who approved it and why', () => {
    const { rows, problems } = overridesOf('2025Q3,M01,senior,P01,"=merit, of course"', '2025Q4,M01,高级客户经理,P01,again');
    expect(problems).toEqual([]);
    expect(rows.map((row) => ({ ...row, period: row.period.last }))).toEqual([
      { period: '2025-09-30', manager: 'M01', grade: 'senior', approver: 'P01', reason: '=merit, of course', fileLine: 2 },
      { period: '2025-12-31', manager: 'M01', grade: '高级客户经理', approver: 'P01', reason: 'again', fileLine: 3 },
    ]);
  });

  it('are the same under Chinese headers', () => {
    const chinese = readOverrides('评委会.csv', fileOf('考核期间\t客户经理\t等级\t审批人\t原因', '2025q3\tM01\tsenior\tP01\tmerit'));
    expect(chinese.problems).toEqual([]);
    expect(chinese.rows).toEqual(overridesOf('2025Q3,M01,senior,P01,merit').rows);
  });
});

describe('what is wrong with overrides', () => {
  it('is a second one for a manager and period', () => {
    const { rows, problems } = overridesOf('2025Q3,M01,senior,P,r', '2025Q3,M02,senior,P,r', '2025Q3,M01,chief,P,r', '2025,M01,chief,P,r');
    expect(briefly(problems)).toEqual(['override_duplicate|4|manager|M01|period=2025Q3|lines=2']);
    expect(rows.map(({ fileLine }) => fileLine)).toEqual([2, 3, 5]);
  });

  it('is a cell that is blank or broken', () => {
    expect(problemsOf('2025Q3,M01,senior,,', ',,,P,r', 'Q3,M\u0001,\u0001,P,r')).toEqual([
      'missing_value|2|approver||record=overrides',
      'missing_value|2|reason||record=overrides',
      'missing_value|3|grade||record=overrides',
      'missing_value|3|manager||record=overrides',
      'missing_value|3|period||record=overrides',
      'id_control_character|4|grade|\u0001',
      'id_control_character|4|manager|M\u0001',
      'reference_period|4|period|Q3',
    ]);
  });
});
