/** Every day of 2025Q3. */
export const QUARTER_DAYS: readonly string[] = [[7, 31], [8, 31], [9, 30]].flatMap(([month = 0, days = 0]) =>
  Array.from({ length: days }, (_, day) => `2025-0${month}-${String(day + 1).padStart(2, '0')}`),
);

const OPENING = '2025-06-30';
const MONTH_ENDS = ['2025-07-31', '2025-08-31', '2025-09-30'];
const TEN_DAY_ENDS = QUARTER_DAYS.filter((day) => /-(10|20)$/.test(day) || MONTH_ENDS.includes(day));

/** When the bank of a ledger exports its balances. */
export interface SnapshotDates {
  readonly dates: readonly string[];
  /** month ends reached by each date, the opening not counted */
  readonly monthsPassed: readonly number[];
}

/** Every day, or every ten-day end: the same number of rows then comes from nine times as many accounts. */
export const SNAPSHOT_DATES = {
  daily: snapshotDates([OPENING, ...QUARTER_DAYS]),
  ten_day: snapshotDates([OPENING, ...TEN_DAY_ENDS]),
} as const;

export type ExportRhythm = keyof typeof SNAPSHOT_DATES;

export function exportRhythm(text: string): ExportRhythm {
  if (text === 'daily' || text === 'ten_day') return text;
  throw new Error(`--export ${text} is neither daily nor ten_day`);
}

function snapshotDates(dates: readonly string[]): SnapshotDates {
  return { dates, monthsPassed: dates.map((date) => MONTH_ENDS.filter((end) => end <= date).length) };
}
