/** A difference between two tables is found, wherever it is. */
import { describe, expect, it } from 'vitest';
import { tableDifferences } from './compared-tables.js';
import type { Row } from './pay-tables.js';

const rows: readonly Row[] = [
  { period: '2025Q1', manager: 'M1', score: '80.50', net: '10.00' },
  { period: '2025Q1', manager: 'M2', score: '', net: '0.00' },
];
const pay = (...found: readonly Row[]): string[] => tableDifferences('pay.csv', rows, found);

describe('the comparison of two tables', () => {
  it('finds none in any order, with other columns, and with other decimals of a score', () => {
    expect(pay(rows[1]!, { ...rows[0]!, score: '80.5', remark: 'none' })).toEqual([]);
  });

  it('finds cells, amounts in another form, and columns that are not there', () => {
    expect(pay(rows[0]!, { ...rows[1]!, net: '0.0' })).toEqual(['pay.csv [M2]: net is 0.0, expected 0.00']);
    expect(pay(rows[0]!, { period: '2025Q1', manager: 'M2', net: '0.00' })).toEqual(['pay.csv [M2]: score is missing, expected ']);
    expect(pay({ ...rows[0]!, score: '80.51' }, rows[1]!)).toEqual(['pay.csv [M1]: score is 80.51, expected 80.5']);
  });

  it('finds rows that are not there, that should not be there, and that are there twice', () => {
    expect(pay(rows[0]!)).toEqual(['pay.csv [M2]: expected "2025Q1,M2,,0.00", found no such row']);
    expect(pay(...rows, { ...rows[0]!, manager: 'M3' })).toEqual(['pay.csv [M3]: found "2025Q1,M3,80.50,10.00", expected no such row']);
    expect(pay(...rows, rows[0]!)).toEqual(['pay.csv has 3 rows, of which only 2 are different']);
  });

  it('minds the order of the entries of a manager in the account of deposits, and no other', () => {
    const entry = (manager: string, amount: string): Row => ({ period: '2025Q1', manager, amount });
    const [first, second, other] = [entry('M1', '1.00'), entry('M1', '2.00'), entry('M2', '3.00')];
    const expected = [first, second, other];
    expect(tableDifferences('deposits.csv', expected, [other, first, second])).toEqual([]);
    expect(tableDifferences('deposits.csv', expected, [second, first, other]).length).toBe(2);
  });
});
