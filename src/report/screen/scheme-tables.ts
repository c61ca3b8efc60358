import type { ScoredMember } from '../../appraisal/scoring.js';
import type { Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { HEADINGS } from '../headings.js';
import { countCell } from './cells.js';
import { firstRows, hiddenNotice } from './first-rows.js';
import { type GridColumn, gridColumn } from './grid.js';
import { headingFor } from './member-words.js';
import { peopleColumns } from './people-columns.js';
import type { View } from './view.js';
import { WORDS } from './words.js';

/**
 * A table for each scheme, with a heading of its own, since ranks count within one and its scorecard has its own
 * categories. Of too many members, the first by score.
 * @param draw the table of some members of one scheme
 */
export function schemeTables(
  title: Text,
  members: readonly ScoredMember[],
  draw: (members: readonly ScoredMember[]) => string[],
  view: View,
): string[] {
  const { language, paint } = view;
  if (members.length === 0) return [paint.strong(title[language]), WORDS.nobody[language]];
  return membersByScheme(members).flatMap((all, index) => {
    const shown = firstRows(all, ({ score }) => score, () => false);
    return [
      ...(index === 0 ? [] : ['']),
      paint.strong(visible(headingFor(title, all[0]?.scheme.label[language] ?? '', language))),
      ...draw(shown.rows),
      ...hiddenNotice(shown, HEADINGS.score[language], view),
    ];
  });
}

/** Rank where anybody has one, id, and name where anybody has one. */
export function rankedPeopleColumns(members: readonly ScoredMember[], view: View): GridColumn[] {
  const ranks = gridColumn(HEADINGS.rank[view.language], 'right', members.map(({ rank }) => countCell(rank)));
  const isRanked = members.some(({ rank }) => rank !== undefined);
  return [...(isRanked ? [ranks] : []), ...peopleColumns(members, view)];
}

/** The members of each scheme, in the order in which schemes first appear; the highest score first, those without rank last. */
function membersByScheme(members: readonly ScoredMember[]): ScoredMember[][] {
  const isUnranked = ({ rank }: ScoredMember) => Number(rank === undefined);
  const ordered = [...members].sort((a, b) => isUnranked(a) - isUnranked(b) || b.score.comparedTo(a.score));
  const groups = new Map<string, ScoredMember[]>(members.map(({ scheme }) => [scheme.name, []]));
  for (const member of ordered) groups.get(member.scheme.name)?.push(member);
  return [...groups.values()];
}
