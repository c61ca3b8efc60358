/** The rows of balances.csv: averages beside the closing balance, so that padding is visible (SPEC 4). */
import { dailyAverage, tenDayAverage, type Part } from './day-book.js';
import { add, amountText, comparison, multiply, zero } from './exact.js';
import type { Exact } from './exact.js';
import { paddingMultiple } from './profit-numbers.js';
import type { ProfitBook } from './profit-book.js';

type Side = 'loan' | 'deposit';
type Figure = 'ten_day' | 'daily' | 'closing' | 'flag';
export type BalanceRow = Record<'period' | 'branch' | 'manager' | 'name' | `${Side}_${Figure}`, string>;

function figuresOf({ subject, parts }: ProfitBook, manager: string, side: Side): Record<Figure, string> {
  const own = parts.filter((part) => part.manager === manager && part.account.kind === side);
  const sum = (measure: (part: Part) => Exact): Exact => own.reduce((all, part) => add(all, measure(part)), zero);
  const daily = sum((part) => dailyAverage(part, subject));
  const closing = sum((part) => part.closing);
  return {
    ten_day: amountText(sum((part) => tenDayAverage(part, subject))),
    daily: amountText(daily),
    closing: amountText(closing),
    flag: comparison(closing, multiply(daily, paddingMultiple)) > 0 ? 'closing_above_average' : '',
  };
}

export function balanceRows(book: ProfitBook): BalanceRow[] {
  return book.people.map(({ manager, name, branch }) => {
    const loan = figuresOf(book, manager, 'loan');
    const deposit = figuresOf(book, manager, 'deposit');
    return {
      period: book.subject.period,
      branch,
      manager,
      name,
      loan_ten_day: loan.ten_day,
      loan_daily: loan.daily,
      loan_closing: loan.closing,
      loan_flag: loan.flag,
      deposit_ten_day: deposit.ten_day,
      deposit_daily: deposit.daily,
      deposit_closing: deposit.closing,
      deposit_flag: deposit.flag,
    };
  });
}
