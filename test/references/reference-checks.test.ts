import { describe, expect, it } from 'vitest';
import { type GivenReferences, checkReferences, unknownPeople } from '../../src/appraisal/reference-checks.js';
import { readHistory } from '../../src/intake/history.js';
import { readOverrides } from '../../src/intake/overrides.js';
import { readPastRanks } from '../../src/intake/past-ranks.js';
import { readQuality } from '../../src/intake/quality.js';
import { readRoster } from '../../src/intake/roster.js';
import { readSanctions } from '../../src/intake/sanctions.js';
import { readTargets } from '../../src/intake/targets.js';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, fileOf } from './briefly.js';
import { RULES, period, schemeOf } from './rules.js';

const RUN = { period: period('2025Q3'), rules: RULES, schemeOf, by: 'virtual_profit' };

const targetsOf = (...rows: string[]) => readTargets('targets.csv', fileOf('manager,branch,customer,indicator,period,target', ...rows));
const qualityOf = (...rows: string[]) => readQuality('quality.csv', fileOf('客户经理,评分项目,得分,评分人,评分日期', ...rows));
const overridesOf = (...rows: string[]) => readOverrides('overrides.csv', fileOf('period,manager,grade,approver,reason', ...rows));
const sanctionsOf = (...rows: string[]) => readSanctions('sanctions.csv', fileOf('manager,date,type,amount,approver,reason', ...rows));

function historyOf(name: string, ...rows: string[]) {
  const { grades } = readHistory(name, fileOf('period,ladder,manager,virtual_profit,failed,grade_after', ...rows));
  return { name, rows: grades };
}

function previousOf(...rows: string[]) {
  const { name, ranks } = readPastRanks('before.csv', fileOf('by,group,rank,id', ...rows));
  return { name, rows: ranks };
}

function rosterOf(...rows: string[]) {
  const { managers } = readRoster('roster.csv', fileOf('manager,name,branch,status,grade', ...rows));
  return { name: 'roster.csv', rows: [...managers.values()] };
}

const check = (given: GivenReferences) => briefly(checkReferences(given, RUN));

describe('targets against the policy', () => {
  it('are of indicators of any scorecard, by id or label', () => {
    expect(check({ targets: targetsOf('M01,,,1,2025Q3,5', ',B01,,profit,2025,5', 'M02,,,机构存款,2025-07,5', 'X,,,LOANS,2025Q3,5') })).toEqual([]);
  });

  it('are not of others, where they bear on the period', () => {
    const targets = targetsOf('M01,,,31,2025H2,5', 'M01,,,Loan,2025-08,5', 'M01,,,x,2025H1,5', 'M01,,,x,2025Q4,5');
    expect(check({ targets })).toEqual(['target_indicator|2|indicator|31|nearest=1, 30, 存款', 'target_indicator|3|indicator|Loan|nearest=Loans, 1, 存款']);
  });

  it('are of one indicator once, whether by id or by label', () => {
    const targets = targetsOf('M01,,,1,2025Q3,5', 'M01,,,存款,2025Q3,6', 'M01,,,deposits,2025,7', ',B01,,30,2025Q3,5', ',B01,,利润,2025Q3,6');
    expect(check({ targets })).toEqual([
      'target_duplicate|3|manager|M01|indicator=存款|period=2025Q3|lines=2',
      'target_duplicate|6|branch|B01|indicator=利润|period=2025Q3|lines=5',
    ]);
  });

  it('may name indicators of two scorecards that share an id', () => {
    expect(check({ targets: targetsOf('H01,,,存款,2025Q3,5', 'H01,,,1,2025Q3,6', 'X,,,1,2025Q3,5', 'X,,,存款,2025Q3,6') })).toEqual([]);
  });

  it('of customers are counted', () => {
    expect(check({ targets: targetsOf(',,C1,1,2025Q3,5', ',,C2,1,2025,5', ',,C3,1,2024,5') })).toEqual(['target_customer|||2']);
  });
});

describe('assessments against the policy', () => {
  it('are of its items, by name or label, within the period', () => {
    expect(check({ assessments: qualityOf('M01,SERVICE,80,A,2025-07-01', 'M01,合规纪律,80,A,2025-09-30') })).toEqual([]);
    expect(check({ assessments: qualityOf('M01,x,80,A,2025-06-30', 'M01,manners,80,A,2025-09-30', 'M01,y,80,A,2025-10-01') })).toEqual([
      'quality_outside|||2',
      'quality_item|3|评分项目|manners|known=service, discipline',
    ]);
  });

  it('are there once, whether by name or by label', () => {
    const assessments = qualityOf('M01,service,80,A,2025-07-01', 'M01,服务质量,90,A,2025-07-01', 'M01,服务质量,90,A,2025-07-02');
    expect(check({ assessments })).toEqual(['quality_duplicate|3|客户经理|M01|item=服务质量|assessor=A|date=2025-07-01|lines=2']);
  });
});

