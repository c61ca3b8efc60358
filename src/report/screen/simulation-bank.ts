import { SIMULATION_LINES, type SimulatedLine, type Simulation, isChanged } from '../../appraisal/simulation.js';
import { SIDES, type Side } from '../simulation-columns.js';
import { amountCell } from './cells.js';
import { gridColumn } from './grid.js';
import { drawKeptColumns } from './kept-columns.js';
import { SIMULATION_WORDS } from './simulation-words.js';
import type { View } from './view.js';
import { inCurrency } from './words.js';

/** The sides in the order of the screen, and which a narrow one keeps longest. */
export const SIDE_PRIORITIES: readonly (readonly [side: Side, priority: number])[] = [['base', 2], ['simulated', 1], ['difference', 0]];

/** The bank's lines that change: statement, then efficiency. */
export function simulatedBank({ bank, currency }: Simulation, view: View): string[] {
  const { language, paint } = view;
  const heading = paint.strong(inCurrency(SIMULATION_WORDS.bank[language], currency, language));
  const lines = bank.filter(isChanged);
  if (lines.length === 0) return [heading, SIMULATION_WORDS.bankUnchanged[language]];
  const labels = lines.map((line) => ({ text: labelOf(line, view) }));
  const sides = SIDE_PRIORITIES.map(([side, priority]) => ({
    priority,
    column: gridColumn(SIDES[side][language], 'right', lines.map((line) => amountCell(line[side]))),
  }));
  const looks = lines.map(({ part }, index) => ({ ruleAbove: index > 0 && lines[index - 1]?.part !== part }));
  return [heading, ...drawKeptColumns([gridColumn(SIMULATION_WORDS.line[language], 'left', labels)], sides, looks, view)];
}

/** @throws where no such line is compared: a bug */
export function labelOf({ part, line }: Pick<SimulatedLine, 'part' | 'line'>, { language }: View): string {
  const found = SIMULATION_LINES.find((one) => one.part === part && one.name === line);
  if (found === undefined) throw new Error(`bug: there is no line ${line}`);
  return found.label[language];
}
