import { type IsoDate, addDays } from '../calendar/dates.js';
import type { Decimal } from '../money/decimal.js';
import { type Dated, intervals } from '../policy/dated-value.js';

/** The engine's day after all others. */
export const FOR_EVER = 'infinity';

/** Dated decimals as the engine takes them: from, until (exclusive), value. */
export function datedRows(values: Dated<Decimal>): (readonly [from: string, until: string, value: string])[] {
  return intervals(values).map(({ from, to, value }) => [
    from, to === undefined ? FOR_EVER : addDays(to as IsoDate, 1), value.toFixed(),
  ]);
}
