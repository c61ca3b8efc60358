import type { Appraisal } from '../../appraisal/appraisal.js';
import { LEADERBOARD_MEASURES } from '../../appraisal/leaderboard-measures.js';
import { columnNamed } from '../column.js';
import { LEADERBOARD_COLUMNS, type RankedRow, rankedRows } from '../statement-columns.js';
import { screenCell } from './cells.js';
import { type GridColumn, drawGrid, fittingColumns, gridColumn } from './grid.js';
import type { View } from './view.js';
import { WORDS, inCurrency, topOf } from './words.js';

/** The columns in the order of the screen, which is that of leaderboard.csv. */
const SHOWN = ['group', 'rank', 'id', 'name', 'branch', 'value', 'share', 'gap'];

/** The columns that a narrow screen keeps longest. The first three are always there. */
const BY_PRIORITY = ['rank', 'id', 'value', 'group', 'name', 'share', 'gap', 'branch'];
const ALWAYS_SHOWN = 3;

/**
 * The leaderboard with rank, value, share and gap (SPEC 12).
 * @param top shows ranks up to this one only; undefined for all
 */
export function leaderboardSection(appraisal: Appraisal, top: number | undefined, view: View): string[] {
  const { language, width, paint } = view;
  const all = rankedRows(appraisal);
  const rows = all.filter(({ rank }) => rank <= (top ?? Infinity));
  const heading = paint.strong(headingOf(appraisal, view) + (top === undefined ? '' : topOf(top, language)));
  if (rows.length === 0) return [heading, WORDS.nobody[language]];
  const columns = new Map(
    SHOWN.map((name) => [name, columnOf(name, rows, view)] as const).filter(
      ([, { cells }]) => cells.some(({ text }) => text !== ''),
    ),
  );
  const byPriority = BY_PRIORITY.filter((name) => columns.has(name));
  const fitting = fittingColumns(byPriority.flatMap((name) => columns.get(name) ?? []), width);
  const kept = new Set(byPriority.slice(0, Math.max(ALWAYS_SHOWN, fitting)));
  const shown = [...columns].filter(([name]) => kept.has(name)).map(([, column]) => column);
  return [heading, ...drawGrid(shown, looksOf(rows), paint)];
}

function headingOf({ leaderboard, currency }: Appraisal, { language }: View): string {
  const measure = LEADERBOARD_MEASURES.find(({ name }) => name === leaderboard.by);
  const by = measure?.label[language] ?? leaderboard.by;
  return inCurrency(WORDS.leaderboard[language] + by, currency, language);
}

function columnOf(name: string, rows: readonly RankedRow[], { language }: View): GridColumn {
  const column = columnNamed(LEADERBOARD_COLUMNS, name);
  const align = column.kind === 'text' ? 'left' : 'right';
  return gridColumn(column.label[language], align, rows.map((row) => screenCell(column, row)));
}

/** A line between groups. */
function looksOf(rows: readonly RankedRow[]) {
  return rows.map(({ group }, index) => ({ ruleAbove: index > 0 && rows[index - 1]?.group !== group }));
}