describe('grades against the policy', () => {
  it('given by an override are of the ladder of the manager, else of any', () => {
    const row = (manager: string, grade: string, name = '2025Q3') => `${name},${manager},${grade},P,r`;
    const fine = [row('M01', 'SENIOR'), row('M02', '高级'), row('H01', 'clerk'), row('X', '助理'), row('M03', 'boss', '2025Q2')];
    expect(check({ overrides: overridesOf(...fine) })).toEqual([]);
    const problems = checkReferences({ overrides: overridesOf(row('M01', 'clerk'), row('X', 'boss')) }, RUN);
    expect(briefly(problems)).toEqual([
      'override_grade|2|grade|clerk|manager=M01|known=assistant, senior',
      'override_grade|3|grade|boss|manager=X|known=assistant, senior, clerk',
    ]);
    expect(formatProblem(problems[0]!, 'zh')).toBe(
      'overrides.csv:2: grade: clerk 不是可授予 M01 的等级 [override_grade] 可用：assistant, senior。',
    );
  });

  it('given to somebody who is not graded are not used', () => {
    const roster = rosterOf('M01,a,B,active,', 'M02,b,B,trainee,', 'M03,c,B,left,');
    const overrides = overridesOf('2025Q3,M01,senior,P,r', '2025Q3,M02,助理,P,r', '2025Q3,M03,senior,P,r', '2025Q2,M03,senior,P,r', '2025Q3,X,clerk,P,r');
    expect(check({ roster, overrides })).toEqual(['override_unused|3|manager|M02|grade=助理', 'override_unused|4|manager|M03|grade=senior']);
  });

  it('of the roster are of the ladder, for those who are graded', () => {
    const roster = rosterOf('M01,a,B,active,boss', 'M02,b,B,active,助理', 'M03,c,B,active,', 'M04,d,B,trainee,boss', 'M05,e,B,left,boss', 'H01,f,B,active,boss');
    expect(check({ roster })).toEqual(['grade_unknown|2|grade|boss|manager=M01|ladder=corporate4|known=assistant, senior']);
  });

  it('of the roster do not count where the history has one', () => {
    const roster = rosterOf('M01,a,B,active,boss', 'M02,b,B,active,boss');
    const history = [historyOf('q2.csv', '2025Q2,corporate4,M01,1.00,0,senior', '2025Q2,general8,M02,1.00,0,clerk')];
    expect(check({ roster, history })).toEqual(['grade_unknown|3|grade|boss|manager=M02|ladder=corporate4|known=assistant, senior']);
  });
});

describe('earlier runs', () => {
  it('are history where their periods end before this one begins', () => {
    const history = [
      historyOf('b.csv', '2025Q3,l,M01,1.00,0,g', '2025H2,l,M01,1.00,0,g', '2025Q2,l,M01,1.00,0,g', '2025Q3,l,M02,1.00,0,g'),
      historyOf('a.csv', '2025,l,M01,1.00,0,g'),
      historyOf('c.csv', '2025-06,l,M01,1.00,0,g'),
    ];
    expect(checkReferences({ history }, RUN)).toEqual([
      { code: 'history_later', file: 'a.csv', value: '2025' },
      { code: 'history_later', file: 'b.csv', value: '2025H2, 2025Q3' },
    ]);
  });

  it('are compared where they ranked by the same measure', () => {
    expect(check({ previous: previousOf('virtual_profit,,1,M01') })).toEqual([]);
    expect(check({ previous: previousOf() })).toEqual([]);
    expect(check({ previous: previousOf('eva,,1,M01') })).toEqual(['previous_by|||eva|by=virtual_profit']);
  });
});

describe('people of the files', () => {
  const isKnown = (manager: string) => manager === 'M01';

  it('are known to the roster or the ledger, where their rows bear on the period', () => {
    const given = {
      targets: targetsOf('M01,,,1,2025Q3,5', 'M9,,,1,2025,5', 'M9,,,2,2025,5', 'M8,,,1,2024,5', ',B1,,1,2025,5'),
      assessments: qualityOf('M7,service,80,A,2025-07-01', 'M6,service,80,A,2025-06-30'),
      sanctions: sanctionsOf('M01,2025-07-01,talk,,,', 'M5,2025-07-01,talk,,,', 'M4,2025-10-01,talk,,,'),
      overrides: overridesOf('2025Q3,M3,senior,P,r', '2025,M2,senior,P,r'),
    };
    expect(briefly(unknownPeople(given, RUN, isKnown))).toEqual([
      'person_unknown|2|manager|M3', 'person_unknown|2|客户经理|M7', 'person_unknown|3|manager|M5', 'person_unknown|3|manager|M9',
    ]);
  });

  it('are nobody where no file is given', () => {
    expect([unknownPeople({}, RUN, isKnown), checkReferences({}, RUN)]).toEqual([[], []]);
  });
});
