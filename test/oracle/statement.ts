/** The virtual profit statement of one manager (SPEC 6). */
import { basis, borrowInRate, lentOutRate } from './built-in.js';
import type { Case } from './case.js';
import { interestOf, policyAverage, type Part } from './day-book.js';
import { periodOf } from './days.js';
import { add, cents, centsText, dividedBy, multiply, notBelowZero, subtract, times, zero } from './exact.js';
import type { Exact } from './exact.js';
import { flowPartsOf, flowSum, interestIncome, intermediaryIncome, realisedLoss, settlementIncome } from './flows.js';
import type { Flow, FlowPart } from './flows.js';

export const statementLines = [
  'loan_average',
  'deposit_average',
  'loan_interest',
  'intermediary_income',
  'settlement_income',
  'lent_out_income',
  'business_income',
  'deposit_cost',
  'shortfall_cost',
  'funding_cost',
  'provision_opening',
  'provision_closing',
  'provision_change',
  'provision_transferred',
  'realised_loss',
  'loan_loss',
  'virtual_profit',
] as const;

export type StatementLine = (typeof statementLines)[number];
/** Each line with two decimals. */
export type Statement = Record<StatementLine, string>;

function sumOver(parts: readonly Part[], measure: (part: Part) => Exact): Exact {
  return parts.reduce((sum, part) => add(sum, measure(part)), zero);
}

/** The internal price of a surplus or shortfall over the period; none when it is the other way round. */
function fundingPrice(gap: Exact, rate: Exact, days: number): Exact {
  return dividedBy(times(multiply(notBelowZero(gap), rate), days), basis);
}

export type PlainLine = Exclude<StatementLine, 'business_income' | 'funding_cost' | 'loan_loss' | 'virtual_profit'>;

/** The lines that are no totals, exact, of whatever these parts of accounts and flows have in common. */
export function exactLines(
  subject: Case,
  parts: readonly Part[],
  flows: readonly FlowPart[],
): Record<PlainLine, Exact> {
  const loans = parts.filter((part) => part.account.kind === 'loan');
  const deposits = parts.filter((part) => part.account.kind === 'deposit');
  const days = periodOf(subject.period).days.length;
  const loanAverage = sumOver(loans, (part) => policyAverage(part, subject));
  const depositAverage = sumOver(deposits, (part) => policyAverage(part, subject));
  const interest = sumOver(loans, (part) => interestOf(part, subject));
  const opening = sumOver(loans, (part) => part.provisionOpening);
  const closing = sumOver(loans, (part) => part.provisionClosing);
  const change = sumOver(loans, (part) => part.provisionChange);
  return {
    loan_average: loanAverage,
    deposit_average: depositAverage,
    loan_interest: add(interest, flowSum(flows, interestIncome)),
    intermediary_income: flowSum(flows, intermediaryIncome),
    settlement_income: flowSum(flows, settlementIncome),
    lent_out_income: fundingPrice(subtract(depositAverage, loanAverage), lentOutRate, days),
    deposit_cost: sumOver(deposits, (part) => interestOf(part, subject)),
    shortfall_cost: fundingPrice(subtract(loanAverage, depositAverage), borrowInRate, days),
    provision_opening: opening,
    provision_closing: closing,
    provision_change: change,
    provision_transferred: subtract(subtract(closing, opening), change),
    realised_loss: flowSum(flows, realisedLoss),
  };
}

/** What came to a manager with accounts handed over, before rounding. */
export function exactTransfer(subject: Case, manager: string, parts: readonly Part[]): Exact {
  const own = parts.filter((part) => part.manager === manager);
  return exactLines(subject, own, []).provision_transferred;
}

/** All lines in cents: the totals add the rounded lines. */
export function withTotals(subject: Case, plain: Record<PlainLine, bigint>): Record<StatementLine, bigint> {
  const { loan_interest, intermediary_income, settlement_income, lent_out_income } = plain;
  const business_income = loan_interest + intermediary_income + settlement_income + lent_out_income;
  const funding_cost = plain.deposit_cost + plain.shortfall_cost;
  const isClosing = subject.loan_loss === 'closing';
  const loan_loss = isClosing ? plain.provision_closing : plain.provision_change + plain.realised_loss;
  const virtual_profit = business_income - funding_cost - loan_loss;
  return { ...plain, business_income, funding_cost, loan_loss, virtual_profit };
}

export function statementOf(
  subject: Case,
  manager: string,
  parts: readonly Part[],
  flows: readonly Flow[],
): Statement {
  const own = parts.filter((part) => part.manager === manager);
  const taken = flowPartsOf(flows).filter((part) => part.manager === manager);
  const lines = exactLines(subject, own, taken);
  const rounded = {} as Record<PlainLine, bigint>;
  for (const line of Object.keys(lines) as PlainLine[]) rounded[line] = cents(lines[line]);
  const all = withTotals(subject, rounded);
  const statement = {} as Statement;
  for (const line of statementLines) statement[line] = centsText(all[line]);
  return statement;
}
