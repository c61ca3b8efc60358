import { PAY_ITEM_LABELS } from '../appraisal/pay-items.js';
import type { DepositEntry, LossCut, PayItem, PayStep, Payslip, PoolShare, WonPrize } from '../appraisal/pay.js';
import { poolName } from '../appraisal/pool-shares.js';
import type { Language, Text } from '../problems/entry.js';
import { type Column, amountColumn, countColumn, ratioColumn, textColumn } from './column.js';
import { type CsvOptions, csvHeader, csvRowPieces } from './csv.js';
import { HEADINGS } from './headings.js';
import { AT_RISK } from './pay-words.js';

/** A row of an output file with the name of the period that the pay is of. */
export interface OfPeriod<Of> {
  readonly period: string;
  readonly of: Of;
}

/** A row of payslips.csv. */
export interface PayslipRow extends OfPeriod<PayStep> {
  readonly manager: string;
  /** from 1 */
  readonly number: number;
}

const ACCOUNT: Text = { en: 'account', zh: '账号' };
const AMOUNT: Text = { en: 'amount', zh: '金额' };

/** Amounts of pay.csv after the facts, in their order. */
export const PAY_AMOUNTS = [
  'post_wage', 'performance', 'advance_set_off', 'piece', 'minimum_top_up', 'maximum_cut', 'earned', 'prize', 'fine', 'top_up',
  'recovery', 'deposit_held', 'deposit_returned', 'carried_over', 'net', 'paid', 'carried_forward',
] as const satisfies readonly PayItem[];

/** pay.csv: a row for each member (SPEC 13). */
export const PAY_COLUMNS: readonly Column<OfPeriod<Payslip>>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('branch', HEADINGS.branch, ({ of }) => of.person.branch),
  textColumn('manager', HEADINGS.manager, ({ of }) => of.person.manager),
  textColumn('name', HEADINGS.name, ({ of }) => of.person.name),
  textColumn('scheme', HEADINGS.scheme, ({ of }) => of.person.scheme),
  textColumn('grade', PAY_ITEM_LABELS.grade, ({ of }) => of.person.grade),
  amountColumn('score', PAY_ITEM_LABELS.score, ({ of }) => of.person.score),
  amountColumn('quality', PAY_ITEM_LABELS.quality, ({ of }) => of.person.quality),
  countColumn('days', PAY_ITEM_LABELS.days, ({ of }) => of.person.days),
  ...PAY_AMOUNTS.map((item) => amountColumn<OfPeriod<Payslip>>(item, PAY_ITEM_LABELS[item], ({ of }) => of.amounts[item])),
  amountColumn('deposit_at_risk', AT_RISK, ({ of }) => of.atRisk),
];

/** payslips.csv: every step of every member (SPEC 13). @param language of the calculations */
export function payslipColumns(language: Language): readonly Column<PayslipRow>[] {
  return [
    textColumn('period', HEADINGS.period, ({ period }) => period),
    textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
    countColumn('step', { en: 'step', zh: '步骤' }, ({ number }) => number),
    textColumn('item', { en: 'item', zh: '项目' }, ({ of }) => of.item),
    textColumn('of', { en: 'of', zh: '对象' }, ({ of }) => of.of),
    textColumn('of_period', { en: 'of period', zh: '所属期间' }, ({ of }) => of.ofPeriod),
    textColumn('calculation', { en: 'calculation', zh: '计算过程' }, ({ of }) => of.calculation[language]),
    amountColumn('amount', AMOUNT, ({ of }) => of.amount),
    textColumn('clause', HEADINGS.clause, ({ of }) => of.clause),
  ];
}

/** pools.csv: the part of each member in each pool (SPEC 13). */
export const POOL_COLUMNS: readonly Column<OfPeriod<PoolShare>>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('pool', { en: 'pool', zh: '绩效池' }, ({ of }) => poolName(of.pool)),
  amountColumn('amount', { en: 'amount of the pool', zh: '池总额' }, ({ of }) => of.pool.amount),
  amountColumn('shared', { en: 'shared', zh: '本次分配' }, ({ of }) => of.shared),
  textColumn('manager', HEADINGS.manager, ({ of }) => of.manager),
  amountColumn('score', PAY_ITEM_LABELS.score, ({ of }) => of.score),
  ratioColumn('coefficient', { en: 'grade coefficient', zh: '等级系数' }, ({ of }) => of.coefficient),
  countColumn('days', PAY_ITEM_LABELS.days, ({ of }) => of.days),
  ratioColumn('weight', { en: 'weight', zh: '权数' }, ({ of }) => of.weight),
  amountColumn('share', { en: 'share', zh: '分得金额' }, ({ of }) => of.share),
];

