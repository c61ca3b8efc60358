/** What the random cases of efficiency, centres and customers are made for. */
import { accountsOf } from './accounts.js';
import { incomeCategory } from './built-in.js';
import type { Case, LedgerRow } from './case.js';
import { daysBetween, isWithin, periodOf } from './days.js';
import { comparison } from './exact.js';
import { lossOffset } from './loss-offset.js';
import { ftpCurve } from './profit-numbers.js';
import type { ProfitPicture } from './profit-picture.js';
import { settingsOf } from './settings.js';

export interface Pictured {
  readonly subject: Case;
  readonly picture: ProfitPicture;
}

export type Situation = (pictured: Pictured) => boolean;

function flows({ subject }: Pictured, test: (row: LedgerRow) => boolean): boolean {
  return subject.ledger.some((row) => isWithin(row.date, periodOf(subject.period)) && test(row));
}

/** The terms in days of the accounts whose transfer price depends on them. */
export function terms({ subject }: Pick<Pictured, 'subject'>): number[] {
  if (subject.ftp_method !== 'term') return [];
  const { product_ftp_rates } = settingsOf(subject);
  const matched = accountsOf(subject).filter(({ latest }) => !(latest.product in product_ftp_rates));
  return matched.map(({ latest }) => daysBetween(latest.start, latest.maturity));
}

function isOnCurve(term: number): boolean {
  return ftpCurve.some((point) => point.term === term);
}

/** A sale in the period of a loan with a loss before the period that it gives back. */
const givesBackAnEarlierLoss: Situation = ({ subject }) => {
  const { first } = periodOf(subject.period);
  const later = subject.ledger.filter((row) => row.date >= first);
  return subject.ledger.some((row) => {
    if (row.event !== 'sale' || !isWithin(row.date, periodOf(subject.period))) return false;
    return comparison(lossOffset(row, subject.ledger), lossOffset(row, later)) !== 0;
  });
};

const ties: Situation = ({ picture }) => {
  const rows = picture['customers.csv'].filter((row) => row.rank !== '' && !row.contribution.startsWith('-'));
  return rows.some((a) => rows.some((b) => a !== b && a.manager === b.manager && a.rank === b.rank));
};

const costDrivers = ['headcount', 'income', 'balance', 'accounts'] as const;
const allocated = ({ picture }: Pictured): string[] =>
  picture['efficiency.csv'].filter((row) => row.month !== 'total').map((row) => row.allocated_cost);

