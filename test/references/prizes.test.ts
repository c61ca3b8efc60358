import { describe, expect, it } from 'vitest';
import { readCustomerFigures } from '../../src/intake/customer-figures.js';
import { readPrizes } from '../../src/intake/prizes.js';
import { CUSTOMER_COLUMNS } from '../../src/report/columns.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'campaign,period,customer,metric,manager,at_least,price,per';
const prizesOf = (...rows: string[]) => readPrizes('prizes.csv', fileOf(HEADER, ...rows));
const problemsOf = (...rows: string[]) => briefly(prizesOf(...rows).problems);

describe('prizes', () => {
  it('are for a customer or an indicator, for one or for everybody', () => {
    const { rows, problems } = prizesOf(
      'spring,2025Q3,C1,,,"1,000.50",500,',
      'spring,2025Q3,C1,loan_daily,M01,,500,10000',
      'cards,2025q3,,12,,0.12345678,5.5,0.01',
      'cards,2025Q4,,Non-performing ratio,=M1,(3),5,',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ period, atLeast, price, per, ...row }) => ({ ...row, period: period.name, figures: [atLeast, price, per].map((each) => each?.toFixed()) }))).toEqual([
      { campaign: 'spring', period: '2025Q3', customer: 'C1', metric: '', manager: '', figures: ['1000.5', '500', undefined], fileLine: 2 },
      { campaign: 'spring', period: '2025Q3', customer: 'C1', metric: 'loan_daily', manager: 'M01', figures: [undefined, '500', '10000'], fileLine: 3 },
      { campaign: 'cards', period: '2025Q3', customer: '', metric: '12', manager: '', figures: ['0.12345678', '5.5', '0.01'], fileLine: 4 },
      { campaign: 'cards', period: '2025Q4', customer: '', metric: 'Non-performing ratio', manager: '=M1', figures: ['-3', '5', undefined], fileLine: 5 },
    ]);
  });

  it('are the same under Chinese headers, scaled by the units of theirs', () => {
    const header = '活动名称,考核期间,客户号,考核指标,客户经理,达标值（万元）,奖金,计奖单位(亿元)';
    const { rows, problems } = readPrizes('竞赛.csv', fileOf(header, '春季,2025Q3,C1,存款日均余额,,1.5,500,0.00000001', '春季,2025Q3,,存款日均余额,,,500,'));
    expect(problems).toEqual([]);
    expect(rows.map(({ metric, atLeast, per }) => [metric, atLeast?.toFixed(), per?.toFixed()])).toEqual([
      ['deposit_daily', '15000', '1'],
      ['存款日均余额', undefined, undefined],
    ]);
  });

  it('are for the figures of a customer by the names that customers.csv has for them', () => {
    const labels = CUSTOMER_COLUMNS.slice(3, 11).map(({ name, label }) => [name, label.zh] as const);
    const { rows } = prizesOf(...labels.map(([name, zh]) => `${name},2025Q3,C1,${zh},,,5,`));
    expect(rows.map(({ metric }) => metric)).toEqual(labels.map(([name]) => name));
  });
});

describe('what is wrong with prizes', () => {
  it('is in their cells', () => {
    expect(problemsOf(',,,,M1,,,', 'a\tb,Q3,\u0001,x\u0002,(unknown),1e9,0.005,=1', 'c,2025Q3,,1,,0.123456789,1,1')).toEqual([
      'missing_value|2|campaign||record=prizes',
      'prize_of|2|metric|',
      'missing_value|2|period||record=prizes',
      'missing_value|2|price||record=prizes',
      'amount_syntax|3|at_least|1e9',
      'id_control_character|3|campaign|a\tb',
      'id_control_character|3|customer|\u0001',
      'id_reserved|3|manager|(unknown)',
      'id_control_character|3|metric|x\u0002',
      'amount_syntax|3|per|=1',
      'reference_period|3|period|Q3',
      'amount_decimals|3|price|0.005|limit=2',
      'figure_decimals|4|at_least|0.123456789|limit=8',
    ]);
  });

  it('is a price or a unit that is not above zero, and a period other than a quarter', () => {
    expect(problemsOf('c,2025Q3,,1,,,0,', 'c,2025Q3,,1,,,-5,0', 'c,2025,,1,,,5,', 'c,2025-07,,1,,,5,')).toEqual([
      'not_above_zero|2|price|0',
      'not_above_zero|3|per|0',
      'not_above_zero|3|price|-5',
      'pay_period_kind|4|period|2025|expected_en=a quarter|expected_zh=季度',
      'pay_period_kind|5|period|2025-07|expected_en=a quarter|expected_zh=季度',
    ]);
  });

  it('is a header without one of the columns', () => {
    const missing = briefly(readPrizes('prizes.csv', fileOf('campaign,period,customer,metric,manager,atleast,price', 'c,2025Q3,,1,,,5')).problems);
    expect(missing.map((text) => text.split('|').slice(0, 3).join('|'))).toEqual(['header_missing_column|1|per']);
  });
});

describe('the figures of customers', () => {
  const row = '2025Q3,M1,C1,1.00,2.00,3.00,4.00,5.00,6.00,-7.00,8.00,1,0.5,0.5,core,existing,kept,2';
  const header = CUSTOMER_COLUMNS.map(({ name }) => name).join(',');
  const read = (...lines: string[]) => readCustomerFigures('customers.csv', fileOf(...lines), CUSTOMER_COLUMNS, (customer) => customer !== 'C9');

  it.each(['name', 'zh'] as const)('are those of the customers who are asked for, under headers of %s', (by) => {
    const heads = CUSTOMER_COLUMNS.map(({ name, label }) => (by === 'zh' ? label.zh : name)).join(',');
    const { rows, problems, period } = read(heads, row, row.replace('M1', ''), row.replace('C1', 'C9').replace('1.00', 'x'), row.replace('M1', "'=M").replace('C1', "'-C"));
    expect(problems).toEqual([]);
    expect(period?.name).toBe('2025Q3');
    expect(rows.map(({ customer, manager }) => `${customer}|${manager}`)).toEqual(['C1|M1', 'C1|', '-C|=M']);
    expect(Object.entries(rows[0]?.figures ?? {}).map(([name, figure]) => `${name}=${figure.toFixed(2)}`)).toEqual([
      'loan_daily=1.00', 'deposit_daily=2.00', 'loan_margin=3.00', 'deposit_margin=4.00', 'credit_risk_fee=5.00', 'intermediary=6.00',
      'loss_offset=-7.00', 'contribution=8.00',
    ]);
  });

  it('are there once, filled, and in one period', () => {
    expect(briefly(read(header, row, row, row.replace('2025Q3', '2025Q2').replace('M1', 'M2'), row.replace('M1', 'M3').replace(',3.00,', ',,')).problems)).toEqual([
      'run_customer_duplicate|3|customer|C1|lines=2',
      'run_period_mixed|4|period|2025Q2|period=2025Q3',
      'missing_value|5|loan_margin||record=customers',
    ]);
    expect(briefly(read('period,manager,customer,contribution', '2025Q3,M1,C1,5').problems).map((text) => text.split('|')[0])).toEqual(
      Array.from({ length: 7 }, () => 'header_missing_column'),
    );
  });
});
