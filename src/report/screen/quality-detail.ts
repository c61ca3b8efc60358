import type { Quality, QualityLine } from '../../appraisal/scoring.js';
import { columnNamed } from '../column.js';
import { KIND_WORDS } from '../contribution-words.js';
import { HEADINGS } from '../headings.js';
import { QUALITY_COLUMNS } from '../scorecard-columns.js';
import { type Cell, EMPTY, amountCell, measureCell, percentCell, textCell } from './cells.js';
import { withTotalRow } from './fitted-grid.js';
import { gridColumn } from './grid.js';
import { drawKeptColumns } from './kept-columns.js';
import { MEMBER_WORDS } from './member-words.js';
import type { View } from './view.js';

/** The items of one quality score, and what they come to (SPEC 10); what nobody assessed is said to be missing. */
export function qualityTable({ lines, score }: Quality, view: View): string[] {
  const { language } = view;
  const missing = { text: MEMBER_WORDS.missing[language] };
  const column = (name: string, align: 'left' | 'right', cells: readonly Cell[], last: Cell) =>
    gridColumn(columnNamed(QUALITY_COLUMNS, name).label[language], align, [...cells, last]);
  const labels = lines.map(({ item, label }) => textCell(label[language] || item));
  const found = ({ kind, found: value }: QualityLine) =>
    value === undefined ? missing : kind === 'counted' ? measureCell(value, 'count') : amountCell(value);
  return drawKeptColumns(
    [column('item', 'left', labels, { text: HEADINGS.quality[language] })],
    [
      { priority: 3, column: column('kind', 'left', lines.map(({ kind }) => ({ text: KIND_WORDS[kind][language] })), EMPTY) },
      { priority: 2, column: column('weight', 'right', lines.map(({ weight }) => percentCell(weight)), EMPTY) },
      { priority: 1, column: column('found', 'right', lines.map(found), score === undefined ? missing : EMPTY) },
      { priority: 0, column: column('points', 'right', lines.map(({ points }) => amountCell(points)), amountCell(score)) },
    ],
    withTotalRow(lines.length),
    view,
  );
}
