/** The rows of the files of a pay folder, as texts. */
import { amountText, centsText, ratioText, type Exact } from '../exact.js';
import type { DepositEntry } from './deposit-account.js';
import type { ChainedPay } from './pay-chain.js';
import type { Pay } from './pay-figures.js';
import { isYear } from './pay-case.js';
import type { PayItem, Payslip } from './payslip.js';

export type Row = Readonly<Record<string, string>>;

/** Tables by file. Their columns are in the order of the files. */
export interface PayTables {
  readonly 'pay.csv': readonly Row[];
  readonly 'pools.csv': readonly Row[];
  readonly 'prizes.csv': readonly Row[];
  readonly 'cuts.csv': readonly Row[];
  readonly 'deposits.csv': readonly Row[];
}

/** In the order of the columns. */
const amountColumns: readonly PayItem[] = [
  'post_wage',
  'performance',
  'advance_set_off',
  'piece',
  'minimum_top_up',
  'maximum_cut',
  'earned',
  'prize',
  'fine',
  'top_up',
  'recovery',
  'deposit_held',
  'deposit_returned',
  'carried_over',
  'net',
  'paid',
  'carried_forward',
];

function orBlank(value: Exact | undefined, text: (value: Exact) => string): string {
  return value === undefined ? '' : text(value);
}

function payRow(period: string, { person, amounts, atRisk }: Payslip): Row {
  const { listed, manager, scheme, grade, score, quality, days } = person;
  return {
    period,
    branch: listed.branch,
    manager,
    name: listed.name,
    scheme,
    grade,
    score: orBlank(score, amountText),
    quality: orBlank(quality, ratioText),
    days: String(days),
    ...Object.fromEntries(amountColumns.map((column) => [column, centsText(amounts[column])])),
    deposit_at_risk: centsText(atRisk),
  };
}

function poolRows({ round, shares }: Pay): Row[] {
  return shares.map(({ pool, amount, shared, share, person, coefficient, weight }) => ({
    period: round.period,
    pool,
    amount: amountText(amount),
    shared: centsText(shared),
    manager: person.manager,
    score: orBlank(person.score, amountText),
    coefficient: ratioText(coefficient),
    days: String(person.days),
    weight: ratioText(weight),
    share: centsText(share),
  }));
}

function prizeRows({ round, prizes }: Pay): Row[] {
  return prizes.map(({ campaign, manager, customer, metric, value, price, amount }) => {
    return { period: round.period, campaign, manager, customer, metric, value: ratioText(value), price: amountText(price), amount: centsText(amount) };
  });
}

function cutRows({ round, cuts }: Pay): Row[] {
  return cuts.map(({ account, loss, manager, role, due, cut, uncovered }) => {
    const amounts = { due: centsText(due), cut: centsText(cut), uncovered: centsText(uncovered) };
    return { period: round.period, account, loss: centsText(loss), manager, role, ...amounts };
  });
}

function depositRow({ period, manager, lot, kind, account, amount, atRisk }: DepositEntry): Row {
  return { period, manager, lot, entry: kind, account, amount: centsText(amount), at_risk: centsText(atRisk) };
}

/** @returns all columns of the files but the reasons; the deposits of the chain before come first */
export function payTables({ pay, before }: ChainedPay): PayTables {
  const { period } = pay.round;
  return {
    'pay.csv': pay.slips.map((slip) => payRow(period, slip)),
    'pools.csv': poolRows(pay),
    'prizes.csv': isYear(period) ? [] : prizeRows(pay),
    'cuts.csv': cutRows(pay),
    'deposits.csv': [...before, pay].flatMap(({ entries }) => entries).map(depositRow),
  };
}
