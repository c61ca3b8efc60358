import type { Appraisal } from '../../appraisal/appraisal.js';
import type { Contribution, ScoredMember } from '../../appraisal/scoring.js';
import type { Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { DECISION_WORDS } from '../contribution-words.js';
import { type Cell, amountCell, countCell } from './cells.js';
import { decidingReason } from './deciding-reason.js';
import { faintNotice } from './first-rows.js';
import { gradeStepCell } from './grade-step.js';
import { type GridColumn, gridColumn, roomBeside } from './grid.js';
import { drawKeptColumns } from './kept-columns.js';
import { MEMBER_WORDS, UNGRADED_WORDS, ungradedNotice, windowNotice } from './member-words.js';
import { rankedPeopleColumns, schemeTables } from './scheme-tables.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';

const WIDEST_GRADE = 16;
const [NARROWEST_WHY, WIDEST_WHY] = [24, 60];

/** Score, grade, decision and why, one row for each who is graded (SPEC 11); below, how many are not. */
export function gradesSection({ contribution }: Appraisal, view: View): string[] {
  const graded = contribution.members.filter((member) => member.ungraded === undefined);
  const draw = (members: readonly ScoredMember[]) => gradeTable(members, contribution, view);
  const tables = schemeTables(MEMBER_WORDS.grades, graded, draw, view);
  return [...tables, ...ungraded(contribution, view), ...(graded.length === 0 ? [] : windowCovered(contribution, view))];
}

/** A narrow screen keeps the decision longest, then the grade, why, the score and the quality. */
function gradeTable(members: readonly ScoredMember[], contribution: Contribution, view: View): string[] {
  const { language } = view;
  const decided = members.flatMap((member) => contribution.decisionOf(member) ?? []);
  const column = (head: Text, align: GridColumn['align'], cells: readonly Cell[]) => gridColumn(head[language], align, cells);
  const people = rankedPeopleColumns(members, view);
  const score = column(MEMBER_WORDS.score, 'right', members.map((of) => amountCell(of.score)));
  const quality = column(MEMBER_WORDS.quality, 'right', members.map((of) => amountCell(of.quality)));
  const grade = column(MEMBER_WORDS.grade, 'left', decided.map((of) => gradeStepCell(of, contribution, WIDEST_GRADE, language)));
  const decision = column(MEMBER_WORDS.decision, 'left', decided.map((of) => ({ text: DECISION_WORDS[of.decision][language] })));
  const room = roomForWhy([...people, grade, decision], [score, quality], view.width);
  const why = decided.map((of) => ({ text: wrappedWords(visible(decidingReason(of, contribution, language)), room ?? NARROWEST_WHY) }));
  return drawKeptColumns(
    people,
    [
      { priority: 3, column: score },
      { priority: 4, column: quality },
      { priority: 1, column: grade },
      { priority: 0, column: decision },
      { priority: room === undefined ? 5 : 2, column: column(MEMBER_WORDS.why, 'left', why) },
    ],
    [],
    view,
  );
}

/** Cells for the reasons beside the columns and as many of the others as leave them enough; undefined where none do. */
function roomForWhy(columns: readonly GridColumn[], others: readonly GridColumn[], width: number): number | undefined {
  const rooms = others.map((_, index) => roomBeside([...columns, ...others.slice(0, others.length - index)], width));
  const room = [...rooms, roomBeside(columns, width)].find((cells) => cells >= NARROWEST_WHY);
  return room && Math.min(WIDEST_WHY, room);
}

function ungraded({ members }: Contribution, view: View): string[] {
  const reasons = Object.keys(UNGRADED_WORDS) as (keyof typeof UNGRADED_WORDS)[];
  const counts = reasons.flatMap((reason) => {
    const count = members.filter((member) => member.ungraded === reason).length;
    return count === 0 ? [] : [{ why: UNGRADED_WORDS[reason], count: countCell(count).text }];
  });
  return counts.length === 0 ? [] : faintNotice(ungradedNotice(counts, view.language), view);
}

function windowCovered({ window }: Contribution, view: View): string[] {
  if (window === undefined || window.days === window.of) return [];
  return faintNotice(windowNotice(countCell(window.days).text, countCell(window.of).text, view.language), view);
}
