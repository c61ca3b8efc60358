/** The opening snapshot of 2025Q3 and its nine ten-day ends. */
export const SNAPSHOT_DATES: readonly string[] = [
  '2025-06-30',
  '2025-07-10', '2025-07-20', '2025-07-31',
  '2025-08-10', '2025-08-20', '2025-08-31',
  '2025-09-10', '2025-09-20', '2025-09-30',
];

/** Month ends reached by each snapshot, the opening not counted. */
export const MONTHS_PASSED: readonly number[] = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3];

/** Every day of 2025Q3. */
export const QUARTER_DAYS: readonly string[] = [[7, 31], [8, 31], [9, 30]].flatMap(([month = 0, days = 0]) =>
  Array.from({ length: days }, (_, day) => `2025-0${month}-${String(day + 1).padStart(2, '0')}`),
);
