import { type SimulatedLine, type SimulatedManager, type Simulation, isChanged, isGradeChanged } from '../../appraisal/simulation.js';
import type { SimulatedGrade } from '../../appraisal/simulated-contribution.js';
import type { Language } from '../../problems/entry.js';
import { DECISION_WORDS } from '../contribution-words.js';
import { decisionCounts } from '../sections.js';
import { SIDES } from '../simulation-columns.js';
import { type Cell, amountCell } from './cells.js';
import { faintNotice, firstRows, hiddenNotice } from './first-rows.js';
import { stepCell } from './grade-step.js';
import { gridColumn, roomBeside } from './grid.js';
import { drawKeptColumns } from './kept-columns.js';
import { MEMBER_WORDS } from './member-words.js';
import { peopleColumns } from './people-columns.js';
import { SIDE_PRIORITIES } from './simulation-bank.js';
import { sizeOf } from './simulation-managers.js';
import { SIMULATION_WORDS, decisionsOnBothSides } from './simulation-words.js';
import { countsOf } from './summary.js';
import type { View } from './view.js';

/** A manager with his score. */
interface Row extends SimulatedManager {
  readonly score: SimulatedLine | undefined;
}

const [NARROWEST_GRADES, WIDEST_GRADES] = [16, 44];

/** The managers whose score or grade changes, and what was decided on all; nothing where nobody's does. */
export function simulatedGrades({ managers }: Simulation, view: View): string[] {
  const rows = managers.map(rowOf).filter((row) => isGradeChanged(row) || (row.score !== undefined && isChanged(row.score)));
  if (rows.length === 0) return [];
  const { language, paint } = view;
  return [paint.strong(SIMULATION_WORDS.grades[language]), ...gradeTable(rows, view), ...decisions(managers, view)];
}

/** A narrow screen keeps the grades longest, then the difference. */
function gradeTable(rows: readonly Row[], view: View): string[] {
  const { language } = view;
  const first = firstRows(rows, ({ score }) => sizeOf(score), () => false);
  const scores = SIDE_PRIORITIES.map(([side, priority]) => ({
    priority: priority + 1,
    column: gridColumn(`${MEMBER_WORDS.score[language]} ${SIDES[side][language]}`, 'right', first.rows.map(({ score }) => amountCell(score?.[side]))),
  }));
  const people = peopleColumns(first.rows, view);
  const room = Math.min(WIDEST_GRADES, Math.max(NARROWEST_GRADES, roomBeside(people, view.width)));
  const grades = gridColumn(MEMBER_WORDS.grade[language], 'left', first.rows.map((row) => gradeCell(row, room, language)));
  return [
    ...drawKeptColumns(people, [...scores, { priority: 0, column: grades }], [], view),
    ...hiddenNotice(first, SIMULATION_WORDS.byChange[language], view),
  ];
}

/** The grade with its decision on both sides; once where they agree. */
function gradeCell(row: Row, width: number, language: Language): Cell {
  const { base, simulated } = row.grade;
  const sides = isGradeChanged(row) ? [base, simulated] : [simulated];
  return stepCell(sides.map((side) => gradeText(side, language)), width);
}

function gradeText(grade: SimulatedGrade | undefined, language: Language): string {
  if (grade === undefined) return MEMBER_WORDS.ungraded[language];
  const label = (grade.label ?? MEMBER_WORDS.noGrade)[language];
  const decision = DECISION_WORDS[grade.decision][language];
  return language === 'zh' ? `${label}（${decision}）` : `${label} (${decision})`;
}

/** How many came to which decision, where anybody is graded. */
function decisions(managers: readonly SimulatedManager[], view: View): string[] {
  const nobody = SIMULATION_WORDS.managersUnchanged[view.language];
  const counted = (side: 'base' | 'simulated') => countsOf(decisionCounts(managers.map(({ grade }) => grade[side]?.decision)), view.language) || nobody;
  if (managers.every(({ grade: { base, simulated } }) => base === undefined && simulated === undefined)) return [];
  return faintNotice(decisionsOnBothSides(counted('base'), counted('simulated'), view.language), view);
}

function rowOf(manager: SimulatedManager): Row {
  return { ...manager, score: manager.lines.find(({ part, line }) => part === 'contribution' && line === 'score') };
}
