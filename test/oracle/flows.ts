/** Income and disposals of the period, each with those who take it (SPEC 5 and 6). */
import { accountsOf, type Account } from './accounts.js';
import { incomeCategory } from './built-in.js';
import type { Case, LedgerRow } from './case.js';
import { isWithin, periodOf } from './days.js';
import { add, exact, exactOrNone, multiply, negative, notBelowZero, subtract, zero, type Exact } from './exact.js';
import { currencyOf, FxRates } from './fx.js';
import { accountOfFlow, holdersOfFlow, type Holder } from './holders.js';

export interface Flow {
  readonly row: LedgerRow;
  /** What it names, where that has had a row by the last day of the period. */
  readonly account: Account | undefined;
  readonly holders: readonly Holder[];
  /** The amount of an income row in the policy's currency, at the rate of its date; zero for any other row. */
  readonly income: Exact;
}

export function flowsOf(subject: Case): Flow[] {
  const period = periodOf(subject.period);
  const accounts = accountsOf(subject);
  const fx = new FxRates(subject);
  const flows: Flow[] = [];
  for (const row of subject.ledger) {
    const isFlow = ['income', 'disposal', 'activity', 'cost'].includes(row.record);
    if (!isFlow || !isWithin(row.date, period)) continue;
    const income = row.record === 'income' ? fx.converted(exact(row.amount), currencyOf(row), row.date) : zero;
    const holders = holdersOfFlow(row, accounts, subject.assignments);
    flows.push({ row, account: accountOfFlow(row, accounts), holders, income });
  }
  return flows;
}

/** What one manager takes of a flow. */
export interface FlowPart {
  readonly flow: Flow;
  readonly manager: string;
  readonly share: Exact;
}

export function flowPartsOf(flows: readonly Flow[]): FlowPart[] {
  return flows.flatMap((flow) => flow.holders.map(({ manager, share }) => ({ flow, manager, share })));
}

/** Those parts together, by some measure of a flow. */
export function flowSum(parts: readonly FlowPart[], measure: (flow: Flow) => Exact): Exact {
  return parts.reduce((sum, { flow, share }) => add(sum, multiply(measure(flow), share)), zero);
}

export function incomeAmount(flow: Flow): Exact {
  return flow.income;
}

export function interestIncome({ row, income }: Flow): Exact {
  return incomeCategory(row.product) === 'interest' ? income : zero;
}

export function settlementIncome({ row, income }: Flow): Exact {
  return incomeCategory(row.product) === 'settlement' ? income : zero;
}

export function intermediaryIncome({ row, income }: Flow): Exact {
  return ['interest', 'settlement'].includes(incomeCategory(row.product)) ? zero : income;
}

/**
 * What a disposal adds to the realised loss; what is recovered takes from it. A disposal has no currency of its own: its
 * amounts are in the policy's currency, whatever that of its account.
 */
export function realisedLoss({ row }: Flow): Exact {
  if (row.record !== 'disposal') return zero;
  const proceeds = exactOrNone(row.proceeds);
  if (row.event === 'recovery') return negative(proceeds);
  if (row.event === 'loss') return zero;
  return notBelowZero(subtract(exactOrNone(row.principal), proceeds));
}
