import { describe, expect, it } from 'vitest';
import { readBids } from '../../src/intake/bids.js';
import { readPutUpCustomers } from '../../src/intake/put-up-customers.js';
import { readStandings } from '../../src/intake/standings.js';
import { briefly, fileOf } from './briefly.js';

const bidsOf = (...rows: string[]) => readBids('bids.csv', fileOf('manager,customer,committed_profit,date', ...rows));

describe('bids', () => {
  it('are of a manager for a customer, one each', () => {
    const { rows, problems } = bidsOf('M01,C1,"1,234.50",2025-07-01', 'M01,C2,(5.00),20250702', 'M02,C1,0,2025/7/3');
    expect(problems).toEqual([]);
    expect(rows.map(({ committed, ...row }) => ({ ...row, committed: committed.toFixed(2) }))).toEqual([
      { manager: 'M01', customer: 'C1', committed: '1234.50', date: '2025-07-01', fileLine: 2 },
      { manager: 'M01', customer: 'C2', committed: '-5.00', date: '2025-07-02', fileLine: 3 },
      { manager: 'M02', customer: 'C1', committed: '0.00', date: '2025-07-03', fileLine: 4 },
    ]);
  });

  it('are the same under Chinese headers, scaled by the unit of theirs', () => {
    const chinese = readBids('投标.csv', fileOf('客户经理,客户号,承诺利润（万元）,投标日期', 'M01,C1,0.12345,2025-07-01'));
    expect(briefly(chinese.problems)).toEqual([]);
    expect(chinese.rows.map(({ committed }) => committed.toFixed(2))).toEqual(['1234.50']);
  });

  it.each(['1e9', '0x1f', 'NaN', 'Infinity', '1_000', '--5', '1,00', '=1+1'])('are no %s', (text) => {
    expect(briefly(bidsOf(`M01,C1,"${text}",2025-07-01`).problems)).toEqual([`amount_syntax|2|committed_profit|${text}`]);
  });

  it('name nobody twice for one customer', () => {
    expect(briefly(bidsOf('M01,C1,5,2025-07-01', 'M02,C1,5,2025-07-01', 'M01,C1,6,2025-07-02').problems)).toEqual([
      'bid_duplicate|4|manager|M01|customer=C1|lines=2',
    ]);
  });

  it('need all four columns', () => {
    expect(briefly(readBids('bids.csv', fileOf('manager,customer,amount', 'M01,C1,5')).problems).map((each) => each.split('|')[0])).toEqual([
      'header_unknown_columns', 'header_missing_column', 'header_missing_column',
    ]);
  });
});

describe('the customers who are put up', () => {
  it('are ids as text, each once', () => {
    const { rows, problems } = readPutUpCustomers('customers.csv', fileOf('客户编号', '001', '01', '__proto__', '001'));
    expect(rows.map(({ customer }) => customer)).toEqual(['001', '01', '__proto__']);
    expect(briefly(problems)).toEqual(['put_up_duplicate|5|客户编号|001|lines=2']);
  });
});

describe('standings', () => {
  it('are grade and rank after a run, where there are any', () => {
    const header = 'period,scheme,ladder,manager,score,rank,grade_after';
    const { rows, problems } = readStandings('grades.csv', fileOf(header, "2025Q2,s,corporate4,'=M1,9.00,1,senior", '2025Q2,s,corporate4,M2,,,'));
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { manager: '=M1', ladder: 'corporate4', grade: 'senior', rank: 1, fileLine: 2 },
      { manager: 'M2', ladder: 'corporate4', grade: '', rank: undefined, fileLine: 3 },
    ]);
  });

  it('are read under Chinese headers too', () => {
    const { rows } = readStandings('grades.csv', fileOf('期间,等级序列,客户经理,名次,新等级', '2025Q2,corporate4,M1,2,manager'));
    expect(rows).toEqual([{ manager: 'M1', ladder: 'corporate4', grade: 'manager', rank: 2, fileLine: 2 }]);
  });
});
