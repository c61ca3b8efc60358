import { type IsoDate, addDays } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import type { Engine } from '../engine/database.js';

/**
 * The first day on which the ledger knows a balance (SPEC 11: an average is over the days that it covers).
 * @param opened the period before which the state of an earlier run counts; undefined without one
 * @returns undefined for a ledger without balances
 */
export async function firstBalanceDay(engine: Engine, opened: Period | undefined): Promise<IsoDate | undefined> {
  const [row] = await engine.query(
    `SELECT min(date)::VARCHAR AS first FROM row_tally WHERE record IN ('loan', 'deposit') AND NOT rejected`,
  );
  const days = [row?.['first'], opened && addDays(opened.first, -1)].filter((day) => typeof day === 'string');
  return days.sort()[0] as IsoDate | undefined;
}
