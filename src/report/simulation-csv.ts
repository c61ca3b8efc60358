import type { Simulation } from '../appraisal/simulation.js';
import { type CsvOptions, csvCells, csvHeader, csvLines } from './csv.js';
import { SIMULATION_COLUMNS, columnsFor, simulationRows } from './simulation-columns.js';

const ROWS_OF_A_PIECE = 1000;

/** simulation.csv piece by piece: that of a large bank is longer than one string can be. */
export function* simulationCsv(simulation: Simulation, options: CsvOptions): Generator<string> {
  yield csvHeader(SIMULATION_COLUMNS, options);
  let rows: string[][] = [];
  for (const row of simulationRows(simulation)) {
    rows.push(csvCells(columnsFor(row), row));
    if (rows.length < ROWS_OF_A_PIECE) continue;
    yield csvLines(rows);
    rows = [];
  }
  yield csvLines(rows);
}
