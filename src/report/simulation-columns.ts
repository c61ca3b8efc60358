import type { BothSides, SimulatedLine, SimulatedManager, Simulation } from '../appraisal/simulation.js';
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
  /** of a row that has no figures */
  readonly texts?: BothSides<string | undefined>;
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

const TEXT_COLUMNS: readonly Column<SimulationRow>[] = [
  ...TEXTS,
  textColumn('base', SIDES.base, ({ texts }) => texts?.base),
  textColumn('simulated', SIDES.simulated, ({ texts }) => texts?.simulated),
  textColumn('difference', SIDES.difference, () => undefined),
];

/** The columns of a row: its three figures are amounts, or ratios with at most 8 decimals, or it has two texts. */
export function columnsFor({ part, line, texts }: SimulationRow): readonly Column<SimulationRow>[] {
  if (texts !== undefined) return TEXT_COLUMNS;
  if (part === 'contribution') return line === 'rank' ? RATIO_COLUMNS : SIMULATION_COLUMNS;
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
  for (const person of managers) {
    const { branch, manager, name, lines } = person;
    for (const line of [...lines, ...gradeLines(person)]) yield { period: period.name, branch, manager, name, ...line };
  }
}

/** The decision on the grade and the grade after, of everybody who is scored. */
function gradeLines({ lines, grade: { base, simulated } }: SimulatedManager): (SimulatedLine & Pick<SimulationRow, 'texts'>)[] {
  const part = 'contribution';
  if (!lines.some((line) => line.part === part)) return [];
  const noFigures = { part, base: undefined, simulated: undefined, difference: undefined } as const;
  return [
    { ...noFigures, line: 'decision', texts: { base: base?.decision, simulated: simulated?.decision } },
    { ...noFigures, line: 'grade_after', texts: { base: base?.after, simulated: simulated?.after } },
  ];
}
