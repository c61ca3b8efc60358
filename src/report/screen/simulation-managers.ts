import { UNASSIGNED } from '../../appraisal/people.js';
import { type SimulatedLine, type SimulatedManager, type Simulation, isChanged, isGradeChanged } from '../../appraisal/simulation.js';
import { type Decimal, ZERO, sum } from '../../money/decimal.js';
import { SIDES } from '../simulation-columns.js';
import { amountCell, countCell } from './cells.js';
import { faintNotice, firstRows, hiddenNotice } from './first-rows.js';
import { gridColumn } from './grid.js';
import { type RankedColumn, drawKeptColumns } from './kept-columns.js';
import { peopleColumns } from './people-columns.js';
import { SIDE_PRIORITIES, labelOf } from './simulation-bank.js';
import { SIMULATION_WORDS, managersLeftOut } from './simulation-words.js';
import type { View } from './view.js';
import { inCurrency } from './words.js';

/** What the table shows of each manager. */
const SHOWN = [
  { part: 'statement', line: 'virtual_profit' },
  { part: 'efficiency', line: 'efficiency' },
] as const;

/** A manager with the lines that the table shows. */
interface Row extends SimulatedManager {
  readonly shown: readonly (SimulatedLine | undefined)[];
  /** by what the first of many rows are chosen */
  readonly size: Decimal;
}

/** The managers whose virtual profit or efficiency changes, and how many others there are. */
export function simulatedManagers({ managers, currency }: Simulation, view: View): string[] {
  const { language, paint } = view;
  const heading = paint.strong(inCurrency(SIMULATION_WORDS.managers[language], currency, language));
  const rows = managers.map(rowOf).filter(({ shown }) => shown.some((line) => line !== undefined && isChanged(line)));
  const unchanged = managers.filter((manager) => !manager.lines.some(isChanged) && !isGradeChanged(manager)).length;
  const elsewhere = managers.length - rows.length - unchanged;
  const counts = managersLeftOut(countCell(elsewhere).text, countCell(unchanged).text, language);
  const table = rows.length === 0 ? [SIMULATION_WORDS.managersUnchanged[language]] : managerTable(rows, view);
  return [heading, ...table, ...faintNotice(counts, view)];
}

function managerTable(rows: readonly Row[], view: View): string[] {
  const first = firstRows(rows, ({ size }) => size, ({ manager }) => manager === UNASSIGNED);
  const figures = SHOWN.flatMap((shown, index) => sidesOf(shown, index, first.rows, view));
  return [
    ...drawKeptColumns(peopleColumns(first.rows, view), figures, [], view),
    ...hiddenNotice(first, SIMULATION_WORDS.byChange[view.language], view),
  ];
}

/** Base, simulated and difference of one line; a narrow screen keeps both differences longest. */
function sidesOf(shown: (typeof SHOWN)[number], index: number, rows: readonly Row[], view: View): RankedColumn[] {
  return SIDE_PRIORITIES.map(([side, priority]) => ({
    priority: priority * SHOWN.length + index,
    column: gridColumn(
      `${labelOf(shown, view)} ${SIDES[side][view.language]}`,
      'right',
      rows.map((row) => amountCell(row.shown[index]?.[side])),
    ),
  }));
}

function rowOf(manager: SimulatedManager): Row {
  const shown = SHOWN.map(({ part, line }) => manager.lines.find((one) => one.part === part && one.line === line));
  return { ...manager, shown, size: sum(shown.map(sizeOf)) };
}

/** How far a line moves; what only one result has moves by all of it. */
export function sizeOf(line: SimulatedLine | undefined): Decimal {
  return (line?.difference ?? line?.simulated ?? line?.base ?? ZERO).abs();
}
