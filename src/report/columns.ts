import type { Appraisal, ReconciliationRow, Statement } from '../appraisal/appraisal.js';
import type { LeaderboardRow } from '../appraisal/leaderboard.js';
import { STATEMENT_LINES, amountOf } from '../appraisal/statement.js';
import type { Language, Text } from '../problems/entry.js';
import { type Problem, hintOf, messageOf } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';
import { type Column, type ColumnHead, amountColumn, countColumn, ratioColumn, textColumn } from './column.js';
import { shownAmounts } from './reconciled-amounts.js';

/** A row of statements.csv. */
export interface StatementRow extends Statement {
  readonly period: string;
}

/** A row of leaderboard.csv. */
export interface RankedRow extends LeaderboardRow {
  readonly period: string;
  readonly by: string;
}

const PERIOD: Text = { en: 'period', zh: '期间' };
const RECORD: Text = { en: 'record', zh: '记录类型' };
const BRANCH: Text = { en: 'branch', zh: '机构' };
const MANAGER: Text = { en: 'manager', zh: '客户经理' };
const NAME: Text = { en: 'name', zh: '姓名' };

/** statements.csv: one row a manager, `(unassigned)` last. */
export const STATEMENT_COLUMNS: readonly Column<StatementRow>[] = [
  textColumn('period', PERIOD, ({ period }) => period),
  textColumn('branch', BRANCH, ({ branch }) => branch),
  textColumn('manager', MANAGER, ({ manager }) => manager),
  textColumn('name', NAME, ({ name }) => name),
  ...STATEMENT_LINES.map(({ name, label }) =>
    amountColumn<StatementRow>(name, label, ({ lines }) => amountOf(lines, name)),
  ),
];

/** leaderboard.csv. The last two stay blank until an earlier run is given. */
export const LEADERBOARD_COLUMNS: readonly Column<RankedRow>[] = [
  textColumn('period', PERIOD, ({ period }) => period),
  textColumn('by', { en: 'by', zh: '排名指标' }, ({ by }) => by),
  textColumn('group', { en: 'group', zh: '组别' }, ({ group }) => group),
  countColumn('rank', { en: 'rank', zh: '名次' }, ({ rank }) => rank),
  textColumn('id', { en: 'id', zh: '编号' }, ({ id }) => id),
  textColumn('name', NAME, ({ name }) => name),
  textColumn('branch', BRANCH, ({ branch }) => branch),
  amountColumn('value', { en: 'value', zh: '数值' }, ({ value }) => value),
  ratioColumn('share', { en: 'share', zh: '占比' }, ({ share }) => share),
  amountColumn('gap', { en: 'gap', zh: '与上名差距' }, ({ gap }) => gap),
  countColumn('rank_previous', { en: 'previous rank', zh: '上期名次' }, () => undefined),
  countColumn('change', { en: 'change', zh: '名次变动' }, () => undefined),
];

/** reconciliation.csv: one row a kind of record. */
export const RECONCILIATION_COLUMNS: readonly Column<ReconciliationRow>[] = [
  textColumn('record', RECORD, ({ record }) => record),
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
    textColumn('record', RECORD, ({ record }) => record),
    textColumn('column', { en: 'column', zh: '列' }, ({ problem }) => problem.column),
    textColumn('value', { en: 'value', zh: '原值' }, ({ problem }) => problem.value),
    textColumn('code', { en: 'code', zh: '代码' }, ({ problem }) => problem.code),
    textColumn('message', { en: 'message', zh: '说明' }, ({ problem }) => explanation(problem, language)),
  ];
}

/** positions.csv: its rows are written by the engine. */
export const POSITION_COLUMNS: readonly ColumnHead[] = [
  { name: 'period', label: PERIOD, kind: 'text' },
  { name: 'record', label: RECORD, kind: 'text' },
  { name: 'account', label: { en: 'account', zh: '账号' }, kind: 'text' },
  { name: 'customer', label: { en: 'customer', zh: '客户号' }, kind: 'text' },
  { name: 'branch', label: BRANCH, kind: 'text' },
  { name: 'product', label: { en: 'product', zh: '产品' }, kind: 'text' },
  { name: 'currency', label: { en: 'currency', zh: '币种' }, kind: 'text' },
  { name: 'manager', label: MANAGER, kind: 'text' },
  { name: 'share', label: { en: 'share', zh: '份额' }, kind: 'ratio' },
  { name: 'snapshot_date', label: { en: 'snapshot date', zh: '快照日期' }, kind: 'text' },
  { name: 'row_manager', label: { en: 'manager on the row', zh: '台账客户经理' }, kind: 'text' },
  { name: 'balance_closing', label: { en: 'closing balance of the account', zh: '账户期末余额' }, kind: 'amount' },
  { name: 'rate_closing', label: { en: 'closing rate', zh: '期末利率' }, kind: 'ratio' },
  { name: 'class_closing', label: { en: 'closing class', zh: '期末分类' }, kind: 'text' },
  { name: 'average_ten_day', label: { en: 'ten-day average', zh: '旬均余额' }, kind: 'amount' },
  { name: 'average_daily', label: { en: 'daily average', zh: '日均余额' }, kind: 'amount' },
  { name: 'closing', label: { en: 'closing balance', zh: '归属期末余额' }, kind: 'amount' },
  { name: 'interest', label: { en: 'interest', zh: '利息' }, kind: 'amount' },
  { name: 'interest_suspended', label: { en: 'suspended interest', zh: '停计利息' }, kind: 'amount' },
  { name: 'provision_closing', label: { en: 'closing provision', zh: '期末拨备' }, kind: 'amount' },
];

/** The statements of an appraisal as rows of statements.csv. */
export function statementRows({ period, statements }: Appraisal): StatementRow[] {
  return statements.map((statement) => ({ ...statement, period: period.name }));
}

/** The leaderboard of an appraisal as rows of leaderboard.csv. */
export function rankedRows({ period, leaderboard }: Appraisal): RankedRow[] {
  return leaderboard.rows.map((row) => ({ ...row, period: period.name, by: leaderboard.by }));
}

function explanation(problem: Problem, language: Language): string {
  const hint = hintOf(problem, language);
  const stop = language === 'zh' ? '。' : '. ';
  return hint === '' ? messageOf(problem, language) : `${messageOf(problem, language)}${stop}${hint}`;
}
