import type { Appraisal } from '../../appraisal/appraisal.js';
import { ZERO } from '../../money/decimal.js';
import { visible } from '../../problems/problem.js';
import { columnNamed } from '../column.js';
import { type RankedRow, leaderboardColumns, rankedRows } from '../statement-columns.js';
import { type Cell, countCell, measureCell, screenCell } from './cells.js';
import { faintNotice } from './first-rows.js';
import { type GridColumn, drawGrid, fittingColumns, gridColumn } from './grid.js';
import { LEADERBOARD_WORDS, boardHeading, rowsLeftOut } from './leaderboard-words.js';
import type { View } from './view.js';
import { WORDS, inCurrency, topOf } from './words.js';

/** The columns in the order of the screen. */
const SHOWN = ['group', 'rank', 'change', 'id', 'name', 'branch', 'value', 'share', 'gap', 'bar'];

/** Terminal cells of the longest bar. */
const LONGEST_BAR = 16;

/** The columns that a narrow screen keeps longest. The first three are always there. */
const BY_PRIORITY = ['rank', 'id', 'value', 'group', 'name', 'change', 'share', 'gap', 'branch', 'bar'];
const ALWAYS_SHOWN = 3;

/** Nobody reads more, and a bank may have a million customers. */
const MOST_ROWS = 1000;

/**
 * The leaderboard with rank, its change, value, share and gap (SPEC 12).
 * @param top shows ranks up to this one only; undefined for all
 */
export function leaderboardSection(appraisal: Appraisal, top: number | undefined, view: View): string[] {
  const { language, width, paint } = view;
  const all = rankedRows(appraisal).filter(({ rank }) => rank <= (top ?? Infinity));
  const rows = all.slice(0, MOST_ROWS);
  const heading = paint.strong(headingOf(appraisal, view) + (top === undefined ? '' : topOf(top, language)));
  if (rows.length === 0) return [heading, WORDS.nobody[language]];
  const columns = new Map(
    SHOWN.map((name) => [name, name === 'bar' ? barColumn(rows, view) : columnOf(name, rows, appraisal, view)] as const).filter(
      ([, { cells }]) => cells.some(({ text }) => text !== ''),
    ),
  );
  const byPriority = BY_PRIORITY.filter((name) => columns.has(name));
  const fitting = fittingColumns(byPriority.flatMap((name) => columns.get(name) ?? []), width);
  const kept = new Set(byPriority.slice(0, Math.max(ALWAYS_SHOWN, fitting)));
  const shown = [...columns].filter(([name]) => kept.has(name)).map(([, column]) => column);
  const hidden = all.length - rows.length;
  const notice = hidden === 0 ? [] : faintNotice(rowsLeftOut(countCell(hidden).text, language), view);
  return [heading, ...drawGrid(shown, looksOf(rows), paint), ...notice];
}

/** Only amounts are in the currency. */
function headingOf({ leaderboard, currency }: Appraisal, { language }: View): string {
  const heading = boardHeading(leaderboard, language);
  return leaderboard.unit === 'amount' ? inCurrency(heading, currency, language) : visible(heading);
}

function columnOf(name: string, rows: readonly RankedRow[], { leaderboard }: Appraisal, { language }: View): GridColumn {
  const column = columnNamed(leaderboardColumns(leaderboard.unit), name);
  const align = column.kind === 'text' ? 'left' : 'right';
  const isRankedBefore = rows.some(({ rankPrevious }) => rankPrevious !== undefined);
  const cellOf = (row: RankedRow): Cell => {
    if (name === 'change') return isRankedBefore ? changeCell(row, language) : { text: '' };
    if (name === 'value') return measureCell(row.value, leaderboard.unit);
    return name === 'gap' ? measureCell(row.gap, leaderboard.unit) : screenCell(column, row);
  };
  return gridColumn(column.label[language], align, rows.map(cellOf));
}

/** How long each value is beside the longest: solid above zero, hollow below. Only a terminal, which has a width, gets bars. */
function barColumn(rows: readonly RankedRow[], { width }: View): GridColumn {
  const longest = rows.reduce((most, { value }) => (value.abs().greaterThan(most) ? value.abs() : most), ZERO);
  if (width === Infinity || longest.isZero()) return gridColumn('', 'left', []);
  const cells = rows.map(({ value }): Cell => {
    const length = value.abs().dividedBy(longest).times(LONGEST_BAR).round().toNumber();
    return { text: (value.isNegative() ? '░' : '█').repeat(length), isLoss: value.isNegative() };
  });
  return gridColumn('', 'left', cells);
}

/** Up, down or where he was on the earlier leaderboard, or new on it. */
function changeCell({ rankPrevious, change = 0 }: RankedRow, language: View['language']): Cell {
  if (rankPrevious === undefined) return { text: LEADERBOARD_WORDS.new[language] };
  if (change === 0) return { text: '=' };
  const isGain = change > 0;
  return { text: `${isGain ? '▲' : '▼'}${countCell(Math.abs(change)).text}`, isGain, isLoss: !isGain };
}

/** A line between groups. */
function looksOf(rows: readonly RankedRow[]) {
  return rows.map(({ group }, index) => ({ ruleAbove: index > 0 && rows[index - 1]?.group !== group }));
}
