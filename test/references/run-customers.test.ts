import { describe, expect, it } from 'vitest';
import { readRunCustomers } from '../../src/intake/run-customers.js';
import { CUSTOMER_COLUMNS } from '../../src/report/columns.js';
import { briefly, fileOf } from './briefly.js';

const HEADER = 'period,manager,customer,contribution';
const read = (lines: string[], wanted = (customer: string) => customer !== 'C9') =>
  readRunCustomers('customers.csv', fileOf(...lines), CUSTOMER_COLUMNS, wanted);
const shown = (lines: string[]) => read(lines).rows.map(({ customer, manager, contribution }) => `${customer}|${manager}|${contribution.toFixed(2)}`);

describe('the customers of a run', () => {
  it('are those who are asked for, of the bank and of each manager', () => {
    const lines = [HEADER, '2025Q1,,C1,5.00', '2025Q1,M1,C1,3.00', '2025Q1,(unassigned),C1,2.00', '2025Q1,,C9,x', '2025Q1,M1,,7.00', "2025Q1,M1,'=C2,-1.00"];
    expect(shown(lines)).toEqual(['C1||5.00', 'C1|M1|3.00', 'C1|(unassigned)|2.00', '=C2|M1|-1.00']);
    expect(read(lines)).toMatchObject({ problems: [], period: { name: '2025Q1', kind: 'quarter' } });
  });

  it('are the same under the Chinese headers that this program writes', () => {
    const chinese = CUSTOMER_COLUMNS.map(({ label }) => label.zh).join(',');
    const cells = CUSTOMER_COLUMNS.map(({ name }) => ({ period: '2025Q1', manager: 'M1', customer: 'C1', contribution: '5.00' })[name] ?? '');
    expect(shown([chinese, cells.join(',')])).toEqual(['C1|M1|5.00']);
    expect(read([chinese, cells.join(',')]).problems).toEqual([]);
  });

  it('have one period and one row of a manager', () => {
    expect(briefly(read([HEADER, '2025Q1,,C1,5.00', '2025Q2,,C1,6.00', '2025q1,M1,C1,6.00', 'Q1,M2,C1,6.00']).problems)).toEqual([
      'run_customer_duplicate|3|customer|C1|lines=2',
      'run_period_mixed|3|period|2025Q2|period=2025Q1',
      'reference_period|5|period|Q1',
    ]);
  });

  it('are not there without a row, or without a contribution', () => {
    expect(briefly(read([HEADER]).problems)).toEqual(['file_without_rows|||']);
    expect(briefly(read([HEADER, '2025Q1,,C1,']).problems)).toEqual(['missing_value|2|contribution||record=customers']);
  });
});