/** prizes.csv: the prizes won in a quarter, which the next one pays (SPEC 13). */
export const PRIZE_COLUMNS: readonly Column<OfPeriod<WonPrize>>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('campaign', { en: 'campaign', zh: '活动' }, ({ of }) => of.campaign),
  textColumn('manager', HEADINGS.manager, ({ of }) => of.manager),
  textColumn('customer', HEADINGS.customer, ({ of }) => of.customer),
  textColumn('metric', { en: 'metric', zh: '指标' }, ({ of }) => of.metric),
  ratioColumn('value', { en: 'value', zh: '指标值' }, ({ of }) => of.value),
  amountColumn('price', { en: 'price', zh: '奖励标准' }, ({ of }) => of.price),
  ratioColumn('per', { en: 'per', zh: '计奖单位' }, ({ of }) => of.per),
  amountColumn('amount', { en: 'amount', zh: '奖励金额' }, ({ of }) => of.amount),
];

/** cuts.csv: who answers for the loss of which account, and with what (SPEC 13). */
export const CUT_COLUMNS: readonly Column<OfPeriod<LossCut>>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('account', ACCOUNT, ({ of }) => of.account),
  amountColumn('loss', { en: 'loss', zh: '损失' }, ({ of }) => of.loss),
  textColumn('manager', HEADINGS.manager, ({ of }) => of.manager),
  textColumn('role', { en: 'role', zh: '责任' }, ({ of }) => of.role),
  amountColumn('due', { en: 'due', zh: '应扣' }, ({ of }) => of.due),
  amountColumn('cut', { en: 'cut', zh: '实扣' }, ({ of }) => of.cut),
  amountColumn('uncovered', { en: 'not covered', zh: '未扣足' }, ({ of }) => of.uncovered),
];

/** deposits.csv: the risk deposit account, entry by entry (SPEC 13). @param language of the reasons */
export function depositColumns(language: Language): readonly Column<DepositEntry>[] {
  return [
    textColumn('period', HEADINGS.period, ({ period }) => period),
    textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
    textColumn('lot', { en: 'lot', zh: '批次' }, ({ lot }) => lot),
    textColumn('entry', { en: 'entry', zh: '分录' }, ({ entry }) => entry),
    textColumn('account', ACCOUNT, ({ account }) => account),
    textColumn('of_period', { en: 'of period', zh: '所属期间' }, ({ ofPeriod: restated }) => restated),
    amountColumn('amount', AMOUNT, ({ amount }) => amount),
    amountColumn('at_risk', { en: 'at risk', zh: '批次在险余额' }, ({ atRisk }) => atRisk),
    textColumn('reason', { en: 'reason', zh: '原因' }, ({ reason }) => reason[language]),
  ];
}

/** The header line of a deposits.csv that follows no other, with its line end. */
export function depositsHeader(options: CsvOptions): string {
  return csvHeader(depositColumns(options.language ?? 'en'), options);
}

/** The entries of a pay as lines, piece by piece, for the end of the deposits.csv of the pay before. */
export function depositsRows(entries: Iterable<DepositEntry>, { language }: Pick<CsvOptions, 'language'>): Generator<string> {
  return csvRowPieces(depositColumns(language ?? 'en'), entries);
}

/** What each row of a file is of, with the name of the period. */
export function* ofPeriod<Of>(period: string, rows: Iterable<Of>): Generator<OfPeriod<Of>> {
  for (const of of rows) yield { period, of };
}

/** The payslips as rows of payslips.csv, made one after another. */
export function* payslipRows(period: string, slips: Iterable<Payslip>): Generator<PayslipRow> {
  for (const { person, steps } of slips) {
    for (const [index, of] of steps.entries()) yield { period, manager: person.manager, number: index + 1, of };
  }
}
