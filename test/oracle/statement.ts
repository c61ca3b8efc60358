/** The virtual profit statement of one manager (SPEC 6). */
import { basis, borrowInRate, lentOutRate } from './built-in.js';
import type { Case } from './case.js';
import { interestOf, policyAverage, type Part } from './day-book.js';
import { periodOf } from './days.js';
import { add, cents, centsText, dividedBy, multiply, notBelowZero, subtract, times, zero } from './exact.js';
import type { Exact } from './exact.js';
import { flowSum, interestIncome, intermediaryIncome, realisedLoss, settlementIncome, type Flow } from './flows.js';

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

/** The lines that are no totals, exact. */
function exactLines(subject: Case, manager: string, parts: readonly Part[], flows: readonly Flow[]) {
  const own = parts.filter((part) => part.manager === manager);
  const loans = own.filter((part) => part.account.kind === 'loan');
  const deposits = own.filter((part) => part.account.kind === 'deposit');
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
    loan_interest: add(interest, flowSum(flows, manager, interestIncome)),
    intermediary_income: flowSum(flows, manager, intermediaryIncome),
    settlement_income: flowSum(flows, manager, settlementIncome),
    lent_out_income: fundingPrice(subtract(depositAverage, loanAverage), lentOutRate, days),
    deposit_cost: sumOver(deposits, (part) => interestOf(part, subject)),
    shortfall_cost: fundingPrice(subtract(loanAverage, depositAverage), borrowInRate, days),
    provision_opening: opening,
    provision_closing: closing,
    provision_change: change,
    provision_transferred: subtract(subtract(closing, opening), change),
    realised_loss: flowSum(flows, manager, realisedLoss),
  };
}

/** What came to a manager with accounts handed over, before rounding. */
export function exactTransfer(subject: Case, manager: string, parts: readonly Part[]): Exact {
  return exactLines(subject, manager, parts, []).provision_transferred;
}

export function statementOf(
  subject: Case,
  manager: string,
  parts: readonly Part[],
  flows: readonly Flow[],
): Statement {
  const lines = exactLines(subject, manager, parts, flows);
  const rounded = {} as Record<StatementLine, bigint>;
  for (const line of Object.keys(lines) as (keyof typeof lines)[]) rounded[line] = cents(lines[line]);
  rounded.business_income =
    rounded.loan_interest + rounded.intermediary_income + rounded.settlement_income + rounded.lent_out_income;
  rounded.funding_cost = rounded.deposit_cost + rounded.shortfall_cost;
  rounded.loan_loss =
    subject.loan_loss === 'closing' ? rounded.provision_closing : rounded.provision_change + rounded.realised_loss;
  rounded.virtual_profit = rounded.business_income - rounded.funding_cost - rounded.loan_loss;
  const statement = {} as Statement;
  for (const line of statementLines) statement[line] = centsText(rounded[line]);
  return statement;
}
