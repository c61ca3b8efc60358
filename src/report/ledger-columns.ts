import type { ReconciliationRow } from '../appraisal/appraisal.js';
import type { Language } from '../problems/entry.js';
import { type Problem, hintOf, messageOf } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import { type Column, amountColumn, countColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';
import { shownAmounts } from './reconciled-amounts.js';

/** reconciliation.csv: one row a kind of record. */
export const RECONCILIATION_COLUMNS: readonly Column<ReconciliationRow>[] = [
  textColumn('record', HEADINGS.record, ({ record }) => record),
  countColumn('rows_read', { en: 'rows read', zh: '读入行数' }, ({ rowsRead }) => rowsRead),
  countColumn('accepted', { en: 'accepted', zh: '有效' }, ({ accepted }) => accepted),
  countColumn('superseded', { en: 'superseded', zh: '被取代' }, ({ superseded }) => superseded),
  countColumn('rejected', { en: 'rejected', zh: '被拒绝' }, ({ rejected }) => rejected),
  countColumn('outside', { en: 'outside', zh: '期间外' }, ({ outside }) => outside),
  amountColumn('amount', { en: 'amount', zh: '金额' }, ({ amounts }) => shownAmounts(amounts)?.amount),
  amountColumn('attributed', { en: 'attributed', zh: '已归属' }, ({ amounts }) => shownAmounts(amounts)?.attributed),
  amountColumn('unassigned', { en: 'unassigned', zh: '未归属' }, ({ amounts }) => shownAmounts(amounts)?.unassigned),
  amountColumn('difference', { en: 'difference', zh: '差额' }, ({ amounts }) => shownAmounts(amounts)?.difference),
];

/** rejects.csv; the message says what was found and what to do, in one language. */
export function rejectColumns(language: Language): readonly Column<Reject>[] {
  return [
    textColumn('file', { en: 'file', zh: '文件' }, ({ problem }) => problem.file),
    countColumn('line', { en: 'line', zh: '行号' }, ({ problem }) => problem.line),
    textColumn('record', HEADINGS.record, ({ record }) => record),
    textColumn('column', { en: 'column', zh: '列' }, ({ problem }) => problem.column),
    textColumn('value', { en: 'value', zh: '原值' }, ({ problem }) => problem.value),
    textColumn('code', { en: 'code', zh: '代码' }, ({ problem }) => problem.code),
    textColumn('message', { en: 'message', zh: '说明' }, ({ problem }) => explanation(problem, language)),
  ];
}

function explanation(problem: Problem, language: Language): string {
  const hint = hintOf(problem, language);
  const stop = language === 'zh' ? '。' : '. ';
  return hint === '' ? messageOf(problem, language) : `${messageOf(problem, language)}${stop}${hint}`;
}
