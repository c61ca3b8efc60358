import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ASSIGNMENTS_CONTRACT } from '../../src/intake/assignments.js';
import { HISTORY_CONTRACT } from '../../src/intake/history.js';
import { ADJUSTMENTS_CONTRACT } from '../../src/intake/adjustments.js';
import { OVERRIDES_CONTRACT } from '../../src/intake/overrides.js';
import { PAST_RANKS_CONTRACT } from '../../src/intake/past-ranks.js';
import { QUALITY_CONTRACT } from '../../src/intake/quality.js';
import type { ReferenceContract } from '../../src/intake/reference-header.js';
import { ROSTER_CONTRACT, readRoster } from '../../src/intake/roster.js';
import { SANCTIONS_CONTRACT } from '../../src/intake/sanctions.js';
import { TARGETS_CONTRACT } from '../../src/intake/targets.js';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'manager,name,branch,department,line,grade,since,status';
const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

const rosterOf = (...lines: string[]) => readRoster('roster.csv', fileOf(...lines));
const problemsOf = (...lines: string[]) => briefly(rosterOf(...lines).problems);

describe('a roster', () => {
  it('is the managers of the fixture branch', () => {
    const { managers, problems, digest } = readRoster('roster.csv', fixture('branch/roster.csv'));
    expect(problems).toEqual([]);
    expect(digest?.size).toBe(readFileSync(fixture('branch/roster.csv')).length);
    expect([...managers.keys()]).toEqual(['M01', 'M02', 'M03']);
    expect(managers.get('M02')).toEqual({
      manager: 'M02',
      name: '王芳',
      branch: 'B01',
      department: 'corporate_banking',
      line: 'corporate',
      grade: 'manager',
      since: '2023-07-01',
      status: 'active',
      role: '',
      joined: undefined,
      left: undefined,
      bankSince: undefined,
      exam: '',
      termTo: undefined,
      fileLine: 3,
    });
  });

  it('is the same under Chinese headers', () => {
    const english = readRoster('roster.csv', fixture('branch/roster.csv'));
    const chinese = readRoster('roster.csv', fixture('branch-zh/roster.csv'));
    expect([...chinese.managers]).toEqual([...english.managers]);
    expect(chinese.problems).toEqual([]);
  });

  it('has all columns under Chinese headers, and statuses in Chinese words', () => {
    const { managers, problems } = rosterOf(
      '客户经理号,姓名,机构号,部门,条线,等级,任职日期,状态,岗位,入职日期,离职日期,从业日期,资格考试,任期届满日期',
      'M01,李明,B01,公司部,公司,高级,2022年1月1日,离职,客户经理,2015/3/1,2025-08-31,2010.3.1,通过,20261231',
      'M02,王芳,B01,,,,,见习,,,,,,',
      'M03,张伟,B01,,,,,在岗,,,,,,',
      'M04,赵敏,B01,,,,,在职,,,,,,',
      'M05,孙磊,B01,,,,,,,,,,,',
    );
    expect(problems).toEqual([]);
    expect(managers.get('M01')).toEqual({
      manager: 'M01',
      name: '李明',
      branch: 'B01',
      department: '公司部',
      line: '公司',
      grade: '高级',
      since: '2022-01-01',
      status: 'left',
      role: '客户经理',
      joined: '2015-03-01',
      left: '2025-08-31',
      bankSince: '2010-03-01',
      exam: '通过',
      termTo: '2026-12-31',
      fileLine: 2,
    });
    expect([...managers.values()].map(({ status }) => status)).toEqual(['left', 'trainee', 'active', 'active', 'active']);
  });

  it('may be a header alone, and needs no more than four columns', () => {
    const { managers, problems } = rosterOf('status;Branch;NAME;Customer Manager');
    expect([managers.size, problems]).toEqual([0, []]);
  });

  it('needs those four', () => {
    expect(problemsOf('department,line', 'D1,corporate').map((text) => text.split('|').slice(0, 3).join('|'))).toEqual([
      'header_missing_column|1|branch',
      'header_missing_column|1|manager',
      'header_missing_column|1|name',
      'header_missing_column|1|status',
    ]);
  });

  it('keeps leading zeros, and ids that mean something to JavaScript', () => {
    const { managers } = rosterOf('manager,name,branch,status', '007,a,B,active', '__proto__,b,B,ACTIVE', '../x,c,B,Left');
    expect([...managers.keys()]).toEqual(['007', '__proto__', '../x']);
    expect(managers.get('../x')?.status).toBe('left');
  });
});

