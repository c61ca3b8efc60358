/** The rows of losses.csv (SPEC 6, 13): whole accounts, whoever held them. */
import type { Account } from './accounts.js';
import type { Case } from './case.js';
import type { AccountDay } from './day-book.js';
import { isWithin, periodOf } from './days.js';
import { add, cents, centsText, isZero, zero, type Exact } from './exact.js';
import { realisedLoss, type Flow } from './flows.js';
import { byBytes } from './people.js';

export const lossColumns = [
  'period',
  'account',
  'customer',
  'branch',
  'product',
  'provision_change',
  'realised_loss',
  'loan_loss',
] as const;

export type LossRow = Record<(typeof lossColumns)[number], string>;

interface Loss {
  readonly id: string;
  /** Where it has had a row by the last day of the period. */
  readonly account: Account | undefined;
  readonly provisionChange: Exact;
  readonly realisedLoss: Exact;
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, zero);
}

/** The customer of the latest disposal that names one; of several on a day the last by byte. */
function customerOfDisposals(flows: readonly Flow[]): string {
  let [date, customer] = ['', ''];
  for (const { row } of flows) {
    if (row.customer === '' || row.date < date) continue;
    if (row.date > date || byBytes(row.customer, customer) > 0) [date, customer] = [row.date, row.customer];
  }
  return customer;
}

export function lossRows(subject: Case, entries: readonly AccountDay[], flows: readonly Flow[]): LossRow[] {
  const period = periodOf(subject.period);
  const days = entries.filter(({ account, day }) => account.kind === 'loan' && isWithin(day, period));
  const disposals = flows.filter(({ row }) => row.record === 'disposal');
  const ids = new Set([...days.map(({ account }) => account.id), ...disposals.map(({ row }) => row.account)]);
  const losses = [...ids].sort(byBytes).map((id): Loss => {
    const ownDays = days.filter(({ account }) => account.id === id);
    const ownDisposals = disposals.filter(({ row }) => row.account === id);
    const provisionChange = sum(ownDays.map((entry) => entry.provisionChange));
    return { id, account: ownDays[0]?.account, provisionChange, realisedLoss: sum(ownDisposals.map(realisedLoss)) };
  });
  return losses
    .filter((loss) => !isZero(loss.provisionChange) || !isZero(loss.realisedLoss))
    .map((loss) => rowOf(subject, loss, disposals.filter(({ row }) => row.account === loss.id)));
}

function rowOf(subject: Case, { id, account, ...loss }: Loss, disposals: readonly Flow[]): LossRow {
  const [change, realised] = [cents(loss.provisionChange), cents(loss.realisedLoss)];
  return {
    period: subject.period,
    account: id,
    customer: account?.customer ?? customerOfDisposals(disposals),
    branch: account?.latest.branch ?? '',
    product: account?.latest.product ?? '',
    provision_change: centsText(change),
    realised_loss: centsText(realised),
    loan_loss: centsText(change + realised),
  };
}
