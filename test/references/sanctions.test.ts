import { describe, expect, it } from 'vitest';
import { readSanctions } from '../../src/intake/sanctions.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'manager,date,type,amount,approver,reason';

const sanctionsOf = (...rows: string[]) => readSanctions('sanctions.csv', fileOf(HEADER, ...rows));
const problemsOf = (...rows: string[]) => briefly(sanctionsOf(...rows).problems);

describe('sanctions', () => {
  it('are warnings, fines, talks and removals', () => {
    const { rows, problems } = sanctionsOf(
      'M01,2025-07-01,Warning,,,',
      'M01,2025-07-02,fine,"1,500.00",P01,"late, twice"',
      'M02,2025-07-03,talk,,P01,',
      'M03,2025-07-04,removal,,P01,fraud',
    );
    expect(problems).toEqual([]);
    expect(rows.map((row) => ({ ...row, amount: row.amount?.toFixed(2) }))).toEqual([
      { manager: 'M01', date: '2025-07-01', type: 'warning', amount: undefined, approver: '', reason: '', fileLine: 2 },
      { manager: 'M01', date: '2025-07-02', type: 'fine', amount: '1500.00', approver: 'P01', reason: 'late, twice', fileLine: 3 },
      { manager: 'M02', date: '2025-07-03', type: 'talk', amount: undefined, approver: 'P01', reason: '', fileLine: 4 },
      { manager: 'M03', date: '2025-07-04', type: 'removal', amount: undefined, approver: 'P01', reason: 'fraud', fileLine: 5 },
    ]);
  });

  it('are read in Chinese words, under Chinese headers', () => {
    const rows = ['警告,,', '罚款,0.15,', '谈话,,', '免职,,欺诈', '解聘,,欺诈'].map((row) => `M01,2025年7月1日,张行长,${row}`);
    const reading = readSanctions('处分.csv', fileOf('客户经理,处分日期,审批人,处分类型,金额(万元),事由', ...rows));
    expect(reading.problems).toEqual([]);
    expect(reading.rows.map(({ type }) => type)).toEqual(['warning', 'fine', 'talk', 'removal', 'removal']);
    expect(reading.rows[1]?.amount?.toFixed()).toBe('1500');
  });
});

describe('what is wrong with sanctions', () => {
  it('is a fine without an amount above zero', () => {
    expect(problemsOf('M01,2025-07-01,fine,,P,r', 'M01,2025-07-01,fine,0,P,r', 'M01,2025-07-01,罚款,(5.00),P,r')).toEqual([
      'missing_value|2|amount||record=fine', 'fine_amount|3|amount|0', 'fine_amount|4|amount|(5.00)',
    ]);
  });

  it('is a removal without approver and reason', () => {
    expect(problemsOf('M01,2025-07-01,removal,,,')).toEqual([
      'missing_value|2|approver||record=removal', 'missing_value|2|reason||record=removal',
    ]);
  });

  it('is in its cells', () => {
    const known = 'known=warning, 警告, fine, 罚款, talk, 谈话, removal, 免职, 解聘';
    expect(problemsOf(',,,,,x', 'M01,1e999,=fine,1e999,\u0001,a\tb', `M01,2025-07-01,talk,,,${'长'.repeat(1001)}`)).toEqual([
      'missing_value|2|date||record=sanctions',
      'missing_value|2|manager||record=sanctions',
      'missing_value|2|type||record=sanctions',
      'amount_syntax|3|amount|1e999',
      'id_control_character|3|approver|\u0001',
      'date_syntax|3|date|1e999',
      'id_control_character|3|reason|a\tb',
      `choice_unknown|3|type|=fine|${known}`,
      `id_too_long|4|reason|${'长'.repeat(1001)}|limit=1000`,
    ]);
  });

  it('is a header without one of the columns', () => {
    const missing = briefly(readSanctions('sanctions.csv', fileOf('manager,date,type,amount,approved by')).problems);
    expect(missing.map((text) => text.split('|').slice(0, 3).join('|'))).toEqual([
      'header_unknown_columns|1|', 'header_missing_column|1|approver', 'header_missing_column|1|reason',
    ]);
  });
});