export const situations: Record<string, Situation> = {
  ...Object.fromEntries(
    costDrivers.flatMap((driver) =>
      (['one_step', 'two_step'] as const).map((steps): [string, Situation] => [
        `costs by ${driver} in ${steps}`,
        ({ subject, picture }) =>
          subject.cost_driver === driver &&
          subject.cost_steps === steps &&
          allocated({ subject, picture }).filter((cost) => cost !== '0.00').length > 1,
      ]),
    ),
  ),
  'a month': ({ subject }) => subject.period.includes('-'),
  'a quarter': ({ subject }) => subject.period.includes('Q'),
  'a half or a whole year': ({ subject }) => /^\d{4}(H\d)?$/.test(subject.period),
  'full snapshots': ({ subject }) => subject.snapshots === 'full',
  'changes only': ({ subject }) => subject.snapshots === 'changes',
  'ten-day averages': ({ subject }) => subject.averaging === 'ten_day',
  'daily averages': ({ subject }) => subject.averaging === 'daily',
  'other currencies': ({ subject }) => (subject.fx ?? []).length > 0,
  'a direct cost': (each) => flows(each, (row) => row.record === 'cost' && row.manager !== ''),
  'a pool of a branch': (each) => flows(each, (row) => row.record === 'cost' && row.manager === '' && row.branch !== ''),
  'a pool of a branch that nobody is of': (each) => flows(each, (row) => row.record === 'cost' && row.branch === 'B9'),
  'a pool of the bank': (each) => flows(each, (row) => row.record === 'cost' && row.manager + row.branch === ''),
  'a negative pool': (each) => flows(each, (row) => row.manager === '' && row.record === 'cost' && row.amount.startsWith('-')),
  'a cost of zero': (each) => flows(each, (row) => row.record === 'cost' && row.amount === '0'),
  'costs that nobody bears': ({ picture }) =>
    picture['efficiency.csv'].some((row) => row.manager === '(unassigned)' && row.allocated_cost !== '0.00'),
  'a sale that gives back a loss of before the period': givesBackAnEarlierLoss,
  'a loss after a sale': ({ subject }) =>
    subject.ledger.some((sale) => sale.event === 'sale' && subject.ledger.some((row) => row.event === 'loss' && row.account === sale.account && row.date > sale.date)),
  'a loss on the day of a sale': ({ subject }) =>
    subject.ledger.some((sale) => sale.event === 'sale' && subject.ledger.some((row) => row.event === 'loss' && row.account === sale.account && row.date === sale.date)),
  'several sales of one loan': ({ subject }) =>
    subject.ledger.some((a) => subject.ledger.some((b) => a !== b && a.event + b.event === 'salesale' && a.account === b.account)),
  'a write-off without a loss': ({ subject }) =>
    subject.ledger.some((row) => row.event === 'write_off' && !subject.ledger.some((other) => other.event === 'loss' && other.account === row.account)),
  'a recovery': (each) => flows(each, (row) => row.event === 'recovery'),
  ...Object.fromEntries(
    ['intermediary', 'settlement', 'interest', 'credit_risk_fee'].map((category): [string, Situation] => [
      `income of category ${category}`,
      (each) => flows(each, (row) => row.record === 'income' && incomeCategory(row.product) === category),
    ]),
  ),
  'income of an unknown product': (each) => flows(each, (row) => row.product === 'carbon_advice'),
  'income by customer alone': (each) => flows(each, (row) => row.record === 'income' && row.customer !== '' && row.manager + row.account === ''),
  'income by account alone': (each) => flows(each, (row) => row.record === 'income' && row.account !== '' && row.manager + row.customer === ''),
  'a new pool rate in mid-month': ({ subject }) => {
    const inMidMonth = ({ from }: { from: string }): boolean =>
      isWithin(from, periodOf(subject.period)) && !from.endsWith('-01');
    return subject.ftp_method !== 'term' && [...(subject.ftp_loan ?? []), ...(subject.ftp_deposit ?? [])].some(inMidMonth);
  },
  'transfer prices by product': ({ subject }) =>
    subject.ftp_method === 'product' && accountsOf(subject).some(({ latest }) => latest.product in settingsOf(subject).product_ftp_rates),
  'a new rate of a product within the period': ({ subject }) =>
    subject.ftp_method !== 'pool' &&
    accountsOf(subject).some(({ latest }) =>
      (settingsOf(subject).product_ftp_rates[latest.product] ?? []).some(({ from }) => isWithin(from, periodOf(subject.period))),
    ),
  'a term on a point of the curve': (each) => terms(each).some(isOnCurve),
  'a term between two points': (each) => terms(each).some((term) => !isOnCurve(term)),
  'an account without term, with a rate of its product': ({ subject }) =>
    subject.ftp_method === 'term' && accountsOf(subject).some(({ latest }) => latest.start === ''),
  'no roster': ({ subject }) => subject.roster.length === 0,
  'somebody who joins in the period': ({ subject }) => subject.roster.some((row) => isWithin(row.joined, periodOf(subject.period))),
  'somebody who leaves in the period': ({ subject }) => subject.roster.some((row) => isWithin(row.left, periodOf(subject.period))),
  'somebody who left some time': ({ subject }) => subject.roster.some((row) => row.status === 'left' && row.left === ''),
  'a manager whom the roster lacks': ({ subject, picture }) =>
    subject.roster.length > 0 &&
    picture['risk.csv'].some(({ manager }) => manager !== '(unassigned)' && !subject.roster.some((row) => row.manager === manager)),
  'a department booked twice': ({ picture }) =>
    picture['centres.csv'].some((row) => row.dimension === 'department' && row.book === 'shadow' && Number(row.loan_margin) + Number(row.intermediary) !== 0),
  'what belongs to no branch': ({ picture }) => picture['centres.csv'].some((row) => row.dimension === 'branch' && row.centre === '(none)'),
  'something of no customer': ({ picture }) => picture['customers.csv'].some((row) => row.customer === '(none)'),
  'customers who tie': ties,
  'tiers by threshold': ({ subject, picture }) =>
    subject.customer_tiers_by === 'threshold' && picture['customers.csv'].some((row) => row.tier === 'major'),
  'tiers by cumulative share': ({ subject, picture }) =>
    subject.customer_tiers_by === 'cumulative_share' && picture['customers.csv'].some((row) => row.tier === 'major'),
  'a customer who starts at the bound of a tier': ({ subject, picture }) =>
    subject.customer_tiers_by === 'cumulative_share' &&
    picture['customers.csv'].some((row) => row.manager === 'M50' && row.cumulative_share === '0.8'),
  'nobody in a scope who brought anything': ({ picture }) => picture['customers.csv'].some((row) => row.rank === '1' && row.share === ''),
  ...Object.fromEntries(
    ['kept', 'lost', 'won', 'passing'].map((movement): [string, Situation] => [
      `customers ${movement}`,
      ({ picture }) => picture['customers.csv'].some((row) => row.movement === movement && row.loan_daily + row.deposit_daily !== '0.000.00'),
    ]),
  ),
  'a padded closing balance': ({ picture }) => picture['balances.csv'].some((row) => row.loan_flag + row.deposit_flag !== ''),
  'loans without any capital': ({ picture }) => picture['risk.csv'].some((row) => row.raroc === ''),
  'a return on capital': ({ picture }) => picture['risk.csv'].some((row) => row.raroc !== '' && row.raroc !== '0'),
};
