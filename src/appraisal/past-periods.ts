import { type Period, periodBefore } from '../calendar/period.js';
import type { PastGrade } from './reference-facts.js';

/**
 * How many periods in a row, of the same kind and right before this one, are in the history and are as asked for
 * (SPEC 11). A period that the history lacks ends the row.
 * @param history of one manager, in any order
 */
export function earlierRun(
  history: readonly PastGrade[],
  period: Period,
  isAsAsked: (row: PastGrade) => boolean,
): number {
  let count = 0;
  for (let before = periodBefore(period); before !== undefined; before = periodBefore(before)) {
    const { name } = before;
    const row = history.find((each) => each.period.name === name);
    if (row === undefined || !isAsAsked(row)) break;
    count += 1;
  }
  return count;
}
