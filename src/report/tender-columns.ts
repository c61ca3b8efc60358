import type { Commitment, CustomerBase, JudgedBid, TrackedResult } from '../appraisal/tender.js';
import type { PeriodKind } from '../calendar/period.js';
import { ONE } from '../money/decimal.js';
import type { Language, Text } from '../problems/entry.js';
import { type Column, amountColumn, countColumn, ratioColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';

const BASE: Text = { en: 'base', zh: '基准利润' };
const COMMITTED: Text = { en: 'committed profit', zh: '承诺利润' };
const TOTAL = 'total';

/** The columns of base.csv: one of each period, with what the customer brought in it. */
export function baseColumns(periods: readonly string[]): readonly Column<CustomerBase>[] {
  return [
    textColumn('customer', HEADINGS.customer, ({ customer }) => customer),
    countColumn('periods', { en: 'periods', zh: '期数' }, ({ contributions }) => contributions.length),
    ...periods.map((period, index) =>
      amountColumn<CustomerBase>(period, { en: period, zh: period }, ({ contributions }) => contributions[index]),
    ),
    amountColumn('base', BASE, ({ base }) => base),
  ];
}

/** awards.csv: every bid, and the customers whom nobody won. @param language of the reasons */
export function awardColumns(language: Language): readonly Column<JudgedBid>[] {
  return [
    textColumn('customer', HEADINGS.customer, ({ customer }) => customer),
    amountColumn('base', BASE, ({ base }) => base),
    countColumn('rank', { en: 'bid rank', zh: '报价名次' }, ({ rank }) => rank),
    textColumn('manager', HEADINGS.manager, ({ bid }) => bid?.manager),
    amountColumn('committed_profit', COMMITTED, ({ bid }) => bid?.committed),
    textColumn('result', { en: 'result', zh: '结果' }, ({ result }) => result),
    textColumn('reason', { en: 'reason', zh: '原因' }, ({ reason }) => reason?.[language]),
  ];
}

/** assignments.csv as a run takes it (SPEC 2.5): open to the end, and whole. @param from ISO text */
export function assignmentColumns(from: string): readonly Column<Commitment>[] {
  return [
    textColumn('customer', HEADINGS.customer, ({ customer }) => customer),
    textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
    textColumn('from', { en: 'from', zh: '起始日期' }, () => from),
    textColumn('to', { en: 'to', zh: '终止日期' }, () => undefined),
    ratioColumn('share', { en: 'share', zh: '份额' }, () => ONE),
  ];
}

/** commitments.csv: what is to come of each award in one period. @param kind of that period */
export function commitmentColumns(kind: PeriodKind): readonly Column<Commitment>[] {
  return [
    textColumn('customer', HEADINGS.customer, ({ customer }) => customer),
    textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
    amountColumn('committed_profit', COMMITTED, ({ committed }) => committed),
    textColumn('per', { en: 'per', zh: '承诺期间' }, () => kind),
  ];
}

/** track.csv: each commitment beside its results; `total` and blank ids stand for all periods and all commitments. */
export const TRACK_COLUMNS: readonly Column<TrackedResult>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period?.name ?? TOTAL),
  textColumn('customer', HEADINGS.customer, ({ commitment }) => commitment?.customer),
  textColumn('manager', HEADINGS.manager, ({ commitment }) => commitment?.manager),
  amountColumn('committed_profit', COMMITTED, ({ committed }) => committed),
  amountColumn('contribution', HEADINGS.contribution, ({ contribution }) => contribution),
  amountColumn('difference', { en: 'difference', zh: '差额' }, ({ difference }) => difference),
  ratioColumn('fulfilment', { en: 'fulfilment', zh: '完成率' }, ({ fulfilment }) => fulfilment),
];