describe('what is wrong with a roster', () => {
  it('is a manager who is listed twice', () => {
    const { managers, problems } = rosterOf(HEADER, 'M01,李明,B01,,,,,', 'M02,王芳,B01,,,,,', 'M01,李明,B02,,,,,', 'M01,x,B03,,,,,');
    expect(briefly(problems)).toEqual(['roster_duplicate|4|manager|M01|lines=2', 'roster_duplicate|5|manager|M01|lines=2']);
    expect(managers.get('M01')?.branch).toBe('B01');
    expect(problems[0] && formatProblem(problems[0], 'zh')).toBe(
      'roster.csv:4: manager: 客户经理 M01 重复，首次出现在第 2 行 [roster_duplicate] 每位客户经理只保留一行。',
    );
  });

  it('is a row without a manager', () => {
    expect(problemsOf(HEADER, ',李明,B01,,,,,')).toEqual(['missing_value|2|manager||record=roster']);
  });

  it.each([
    ['M\u0001', 'id_control_character|2|manager|M\u0001'],
    ['(unassigned)', 'id_reserved|2|manager|(unassigned)'],
    ['x'.repeat(201), `id_too_long|2|manager|${'x'.repeat(201)}|limit=200`],
  ])('is an id such as %j', (id, problem) => {
    expect(problemsOf(HEADER, `${id},李明,B01,,,,,`)).toEqual([problem]);
  });

  it('is in the cells, all of them at once, under the headers of the file', () => {
    const { managers, problems } = rosterOf(
      'manager,姓名,branch,since,left,status',
      'M01,李\u001b[31m明,B01,2025-02-30,07/08/2025,gone',
      'M02,王芳,B01,,,',
    );
    expect(briefly(problems)).toEqual([
      'date_syntax|2|left|07/08/2025',
      'date_impossible|2|since|2025-02-30',
      'choice_unknown|2|status|gone|known=active, 在岗, 在职, trainee, 见习, left, 离职',
      'id_control_character|2|姓名|李\u001b[31m明',
    ]);
    expect([...managers.keys()]).toEqual(['M02']);
  });

  it('is what is wrong with its file', () => {
    expect(briefly(readRoster('roster.csv', fixture('none.csv')).problems)).toEqual(['file_missing|||']);
    expect(problemsOf(HEADER, 'M01,李明')).toEqual(['row_too_short|2|||found=2|expected=8']);
  });
});

describe('contracts', () => {
  const contracts: [string, ReferenceContract<string>][] = [
    ['roster', ROSTER_CONTRACT],
    ['assignments', ASSIGNMENTS_CONTRACT],
    ['targets', TARGETS_CONTRACT],
    ['quality', QUALITY_CONTRACT],
    ['sanctions', SANCTIONS_CONTRACT],
    ['overrides', OVERRIDES_CONTRACT],
    ['adjustments', ADJUSTMENTS_CONTRACT],
    ['history', HISTORY_CONTRACT],
    ['the leaderboard', PAST_RANKS_CONTRACT],
  ];

  it.each(contracts)('of %s give each header to one column', (_, { columns }) => {
    const headers = columns.flatMap((column) => [column.name, ...column.headers]).map((header) => header.replace(/[\s_-]/g, ''));
    expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
  });

  it.each(contracts)('of %s have a Chinese header for each column', (_, { columns }) => {
    expect(columns.filter(({ headers }) => !headers.some((header) => /\p{Script=Han}/u.test(header)))).toEqual([]);
  });
});
