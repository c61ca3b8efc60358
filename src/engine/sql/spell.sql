-- Each snapshot row with the time for which it holds, before a look at the account's rows in other branches (full), or
-- until the account's next row (changes). Only snapshots have a place in the calendar, so that other rows drop out.
CREATE OR REPLACE VIEW spell AS
SELECT row.*, calendar.* EXCLUDE (record, branch, date)
FROM counted_row AS row
JOIN snapshot_calendar AS calendar
  ON calendar.record = row.record AND calendar.branch = row.branch AND calendar.date = row.date
WHERE getvariable('snapshots') = 'full'
UNION ALL BY NAME
SELECT
  row.*,
  calendar.date_number, calendar.date_bit_0, calendar.date_bit_1, calendar.date_bit_2, calendar.date_order,
  days_shared(row.date, row.until_date, getvariable('slice_from_{n}'), getvariable('slice_until_{n}')) AS slice_{n},
  days_shared(row.date, row.until_date, getvariable('stretch_from_{e}'), getvariable('stretch_until_{e}')) AS stretch_{e},
  CASE WHEN holds_before(row.date, row.until_date) THEN 1 ELSE 0 END AS at_opening,
  ten_days_within(row.date, row.until_date) AS ten_days,
  interest_weight(row.record, row.date, row.until_date) AS interest_weight,
  holds_at_end(row.date, row.until_date) AS at_end
FROM (
  SELECT
    *, lead(date, 1, DATE 'infinity') OVER (PARTITION BY record, account ORDER BY date) AS until_date
  FROM snapshot_row
) AS row
JOIN snapshot_calendar AS calendar
  ON calendar.record = row.record AND calendar.branch = row.branch AND calendar.date = row.date
WHERE getvariable('snapshots') = 'changes';
