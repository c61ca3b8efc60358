import { describe, expect, it } from 'vitest';
import { ADJUSTABLE_LINES } from '../../src/appraisal/adjustments.js';
import { unknownAdjusted } from '../../src/appraisal/adjustment-checks.js';
import { checkReferences } from '../../src/appraisal/reference-checks.js';
import { readAdjustments } from '../../src/intake/adjustments.js';
import { readRoster } from '../../src/intake/roster.js';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, fileOf } from './briefly.js';
import { RULES, period, schemeOf } from './rules.js';

const RUN = { period: period('2025Q3'), rules: RULES, schemeOf, by: 'virtual_profit' };

const adjustmentsOf = (...rows: string[]) => readAdjustments('disputes.csv', fileOf('period,manager,line,amount,reason,approver', ...rows));
const problemsOf = (...rows: string[]) => briefly(adjustmentsOf(...rows).problems);

function check(rows: readonly string[], roster: readonly string[] = []): string[] {
  const { managers } = readRoster('roster.csv', fileOf('manager,name,branch,status', ...roster));
  return briefly(checkReferences({ adjustments: adjustmentsOf(...rows), roster: { name: 'roster.csv', rows: [...managers.values()] } }, RUN));
}

describe('the dispute file', () => {
  it('has lines by name or label, and amounts in the sense of the line', () => {
    const { rows, problems } = adjustmentsOf(
      '2025Q3,M01,Loan-Interest,"1,200.00","late, twice",P01',
      '2025-07,M01,provision change,(0.05),r,李行长',
      ',=M02,贷款利息收入,-5,r,P01',
    );
    expect(problems).toEqual([]);
    expect(rows.map((row) => ({ ...row, period: row.period?.name, amount: row.amount.toFixed(2) }))).toEqual([
      { period: '2025Q3', manager: 'M01', line: 'loan_interest', amount: '1200.00', reason: 'late, twice', approver: 'P01', fileLine: 2 },
      { period: '2025-07', manager: 'M01', line: 'provision_change', amount: '-0.05', reason: 'r', approver: '李行长', fileLine: 3 },
      { period: undefined, manager: '=M02', line: 'loan_interest', amount: '-5.00', reason: 'r', approver: 'P01', fileLine: 4 },
    ]);
  });

  it('needs no period, and may have Chinese headers with a unit', () => {
    const reading = readAdjustments('争议.csv', fileOf('客户经理,项目,金额(万元),原因,审批人', 'M01,存款利息支出,0.1234,利率有误,P01'));
    expect([briefly(reading.problems), reading.rows.map(({ amount }) => amount.toFixed())]).toEqual([[], ['1234']]);
  });

  it('takes every measured line of the profit under its name and both of its labels', () => {
    expect(ADJUSTABLE_LINES.map(({ name }) => name)).toEqual([
      'loan_interest', 'intermediary_income', 'settlement_income', 'lent_out_income', 'deposit_cost', 'shortfall_cost', 'provision_change', 'realised_loss',
    ]);
    for (const { name, label } of ADJUSTABLE_LINES) {
      const { rows } = adjustmentsOf(...[name, label.en, label.zh].map((line) => `,M01,"${line}",1,r,P`));
      expect(rows.map(({ line }) => line)).toEqual([name, name, name]);
    }
  });
});

