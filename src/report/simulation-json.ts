import type { Simulation } from '../appraisal/simulation.js';
import { cellText } from './exact-text.js';
import { type JsonParts, type JsonRows, jsonPieces } from './json-pieces.js';
import { columnsFor, simulationRows } from './simulation-columns.js';

/** Columns that the head of the document says once for all rows. */
const SAID_ONCE = new Set(['period', 'simulation']);

/** A simulation as JSON with a line end, piece by piece. Figures are strings, an empty cell is null. */
export function simulationJson(simulation: Simulation): Generator<string> {
  return jsonPieces(simulationParts(simulation));
}

/** The same as a part of another document. */
export function simulationParts(simulation: Simulation): JsonParts {
  const { currency, policies, settings, rejectedRows } = simulation;
  const { name, kind, first, last, days } = simulation.period;
  return {
    simulation: true,
    period: { name, kind, first, last, days },
    currency,
    policies: { ...policies },
    settings: settings.map((setting) => ({ ...setting })),
    rejected_rows: { ...rejectedRows },
    rows: rowsJson(simulation),
  };
}

function* rowsJson(simulation: Simulation): JsonRows {
  for (const row of simulationRows(simulation)) {
    const columns = columnsFor(row).filter((column) => !SAID_ONCE.has(column.name));
    yield Object.fromEntries(columns.map((column) => [column.name, cellText(column, row) ?? null]));
  }
}
