import type { IsoDate } from '../calendar/dates.js';
import { type Period, type PeriodRequest, partOf, periodOf } from '../calendar/period.js';
import type { Engine } from '../engine/database.js';
import type { Problem } from '../problems/problem.js';

/**
 * The period that was asked for. Without a year it is the one in which the ledger has accepted rows (SPEC 3).
 * @returns the problem `period_without_rows` or `period_ambiguous` where there is none or more than one
 */
export async function resolvePeriod(engine: Engine, request: PeriodRequest, text: string): Promise<Period | Problem> {
  if (request.year !== undefined) return periodOf(request.kind, request.part, request.year);
  const months = await monthsOfLedger(engine);
  const periods = months.map((month) => periodOf(request.kind, partOf(request.kind, month), Number(month.slice(0, 4))));
  const names = [...new Set(periods.map(({ name }) => name))];
  const wanted = months
    .filter((month) => partOf(request.kind, month) === request.part)
    .map((month) => Number(month.slice(0, 4)));
  const years = [...new Set(wanted)];
  const [year] = years;
  if (year === undefined) {
    return { code: 'period_without_rows', value: text, details: { found: names.join(', ') } };
  }
  if (years.length === 1) return periodOf(request.kind, request.part, year);
  const found = years.map((each) => periodOf(request.kind, request.part, each).name).join(', ');
  return { code: 'period_ambiguous', value: text, details: { found } };
}

/** First days of the months in which the ledger has accepted rows, in order. */
async function monthsOfLedger(engine: Engine): Promise<IsoDate[]> {
  const rows = await engine.query(
    `SELECT DISTINCT strftime(date, '%Y-%m-01') AS month FROM row_tally WHERE NOT rejected ORDER BY month`,
  );
  return rows.map(({ month }) => String(month) as IsoDate);
}
