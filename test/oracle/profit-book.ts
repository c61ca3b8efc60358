/** What all figures of SPEC 7, 8 and 14 are made of: every amount with whom, what and where it is of. */
import type { Case } from './case.js';
import { accountDays, partsOf, type AccountDay, type Part } from './day-book.js';
import { isWithin, monthOf, monthsIn, periodOf } from './days.js';
import { add, dividedBy, multiply, subtract, zero, type Exact } from './exact.js';
import { flowPartsOf, flowsOf, type FlowPart } from './flows.js';
import { basis, incomeCategory } from './built-in.js';
import { ftpRateOn } from './ftp.js';
import { lossOffset } from './loss-offset.js';
import { peopleOf, type Person } from './people.js';
import { settingsOf, type ProfitSettings } from './settings.js';

/** The terms of the efficiency that belong to a customer and a product; the costs do not. */
export const terms = ['loan_margin', 'deposit_margin', 'credit_risk_fee', 'intermediary', 'loss_offset'] as const;
export type Term = (typeof terms)[number];

/** The part of an account or of a flow that is one manager's. */
export type Origin = { readonly part: Part } | { readonly flowPart: FlowPart };

export interface Booking {
  readonly term: Term;
  readonly month: string;
  readonly manager: string;
  readonly origin: Origin;
  readonly amount: Exact;
}

export interface ProfitBook {
  readonly subject: Case;
  readonly settings: ProfitSettings;
  readonly months: readonly string[];
  readonly entries: readonly AccountDay[];
  readonly parts: readonly Part[];
  readonly flowParts: readonly FlowPart[];
  /** Those who have a statement, in the order of the files. */
  readonly people: readonly Person[];
  readonly bookings: readonly Booking[];
}

/** Of the whole account for one day: what it earns or costs beside what its funding costs or earns. */
function marginOfDay({ account, day, state, balance }: AccountDay, settings: ProfitSettings): Exact {
  const ftp = ftpRateOn(account, day, settings);
  if (account.kind === 'deposit') return dividedBy(multiply(balance, subtract(ftp, state.rate)), basis);
  const earned = state.accrues ? multiply(balance, state.rate) : zero;
  return dividedBy(subtract(earned, multiply(balance, ftp)), basis);
}

interface Margin {
  readonly part: Part;
  readonly month: string;
  amount: Exact;
}

/** One booking for each part of an account and month: its days added. */
function marginBookings(
  subject: Case,
  settings: ProfitSettings,
  entries: readonly AccountDay[],
  parts: readonly Part[],
): Booking[] {
  const margins = new Map<string, Margin>();
  for (const entry of entries) {
    const { account, day } = entry;
    if (!isWithin(day, periodOf(subject.period))) continue;
    const ofDay = marginOfDay(entry, settings);
    for (const { manager, share } of entry.holders) {
      const part = parts.find((other) => other.account === account && other.manager === manager);
      if (part === undefined) throw new Error(`no part of ${manager} in ${account.id}`);
      const key = JSON.stringify([account.kind, account.id, manager, monthOf(day)]);
      const margin = margins.get(key) ?? { part, month: monthOf(day), amount: zero };
      margins.set(key, { ...margin, amount: add(margin.amount, multiply(ofDay, share)) });
    }
  }
  return [...margins.values()].map(({ part, month, amount }) => {
    const term = part.account.kind === 'loan' ? 'loan_margin' : 'deposit_margin';
    return { term, month, manager: part.manager, origin: { part }, amount };
  });
}

function termOfIncome(product: string): Term {
  const category = incomeCategory(product);
  if (category === 'interest') return 'loan_margin';
  return category === 'credit_risk_fee' ? 'credit_risk_fee' : 'intermediary';
}

function flowBookings(subject: Case, flowParts: readonly FlowPart[]): Booking[] {
  const bookings: Booking[] = [];
  for (const flowPart of flowParts) {
    const { flow, manager, share } = flowPart;
    const of = { month: monthOf(flow.row.date), manager, origin: { flowPart } };
    if (flow.row.record === 'income') {
      bookings.push({ ...of, term: termOfIncome(flow.row.product), amount: multiply(flow.income, share) });
    }
    if (flow.row.record === 'disposal') {
      const amount = multiply(lossOffset(flow.row, subject.ledger), share);
      bookings.push({ ...of, term: 'loss_offset', amount });
    }
  }
  return bookings;
}

export function profitBookOf(subject: Case): ProfitBook {
  const settings = settingsOf(subject);
  const entries = accountDays(subject);
  const parts = partsOf(subject, entries);
  const flows = flowsOf(subject);
  const flowParts = flowPartsOf(flows);
  const bookings = [...marginBookings(subject, settings, entries, parts), ...flowBookings(subject, flowParts)];
  const months = monthsIn(periodOf(subject.period));
  return { subject, settings, months, entries, parts, flowParts, people: peopleOf(subject, parts, flows), bookings };
}

export function bookedSum(bookings: readonly Booking[], term: Term): Exact {
  return bookings.reduce((sum, booking) => (booking.term === term ? add(sum, booking.amount) : sum), zero);
}
