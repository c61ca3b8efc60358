import type { Appraisal } from '../../appraisal/appraisal.js';
import type { Contribution, ScoredMember } from '../../appraisal/scoring.js';
import { type Decimal, sum } from '../../money/decimal.js';
import type { Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { amountCell } from './cells.js';
import { gridColumn } from './grid.js';
import { type RankedColumn, drawKeptColumns } from './kept-columns.js';
import { MEMBER_WORDS } from './member-words.js';
import { rankedPeopleColumns, schemeTables } from './scheme-tables.js';
import type { View } from './view.js';

/** The points that a manager has in each category, by its name. */
type CategoryPoints = ReadonlyMap<string, { readonly label: Text; readonly points: Decimal }>;

/** The scores, one row a manager: points of each category, total and quality (SPEC 9 and 10). */
export function scorecardsSection({ contribution }: Appraisal, view: View): string[] {
  const draw = (members: readonly ScoredMember[]) =>
    drawKeptColumns(rankedPeopleColumns(members, view), pointColumns(members, contribution, view), [], view);
  return schemeTables(MEMBER_WORDS.scorecard, contribution.members, draw, view);
}

/** A narrow screen keeps the total longest, then the quality, then the categories in their order. */
function pointColumns(members: readonly ScoredMember[], { scorecardOf }: Contribution, { language }: View): RankedColumn[] {
  const points = members.map((member) => categoryPoints(scorecardOf(member).rows));
  const labels = new Map(points.flatMap((of) => Array.from(of, ([name, { label }]) => [name, label])));
  const categories = Array.from(labels, ([name, label]) =>
    gridColumn(visible(label[language]), 'right', points.map((of) => amountCell(of.get(name)?.points))),
  );
  const totals = members.map(({ score }) => amountCell(score));
  const qualities = members.map(({ quality }) => amountCell(quality));
  return [
    ...categories.map((column, index) => ({ priority: index + 2, column })),
    { priority: 0, column: gridColumn(MEMBER_WORDS.total[language], 'right', totals) },
    { priority: 1, column: gridColumn(MEMBER_WORDS.quality[language], 'right', qualities) },
  ];
}

function categoryPoints(rows: ReturnType<Contribution['scorecardOf']>['rows']): CategoryPoints {
  const points = new Map<string, { label: Text; points: Decimal }>();
  for (const { category, categoryLabel, points: more } of rows) {
    const sofar = points.get(category)?.points;
    points.set(category, { label: categoryLabel, points: sofar === undefined ? more : sum([sofar, more]) });
  }
  return points;
}
