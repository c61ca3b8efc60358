/** The rows of risk.csv: what a manager's efficiency is worth after the risk he took (SPEC 7). */
import { basis } from './built-in.js';
import { dailyAverage } from './day-book.js';
import { isWithin, periodOf } from './days.js';
import type { ManagerEfficiency } from './efficiency.js';
import { add, amountText, dividedBy, isZero, multiply, ofCents, one, quotient, ratioText, subtract, times, zero } from './exact.js';
import type { Exact } from './exact.js';
import { productOf } from './products.js';
import { capitalRatio, costOfCapital, expectedLossRate, otherRiskWeight, taxRate } from './profit-numbers.js';
import type { ProfitBook } from './profit-book.js';

export type RiskRow = Record<
  'period' | 'manager' | 'expected_loss' | 'economic_capital' | 'capital_charge' | 'eva' | 'raroc',
  string
>;

function expectedLoss({ subject, entries }: ProfitBook, manager: string): Exact {
  let sum = zero;
  for (const { account, day, state, balance, holders } of entries) {
    if (account.kind !== 'loan' || !isWithin(day, periodOf(subject.period))) continue;
    for (const holder of holders) {
      if (holder.manager !== manager) continue;
      sum = add(sum, multiply(multiply(balance, holder.share), expectedLossRate(state.riskClass)));
    }
  }
  return dividedBy(sum, basis);
}

function economicCapital({ subject, parts }: ProfitBook, manager: string): Exact {
  let sum = zero;
  for (const part of parts) {
    if (part.manager !== manager || part.account.kind !== 'loan') continue;
    const weight = productOf(part.account.latest.product)?.weight ?? otherRiskWeight;
    sum = add(sum, multiply(multiply(dailyAverage(part, subject), weight), capitalRatio));
  }
  return sum;
}

export function riskRows(book: ProfitBook, efficiencies: readonly ManagerEfficiency[]): RiskRow[] {
  const { period } = book.subject;
  const days = periodOf(period).days.length;
  return efficiencies.map(({ manager, total }) => {
    const loss = expectedLoss(book, manager);
    const capital = economicCapital(book, manager);
    const charge = dividedBy(times(multiply(capital, costOfCapital), days), basis);
    const beforeTax = subtract(ofCents(total.efficiency - total.loss_offset), loss);
    const result = multiply(beforeTax, subtract(one, taxRate));
    return {
      period,
      manager,
      expected_loss: amountText(loss),
      economic_capital: amountText(capital),
      capital_charge: amountText(charge),
      eva: amountText(subtract(result, charge)),
      raroc: isZero(capital) ? '' : ratioText(quotient(dividedBy(times(result, basis), days), capital)),
    };
  });
}
