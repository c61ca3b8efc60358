import type { SimulatedLine, Simulation } from '../appraisal/simulation.js';
import type { Text } from '../problems/entry.js';
import { type Column, amountColumn, columnNamed, ratioColumn, textColumn } from './column.js';
import { HEADINGS } from './headings.js';
import { RISK_COLUMNS } from './profit-columns.js';

/** A row of simulation.csv: one line of the bank, whose texts are empty, or of a manager. */
export interface SimulationRow extends SimulatedLine {
  readonly period: string;
  readonly branch: string;
  readonly manager: string;
  readonly name: string;
}

/** In every row, so that none can be taken for a result. */
const MARK = 'simulation';

/** What the two results and their difference are called. */
export const SIDES = {
  base: { en: 'base', zh: '现行' },
  simulated: { en: 'simulated', zh: '模拟' },
  difference: { en: 'difference', zh: '差额' },
} as const satisfies Record<string, Text>;

export type Side = keyof typeof SIDES;

const TEXTS: readonly Column<SimulationRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('simulation', { en: 'simulation', zh: '模拟测算' }, () => MARK),
  textColumn('branch', HEADINGS.branch, ({ branch }) => branch),
  textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
  textColumn('name', HEADINGS.name, ({ name }) => name),
  textColumn('part', { en: 'part', zh: '报表' }, ({ part }) => part),
  textColumn('line', { en: 'line', zh: '项目' }, ({ line }) => line),
];

/** Columns of simulation.csv as rows of amounts fill them; the header is the same for all rows. */
export const SIMULATION_COLUMNS = columnsWith(amountColumn);
const RATIO_COLUMNS = columnsWith(ratioColumn);

/** The columns of a row: its three figures are amounts, or ratios with at most 8 decimals. */
export function columnsFor({ part, line }: SimulatedLine): readonly Column<SimulationRow>[] {
  const isRatio = part === 'risk' && columnNamed(RISK_COLUMNS, line).kind === 'ratio';
  return isRatio ? RATIO_COLUMNS : SIMULATION_COLUMNS;
}

function columnsWith(column: typeof amountColumn): readonly Column<SimulationRow>[] {
  return [
    ...TEXTS,
    column<SimulationRow>('base', SIDES.base, ({ base }) => base),
    column<SimulationRow>('simulated', SIDES.simulated, ({ simulated }) => simulated),
    column<SimulationRow>('difference', SIDES.difference, ({ difference }) => difference),
  ];
}

/** Every line of the bank, then of each manager, also where nothing changed. */
export function* simulationRows({ period, bank, managers }: Simulation): Generator<SimulationRow> {
  for (const line of bank) yield { period: period.name, branch: '', manager: '', name: '', ...line };
  for (const { branch, manager, name, lines } of managers) {
    for (const line of lines) yield { period: period.name, branch, manager, name, ...line };
  }
}
