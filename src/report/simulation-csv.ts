import type { Simulation } from '../appraisal/simulation.js';
import { type CsvOptions, csvPieces } from './csv.js';
import { SIMULATION_COLUMNS, columnsFor, simulationRows } from './simulation-columns.js';

/** simulation.csv piece by piece: that of a large bank is longer than one string can be. */
export function simulationCsv(simulation: Simulation, options: CsvOptions): Generator<string> {
  return csvPieces(SIMULATION_COLUMNS, simulationRows(simulation), options, columnsFor);
}
