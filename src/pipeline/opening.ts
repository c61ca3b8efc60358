import { join } from 'node:path';
import { addDays } from '../calendar/dates.js';
import { type Period, wholePeriod } from '../calendar/period.js';
import type { Engine } from '../engine/database.js';
import { openingFaults } from '../engine/ledger-measures.js';
import type { Opening } from '../intake/opening-file.js';
import type { Problem } from '../problems/problem.js';
import type { LedgerSession } from './ledger-session.js';

/** The problem of an opening that does not end on the day before the period (SPEC 4). */
export function periodOfOpening(opening: Opening | undefined, period: Period): Problem | undefined {
  if (opening === undefined) return undefined;
  const expected = addDays(period.first, -1);
  const wrong = opening.periods.find((text) => wholePeriod(text)?.last !== expected);
  if (wrong === undefined) return undefined;
  return { code: 'opening_period', file: opening.name, column: 'period', value: wrong, details: { date: expected } };
}

/** The Parquet files of an opening, with the one that has every column of a ledger. */
export function openingFiles({ scratch }: LedgerSession, { tables }: Opening): string[] {
  return [join(scratch, 'ledger-schema.parquet'), ...tables];
}

/** What only shows when the states of an opening lie beside the ledger and the fx rates. */
export async function faultsOfOpening(engine: Engine, opening: Opening | undefined, period: Period): Promise<Problem[]> {
  if (opening === undefined) return [];
  const date = addDays(period.first, -1);
  const rows = await openingFaults(engine);
  return rows.map((row) => {
    const isConflict = row['code'] === 'opening_conflict';
    const value = String(row['value']);
    return { code: isConflict ? 'opening_conflict' : 'fx_rate_missing', file: opening.name, column: isConflict ? 'account' : 'currency', value, details: { date } };
  });
}
