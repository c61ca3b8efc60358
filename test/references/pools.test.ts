import { describe, expect, it } from 'vitest';
import { readPools } from '../../src/intake/pools.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'period,branch,line,amount';
const poolsOf = (...rows: string[]) => readPools('pools.csv', fileOf(HEADER, ...rows));
const problemsOf = (...rows: string[]) => briefly(poolsOf(...rows).problems);

describe('pools', () => {
  it('are of the bank, of a branch or of a line', () => {
    const { rows, problems } = poolsOf('2025Q3,,,"1,000,000.00"', '2025q3,B01,,5.5', '2025Q3,,corporate,0', '2025,,,1', "2025Q3,'=B,,7");
    expect(problems).toEqual([]);
    expect(rows.map(({ period, kind, of, amount, fileLine }) => [period.name, kind, of, amount.toFixed(2), fileLine])).toEqual([
      ['2025Q3', 'bank', '', '1000000.00', 2],
      ['2025Q3', 'branch', 'B01', '5.50', 3],
      ['2025Q3', 'line', 'corporate', '0.00', 4],
      ['2025', 'bank', '', '1.00', 5],
      ['2025Q3', 'branch', "'=B", '7.00', 6],
    ]);
  });

  it('are the same under Chinese headers, scaled by the unit of theirs', () => {
    const { rows, problems } = readPools('绩效池.csv', fileOf('条线,所属机构,金额（万元）,考核期间', ',B01,1.2345,2025Q3', '公司,,2,2025Q3'));
    expect(problems).toEqual([]);
    expect(rows.map(({ kind, of, amount }) => `${kind} ${of} ${amount.toFixed(2)}`)).toEqual(['branch B01 12345.00', 'line 公司 20000.00']);
  });

  it('may be of several periods, each once in one', () => {
    expect(problemsOf('2025Q3,,,1', '2025Q4,,,1', '2025Q3,B01,,1', '2025Q3,,B01,1', '2025Q3,__proto__,,1')).toEqual([]);
    expect(problemsOf('2025Q3,,,1', '2025Q3,B01,,1', '2025Q3,,X,1', '2025q3,,,2', '2025Q3,B01,,2', '2025Q3,,X,2')).toEqual([
      'pool_duplicate|5|period|bank|period=2025Q3|lines=2',
      'pool_duplicate|6|branch|B01|period=2025Q3|lines=3',
      'pool_duplicate|7|line|X|period=2025Q3|lines=4',
    ]);
  });

  it('may be none', () => {
    expect(poolsOf()).toMatchObject({ rows: [], problems: [] });
  });
});

describe('what is wrong with pools', () => {
  it('is in their cells', () => {
    expect(problemsOf(',B01,,', 'Q3,a\tb,\u0001,1e9', `2025Q3,(bank),${'长'.repeat(201)},1.005`)).toEqual([
      'missing_value|2|amount||record=pools',
      'missing_value|2|period||record=pools',
      'amount_syntax|3|amount|1e9',
      'id_control_character|3|branch|a\tb',
      'id_control_character|3|line|\u0001',
      'pool_of|3|line|\u0001|branch=a\tb',
      'reference_period|3|period|Q3',
      'amount_decimals|4|amount|1.005|limit=2',
      'id_reserved|4|branch|(bank)',
      `id_too_long|4|line|${'长'.repeat(201)}|limit=200`,
      `pool_of|4|line|${'长'.repeat(201)}|branch=(bank)`,
    ]);
  });

  it.each(['0x1f', 'NaN', 'Infinity', '1_000', '--5', '1,00', '=1+1'])('is an amount of %s', (text) => {
    expect(problemsOf(`2025Q3,,,"${text}"`)).toEqual([`amount_syntax|2|amount|${text}`]);
  });

  it('is an amount below zero, a branch with a line, and a period of which nobody is paid', () => {
    expect(problemsOf('2025Q3,,,(0.01)', '2025Q3,B01,corporate,5', '2025-07,,,5', '2025H1,,,5')).toEqual([
      'pool_amount|2|amount|(0.01)',
      'pool_of|3|line|corporate|branch=B01',
      'pay_period_kind|4|period|2025-07|expected_en=a quarter or a year|expected_zh=季度或年度',
      'pay_period_kind|5|period|2025H1|expected_en=a quarter or a year|expected_zh=季度或年度',
    ]);
  });

  it('is a header without one of the columns', () => {
    const missing = briefly(readPools('pools.csv', fileOf('period,brnch,line', '2025Q3,B01,')).problems);
    expect(missing.map((text) => text.split('|').slice(0, 3).join('|'))).toEqual([
      'header_unknown_columns|1|', 'header_missing_column|1|amount', 'header_missing_column|1|branch',
    ]);
  });
});