describe('what is wrong with a dispute file', () => {
  it('is in its cells', () => {
    expect(problemsOf('Q3,,,,,', '2025Q5,M01,loan_interest,1e5,r,P', ',M01,loan_interest,12.345,r,P', ',M01,loan_interest,-0.00,r,P', ',M\u0001,loan_interest,5,r,a\tb', ',(unassigned),loan_interest,5,r,P')).toEqual([
      'missing_value|2|amount||record=adjustments',
      'missing_value|2|approver||record=adjustments',
      'missing_value|2|line||record=adjustments',
      'missing_value|2|manager||record=adjustments',
      'reference_period|2|period|Q3',
      'missing_value|2|reason||record=adjustments',
      'amount_syntax|3|amount|1e5',
      'reference_period|3|period|2025Q5',
      'amount_decimals|4|amount|12.345|limit=2',
      'adjustment_zero|5|amount|-0.00',
      'id_control_character|6|approver|a\tb',
      'id_control_character|6|manager|M\u0001',
      'adjustment_unassigned|7|manager|(unassigned)',
    ]);
  });

  it('is a line that is a total, an average or none, with the nearest names in the language of the cell', () => {
    const { problems } = adjustmentsOf(',M01,virtual_profit,1,r,P', ',M01,loan_intrest,1,r,P', ',M01,贷款利息,1,r,P', ',M01,provision_closing,1,r,P');
    expect(problems.map(({ code, line, details }) => `${code} ${line ?? ''} ${details?.['nearest']?.split(', ')[0] ?? ''}`)).toEqual([
      expect.stringMatching(/^adjustment_line 2 /), 'adjustment_line 3 loan_interest', 'adjustment_line 4 贷款利息收入', 'adjustment_line 5 provision_change',
    ]);
  });

  it('is a column that it lacks', () => {
    expect(briefly(readAdjustments('x.csv', fileOf('manager,line,amount,reason', 'M01,loan_interest,1,r')).problems).map((text) => text.split('|')[0])).toEqual(['header_missing_column']);
  });
});

describe('adjustments of the period', () => {
  it('are not approved by whom they are for, by id or by the name on the roster', () => {
    const rows = ['2025Q3,M01,loan_interest,1,r,M01', ',M01,deposit_cost,1,r,李明', ',M02,loan_interest,1,r,李明', ',M03,loan_interest,1,r,P01'];
    expect(check(rows, ['M01,李明,B01,active', 'M02,王芳,B01,active', 'M03,,B01,active'])).toEqual([
      'adjustment_own|2|approver|M01|manager=M01',
      'adjustment_own|3|approver|李明|manager=M01',
    ]);
  });

  it('are there once for each manager, line and reason, whether with the period or without', () => {
    const rows = ['2025Q3,M01,loan_interest,1,late,P01', ',M01,贷款利息收入,2,late,P02', ',M01,loan_interest,1,other,P01', ',M01,deposit_cost,1,late,P01', ',M02,loan_interest,1,late,P01'];
    expect(check(rows)).toEqual(['adjustment_duplicate|3|manager|M01|line=loan_interest|lines=2']);
  });

  it('are silent of other periods, unless there are none of this one', () => {
    expect(check(['2025Q2,M01,loan_interest,1,r,M01', '2025Q2,M01,loan_interest,1,r,M01', '2025Q3,M01,loan_interest,1,r,P01'])).toEqual([]);
    expect(check(['2025Q2,M01,loan_interest,1,r,P01', '2025,M01,loan_interest,1,r,P01'])).toEqual(['adjustments_outside|||2025Q3']);
    expect(check([])).toEqual(['adjustments_outside|||2025Q3']);
  });

  it('are of somebody whom the roster or the ledger knows, each stranger once', () => {
    const file = adjustmentsOf('2025Q2,M8,loan_interest,1,r,P', ',M9,loan_interest,1,r,P', ',M9,deposit_cost,1,r,P', ',M1,deposit_cost,1,r,P');
    expect(briefly(unknownAdjusted(file, RUN, (manager) => manager === 'M1'))).toEqual(['adjustment_manager|3|manager|M9']);
  });

  it('are told in Chinese too', () => {
    const file = adjustmentsOf(',M01,loan_interest,1,r,M01');
    const problems = checkReferences({ adjustments: file }, RUN).map((problem) => formatProblem(problem, 'zh'));
    expect(problems).toEqual(['disputes.csv:2: approver: M01 审批了本人（M01）的调整 [adjustment_own] 须由他人审批；同名者请填写编号。']);
  });
});
