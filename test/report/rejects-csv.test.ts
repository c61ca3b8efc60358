import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Reject } from '../../src/problems/reject.js';
import { rejectsCsvHeader, rejectsCsvRows } from '../../src/report/csv.js';

const REJECTS: readonly Reject[] = [
  {
    record: 'loan',
    problem: { code: 'amount_decimals', file: 'a,b.csv', line: 12, column: 'balance', value: '12.345', details: { limit: '2' } },
  },
  { record: '', problem: { code: 'record_unknown', file: 'x.csv', line: 3, column: 'record', value: '=cmd|x', details: { known: 'loan' } } },
  { record: 'deposit', problem: { code: 'row_too_short', file: 'x.csv', line: 4, details: { found: '3', expected: '9' } } },
  { record: 'loan', problem: { code: 'amount_syntax', file: 'x.csv', line: 5, column: 'balance', value: '-1e\u001b[2J' } },
];

describe('rejects.csv', () => {
  it('says where, what and what to do', () => {
    expect(rejectsCsvHeader({ language: undefined, excel: false }) + rejectsCsvRows(REJECTS, undefined)).toMatchInlineSnapshot(`
      "file,line,record,column,value,code,message
      "a,b.csv",12,loan,balance,12.345,amount_decimals,'12.345' has more than 2 decimals. Nothing is rounded on the way in; export it to the cent.
      x.csv,3,,record,'=cmd|x,record_unknown,'=cmd|x' is no kind of record. Kinds: loan.
      x.csv,4,deposit,,,row_too_short,"the row has 3 cells, the header 9. Look for a missing delimiter or a line break in a cell."
      x.csv,5,loan,balance,'-1e\\u{1b}[2J,amount_syntax,"'-1e\\u{1b}[2J' is not an amount. Write amounts like 1234.50, 1,234.50 or (1,234.50)."
      "
    `);
  });

  it('can be Chinese, and for Excel', () => {
    const header = rejectsCsvHeader({ language: 'zh', excel: true });
    expect(header.startsWith('\ufeff')).toBe(true);
    expect(header.slice(1) + rejectsCsvRows(REJECTS, 'zh')).toMatchInlineSnapshot(`
      "文件,行号,记录类型,列,原值,代码,说明
      "a,b.csv",12,loan,balance,12.345,amount_decimals,12.345 的小数超过 2 位。输入时不做四舍五入，请按分导出。
      x.csv,3,,record,'=cmd|x,record_unknown,'=cmd|x 不是记录类型。类型：loan。
      x.csv,4,deposit,,,row_too_short,该行有 3 个单元格，表头有 9 个。请检查是否缺少分隔符或单元格内有换行。
      x.csv,5,loan,balance,'-1e\\u{1b}[2J,amount_syntax,"'-1e\\u{1b}[2J 不是金额。金额请写成 1234.50、1,234.50 或 (1,234.50)。"
      "
    `);
  });

  it('is the same in pieces as in one', () => {
    const pieces = REJECTS.map((reject) => rejectsCsvRows([reject], 'en'));
    expect(pieces.join('')).toBe(rejectsCsvRows(REJECTS, 'en'));
    expect(rejectsCsvRows([], 'en')).toBe('');
  });

  it('gives each reject one row of seven cells', () => {
    const rows: string[][] = parse(rejectsCsvRows(REJECTS, 'en'));
    expect(rows.map((row) => row.length)).toEqual([7, 7, 7, 7]);
  });
});
