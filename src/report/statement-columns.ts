import type { Appraisal, Statement } from '../appraisal/appraisal.js';
import type { LeaderboardRow } from '../appraisal/leaderboard.js';
import { amountOf } from '../appraisal/lines.js';
import { linesOfStatement } from '../appraisal/statement.js';
import type { MeasureUnit } from '../policy/appraisal-rules.js';
import { isAdjusted } from './adjustment-columns.js';
import { type Column, amountColumn, countColumn, ratioColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';

/** A row of statements.csv. */
export interface StatementRow extends Statement {
  readonly period: string;
}

/** A row of leaderboard.csv. */
export interface RankedRow extends LeaderboardRow {
  readonly period: string;
  readonly by: string;
}

/** statements.csv: one row a manager, `(unassigned)` last. */
export const STATEMENT_COLUMNS = columnsWith(false);

/** The same of a run with adjustments: what statements.csv of any run may have. */
export const ADJUSTED_STATEMENT_COLUMNS = columnsWith(true);

function columnsWith(areAdjusted: boolean): readonly Column<StatementRow>[] {
  return [
    textColumn('period', HEADINGS.period, ({ period }) => period),
    textColumn('branch', HEADINGS.branch, ({ branch }) => branch),
    textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
    textColumn('name', HEADINGS.name, ({ name }) => name),
    ...linesOfStatement(areAdjusted).map(({ name, label }) =>
      amountColumn<StatementRow>(name, label, ({ lines }) => amountOf(lines, name)),
    ),
  ];
}

/** The columns of statements.csv of a run. */
export function statementColumns(appraisal: Appraisal): readonly Column<StatementRow>[] {
  return isAdjusted(appraisal) ? ADJUSTED_STATEMENT_COLUMNS : STATEMENT_COLUMNS;
}

/**
 * leaderboard.csv. The last two stay blank where no earlier run is given, and for who was not on its leaderboard.
 * @param unit of the measure: ratios have at most 8 decimals, all else 2
 */
export function leaderboardColumns(unit: MeasureUnit): readonly Column<RankedRow>[] {
  const measured = unit === 'ratio' ? ratioColumn : amountColumn;
  return [
    textColumn('period', HEADINGS.period, ({ period }) => period),
    textColumn('by', { en: 'by', zh: '排名指标' }, ({ by }) => by),
    textColumn('group', { en: 'group', zh: '组别' }, ({ group }) => group),
    countColumn('rank', HEADINGS.rank, ({ rank }) => rank),
    textColumn('id', { en: 'id', zh: '编号' }, ({ id }) => id),
    textColumn('name', HEADINGS.name, ({ name }) => name),
    textColumn('branch', HEADINGS.branch, ({ branch }) => branch),
    measured('value', { en: 'value', zh: '数值' }, ({ value }) => value),
    ratioColumn('share', HEADINGS.share, ({ share }) => share),
    measured('gap', { en: 'gap', zh: '与上名差距' }, ({ gap }) => gap),
    countColumn('rank_previous', { en: 'previous rank', zh: '上期名次' }, ({ rankPrevious }) => rankPrevious),
    countColumn('change', { en: 'change', zh: '名次变动' }, ({ change }) => change),
  ];
}

/** The statements of an appraisal as rows of statements.csv. */
export function statementRows({ period, statements }: Appraisal): StatementRow[] {
  return statements.map((statement) => ({ ...statement, period: period.name }));
}

/** The leaderboard of an appraisal as rows of leaderboard.csv. */
export function rankedRows({ period, leaderboard }: Appraisal): RankedRow[] {
  return leaderboard.rows.map((row) => ({ ...row, period: period.name, by: leaderboard.by }));
}
