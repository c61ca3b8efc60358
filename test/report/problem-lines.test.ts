import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.js';
import { problemLines } from '../../src/report/problem-lines.js';

const amount = (line: number): Problem => ({ code: 'amount_syntax', file: 'ledger.csv', line, column: 'balance', value: `x\u001b${line}` });
const date = (line: number): Problem => ({ code: 'date_syntax', file: 'ledger.csv', line, column: 'date', value: 'soon' });
const warning: Problem = { code: 'manager_not_in_roster', file: 'roster.csv', value: 'M09' };
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 2);

describe('problems on the screen', () => {
  it('are errors by line, then warnings, then their number', () => {
    const problems = [warning, amount(3), date(2), warning, date(12)];
    expect(problemLines(problems, 'en').join('\n')).toMatchInlineSnapshot(`
      "error: ledger.csv:2: date: 'soon' is not a date [date_syntax] Write 2025-09-30, 2025/9/30, 20250930, 2025.9.30 or 2025年9月30日.
      error: ledger.csv:3: balance: 'x\\u{1b}3' is not an amount [amount_syntax] Write amounts like 1234.50, 1,234.50 or (1,234.50).
      error: ledger.csv:12: date: 'soon' is not a date [date_syntax] Write 2025-09-30, 2025/9/30, 20250930, 2025.9.30 or 2025年9月30日.
      warning: roster.csv: the roster lacks manager 'M09' [manager_not_in_roster] He gets a statement, no name and no grade.
      warning: roster.csv: the roster lacks manager 'M09' [manager_not_in_roster] He gets a statement, no name and no grade.
      3 errors, 2 warnings"
    `);
    expect(problemLines(problems, 'zh').join('\n')).toMatchInlineSnapshot(`
      "错误：ledger.csv:2: date: soon 不是日期 [date_syntax] 请写成 2025-09-30、2025/9/30、20250930、2025.9.30 或 2025年9月30日。
      错误：ledger.csv:3: balance: x\\u{1b}3 不是金额 [amount_syntax] 金额请写成 1234.50、1,234.50 或 (1,234.50)。
      错误：ledger.csv:12: date: soon 不是日期 [date_syntax] 请写成 2025-09-30、2025/9/30、20250930、2025.9.30 或 2025年9月30日。
      警告：roster.csv: 花名册中没有客户经理 M09 [manager_not_in_roster] 仍出具报表，但没有姓名和等级。
      警告：roster.csv: 花名册中没有客户经理 M09 [manager_not_in_roster] 仍出具报表，但没有姓名和等级。
      3 个错误，2 个警告"
    `);
  });

  it('are counted by code where there are more than 20', () => {
    const problems = [...range(30).map(date), ...range(9).map(amount), warning];
    const lines = problemLines(problems, 'en');
    expect(lines.filter((line) => line.startsWith('error: '))).toHaveLength(20);
    expect(lines.slice(20).join('\n')).toMatchInlineSnapshot(`
      "19 more; all errors by code:
        30  date_syntax
         9  amount_syntax
      warning: roster.csv: the roster lacks manager 'M09' [manager_not_in_roster] He gets a statement, no name and no grade.
      39 errors, 1 warning"
    `);
    expect(problemLines(problems, 'zh').slice(20).join('\n')).toMatchInlineSnapshot(`
      "另有 19 个错误；按代码合计：
        30  date_syntax
         9  amount_syntax
      警告：roster.csv: 花名册中没有客户经理 M09 [manager_not_in_roster] 仍出具报表，但没有姓名和等级。
      39 个错误，1 个警告"
    `);
  });

  it('are counted whole where only the first are given', () => {
    const counts = new Map([['date_syntax', 1_000_000], ['amount_syntax', 7]]);
    expect(problemLines([date(2), amount(3)], 'en', counts).slice(2).join('\n')).toMatchInlineSnapshot(`
      "1,000,005 more; all errors by code:
        1,000,000  date_syntax
                7  amount_syntax
      1,000,007 errors"
    `);
  });

  it('are counted in singular and plural', () => {
    expect(problemLines([date(2)], 'en').at(-1)).toBe('1 error');
    expect(problemLines([warning], 'en').at(-1)).toBe('1 warning');
    expect(problemLines(range(25).map((line) => ({ ...warning, line })), 'en').slice(20)).toEqual([
      '5 more; all warnings by code:',
      '  25  manager_not_in_roster',
      '25 warnings',
    ]);
  });

  it('are no line where there are none', () => {
    expect(problemLines([], 'en')).toEqual([]);
  });
});
