import type { Appraisal } from '../../appraisal/appraisal.js';
import type { IndicatorScore, Scorecard, ScoredMember } from '../../appraisal/scoring.js';
import { sum } from '../../money/decimal.js';
import { visible } from '../../problems/problem.js';
import { HEADINGS } from '../headings.js';
import { columnNamed } from '../column.js';
import { noteOf, scorecardColumnsFor } from '../scorecard-columns.js';
import { type Cell, EMPTY, amountCell, measureCell } from './cells.js';
import { clausesOf } from './clauses.js';
import { drawFacts } from './facts.js';
import { gridColumn } from './grid.js';
import { type RankedColumn, drawKeptColumns } from './kept-columns.js';
import { memberHeading, schemeAndRank } from './member-facts.js';
import { MEMBER_WORDS } from './member-words.js';
import { qualityTable } from './quality-detail.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';

/** A row of the table: a category with its points, an indicator, or the total. */
interface Row {
  readonly label: string;
  readonly points: Cell;
  readonly of: IndicatorScore | undefined;
}

/** Part of the width that the names of the indicators may take, and bounds of it. */
const LABEL_PART = 0.4;
const [NARROWEST_LABEL, WIDEST_LABEL] = [20, 44];
const WIDEST_NOTE = 30;

/** One manager's scorecard, indicator by indicator, and his quality score (SPEC 9 and 10). */
export function scorecardDetail({ contribution }: Appraisal, member: ScoredMember, view: View): string[] {
  const card = contribution.scorecardOf(member);
  const clauses = clausesOf(card.rows.map(({ clause }) => clause));
  const rows = rowsOf(card, view);
  const labels = gridColumn(MEMBER_WORDS.indicator[view.language], 'left', rows.map(({ label }) => ({ text: label })));
  const looks = rows.map(({ of }, index) => ({ strong: of === undefined, ruleAbove: index === rows.length - 1 }));
  return [
    memberHeading(MEMBER_WORDS.scorecard, member, view),
    ...drawFacts(schemeAndRank(member, view), [], view),
    '',
    ...drawKeptColumns([labels], figures(rows, clauses.cellOf, view), looks, view),
    ...clauses.notice(view),
    '',
    ...qualityTable(contribution.qualityOf(member), view),
  ];
}

/** The columns but those in which nothing stands. */
function figures(rows: readonly Row[], clauseCell: (clause: string) => Cell, { language }: View): RankedColumn[] {
  const column = (priority: number, name: string, align: 'left' | 'right', cellFor: (of: IndicatorScore) => Cell) => {
    const heading = columnNamed(scorecardColumnsFor(language)(), name).label[language];
    return { priority, column: gridColumn(heading, align, rows.map(({ of }) => (of === undefined ? EMPTY : cellFor(of)))) };
  };
  const points = rows.map((row) => row.points);
  return [
    column(1, 'measure_value', 'right', ({ value, unit }) =>
      value === undefined ? { text: MEMBER_WORDS.missing[language] } : measureCell(value, unit),
    ),
    column(2, 'target', 'right', ({ target }) => amountCell(target)),
    { priority: 0, column: gridColumn(HEADINGS.points[language], 'right', points) },
    column(3, 'note', 'left', (of) => ({ text: wrappedWords(visible(noteOf(of, language) ?? ''), WIDEST_NOTE) })),
    { priority: 4, column: gridColumn(HEADINGS.clause[language], 'left', rows.map(({ of }) => (of === undefined ? EMPTY : clauseCell(of.clause)))) },
  ].filter(({ column: { cells } }) => cells.some(({ text }) => text !== ''));
}

function rowsOf({ rows, total }: Scorecard, view: View): Row[] {
  const { language } = view;
  const room = Math.min(WIDEST_LABEL, Math.max(NARROWEST_LABEL, Math.floor(view.width * LABEL_PART)));
  const wrapped = (text: string, indent: string) => wrappedWords(visible(text), room).replaceAll('\n', `\n${indent}`);
  const categories = [...new Set(rows.map(({ category }) => category))].map((name) => rows.filter(({ category }) => category === name));
  return [
    ...categories.flatMap((of): Row[] => [
      { label: wrapped(of[0]?.categoryLabel[language] ?? '', ''), points: amountCell(sum(of.map(({ points }) => points))), of: undefined },
      ...of.map((score) => ({
        label: `  ${wrapped(`${score.indicator} ${score.label[language]}`, '    ')}`,
        points: amountCell(score.points),
        of: score,
      })),
    ]),
    { label: MEMBER_WORDS.total[language], points: amountCell(total), of: undefined },
  ];
}
