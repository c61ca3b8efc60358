import type { Simulation } from '../../appraisal/simulation.js';
import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { type Cell, countCell } from './cells.js';
import { drawGrid, gridColumn } from './grid.js';
import { paints } from './paint.js';
import { simulatedBank } from './simulation-bank.js';
import { simulatedManagers } from './simulation-managers.js';
import { SIMULATION_WORDS, countsOfRejected, simulationWarning, withSettings } from './simulation-words.js';
import { textWidth, wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { WORDS, daysOf, inCurrency } from './words.js';

const INDENT = '  ';
/** Narrowest column of facts before the window breaks them itself. */
const NARROWEST = 20;

/**
 * A simulation for a terminal, ending in a line end: what was changed, the lines of the bank that change, and the
 * managers whose profit or efficiency does, between two warnings that it is no result. What comes from data is safe to print.
 */
export function simulationScreen(
  simulation: Simulation,
  { language, width, colour }: { readonly language: Language; readonly width: number; readonly colour: boolean },
): string {
  const view: View = { language, width, paint: paints(colour) };
  const warning = wrappedWords(simulationWarning(simulation.period.name, language), width).split('\n').map(view.paint.warning);
  const blocks = [
    [...warning, ...factsGrid(simulation, view)],
    simulatedBank(simulation, view),
    simulatedManagers(simulation, view),
    warning,
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function factsGrid(simulation: Simulation, view: View): string[] {
  const facts = factsOf(simulation, view.language);
  const labels = facts.map(({ label }): Cell => ({ text: INDENT + label }));
  const room = Math.max(NARROWEST, view.width - Math.max(...labels.map(({ text }) => textWidth(text))) - INDENT.length);
  const values = facts.map(({ value }): Cell => ({ text: wrappedWords(value, room) }));
  return drawGrid([gridColumn('', 'left', labels), gridColumn('', 'left', values)], [], view.paint);
}

function factsOf(simulation: Simulation, language: Language): { label: string; value: string }[] {
  const { period, currency, policies, settings, rejectedRows } = simulation;
  const { simulatedPolicy, changed, rejected } = SIMULATION_WORDS;
  const simulatedName = settings.length === 0 ? policies.simulated : withSettings(policies.simulated, language);
  const counts = countsOfRejected(countCell(rejectedRows.base).text, countCell(rejectedRows.simulated).text, language);
  return [
    { label: WORDS.period[language], value: daysOf(period, language) },
    { label: WORDS.policy[language], value: inCurrency(policies.base, currency, language) },
    { label: simulatedPolicy[language], value: visible(simulatedName) },
    ...settings.map(({ name, value }) => ({ label: changed[language], value: visible(`${name}=${value}`) })),
    ...(rejectedRows.base + rejectedRows.simulated === 0 ? [] : [{ label: rejected[language], value: counts }]),
  ];
}
