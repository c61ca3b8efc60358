import type { Appraisal } from '../../appraisal/appraisal.js';
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
const SHOWN = ['group', 'rank', 'change', 'id', 'name', 'branch', 'value', 'share', 'gap'];

/** The columns that a narrow screen keeps longest. The first three are always there. */
const BY_PRIORITY = ['rank', 'id', 'value', 'group', 'name', 'change', 'share', 'gap', 'branch'];
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
    SHOWN.map((name) => [name, columnOf(name, rows, appraisal, view)] as const).filter(
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

/** Up, down or where he was on the earlier leaderboard, or new on it. */
function changeCell({ rankPrevious, change = 0 }: RankedRow, language: View['language']): Cell {
  if (rankPrevious === undefined) return { text: LEADERBOARD_WORDS.new[language] };
  return { text: change === 0 ? '=' : `${change > 0 ? '▲' : '▼'}${countCell(Math.abs(change)).text}` };
}

/** A line between groups. */
function looksOf(rows: readonly RankedRow[]) {
  return rows.map(({ group }, index) => ({ ruleAbove: index > 0 && rows[index - 1]?.group !== group }));
}
