import type { CustomerBase, JudgedBid, TrackedResult } from '../appraisal/tender.js';
import type { Language } from '../problems/entry.js';
import { TRACK_COLUMNS, awardColumns, baseColumns } from './tender-columns.js';
import type { TenderTable } from './tender-table.js';

/** What bids must come to. @param periods that make the bases, oldest first */
export function baseTable(
  tender: string,
  rows: readonly CustomerBase[],
  periods: readonly string[],
  currency: string,
): TenderTable<CustomerBase> {
  return {
    tender,
    title: { en: 'base of each customer', zh: '各客户基准利润' },
    currency,
    columns: baseColumns(periods),
    fixed: 1,
    rows,
    isTotal: () => false,
    size: { of: ({ base }) => base, label: { en: 'base', zh: '基准利润' } },
  };
}

/** What became of each bid. @param language of the reasons */
export function awardTable(tender: string, rows: readonly JudgedBid[], currency: string, language: Language): TenderTable<JudgedBid> {
  return {
    tender,
    title: { en: 'awards', zh: '竞标结果' },
    currency,
    columns: awardColumns(language),
    fixed: 1,
    rows,
    isTotal: () => false,
    size: { of: ({ bid, base }) => bid?.committed ?? base, label: { en: 'committed profit', zh: '承诺利润' } },
  };
}

/** What came of what was promised. */
export function trackTable(tender: string, rows: readonly TrackedResult[], currency: string): TenderTable<TrackedResult> {
  return {
    tender,
    title: { en: 'commitments beside results', zh: '承诺与实际' },
    currency,
    columns: TRACK_COLUMNS,
    fixed: 3,
    rows,
    isTotal: ({ commitment }) => commitment === undefined,
    size: { of: ({ committed }) => committed, label: { en: 'committed profit', zh: '承诺利润' } },
  };
}
