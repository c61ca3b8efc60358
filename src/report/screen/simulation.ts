import type { Simulation } from '../../appraisal/simulation.js';
import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { countCell } from './cells.js';
import { type Fact, drawFacts } from './facts.js';
import { paints } from './paint.js';
import { simulatedBank } from './simulation-bank.js';
import { simulatedGrades } from './simulation-grades.js';
import { simulatedManagers } from './simulation-managers.js';
import { SIMULATION_WORDS, countsOfRejected, simulationWarning, withSettings } from './simulation-words.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { WORDS, daysOf, inCurrency } from './words.js';

/**
 * A simulation for a terminal, ending in a line end: what was changed, the lines of the bank that change, and the
 * managers whose profit, efficiency, score or grade does, between two warnings that it is no result. What comes from data is safe to print.
 */
export function simulationScreen(
  simulation: Simulation,
  { language, width, colour }: { readonly language: Language; readonly width: number; readonly colour: boolean },
): string {
  const view: View = { language, width, paint: paints(colour) };
  const parts = [simulatedBank(simulation, view), simulatedManagers(simulation, view), simulatedGrades(simulation, view)];
  return blocksText(markedBlocks(simulation, parts, view));
}

/** Blocks of lines with a line between them, without those that are empty. */
export function blocksText(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((lines) => lines.length > 0);
  return filled.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** Parts of a simulation between the two warnings, after what is compared. */
export function markedBlocks(simulation: Simulation, parts: readonly (readonly string[])[], view: View): (readonly string[])[] {
  const { language, width, paint } = view;
  const warning = wrappedWords(simulationWarning(simulation.period.name, language), width).split('\n').map(paint.warning);
  return [[...warning, ...drawFacts(factsOf(simulation, language), [], view)], ...parts, warning];
}

function factsOf(simulation: Simulation, language: Language): Fact[] {
  const { period, currency, policies, settings, rejectedRows } = simulation;
  const { simulatedPolicy, changed, rejected } = SIMULATION_WORDS;
  const simulatedName = settings.length === 0 ? policies.simulated : withSettings(policies.simulated, language);
  const counts = countsOfRejected(countCell(rejectedRows.base).text, countCell(rejectedRows.simulated).text, language);
  return [
    { label: WORDS.period[language], value: { text: daysOf(period, language) } },
    { label: WORDS.policy[language], value: { text: inCurrency(policies.base, currency, language) } },
    { label: simulatedPolicy[language], value: { text: visible(simulatedName) } },
    ...settings.map(({ name, value }) => ({ label: changed[language], value: { text: visible(`${name}=${value}`) } })),
    ...(rejectedRows.base + rejectedRows.simulated === 0 ? [] : [{ label: rejected[language], value: { text: counts } }]),
  ];
}
