-- The snapshot dates of each kind and branch, until when a row of that date holds under full snapshots, and how much
-- of the period that is. Whatever depends on the date alone is worked out here, once, and not for every row.
CREATE OR REPLACE TABLE snapshot_calendar AS
WITH dates AS (
  SELECT
    record, branch, date,
    lead(date, 1, DATE 'infinity') OVER (PARTITION BY record, branch ORDER BY date) AS until_date,
    CAST(dense_rank() OVER (ORDER BY date) AS INTEGER) AS date_number
  FROM (
    SELECT tally.record, tally.branch, tally.date
    FROM row_tally AS tally
    LEFT JOIN excluded_tally AS excluded
      ON excluded.record = tally.record AND excluded.branch = tally.branch AND excluded.date = tally.date
    WHERE tally.record IN ('loan', 'deposit') AND NOT tally.rejected
      AND tally.rows > coalesce(excluded.rejected + excluded.superseded, 0)
    UNION
    SELECT record, coalesce(branch, ''), date FROM opening_row
  )
)
SELECT
  record, branch, date, until_date, date_number,
  date_bit(date_number, 0) AS date_bit_0,
  date_bit(date_number, 1) AS date_bit_1,
  date_bit(date_number, 2) AS date_bit_2,
  -- Orders rows by date and leaves room below for their number; none after the period.
  CASE WHEN date < getvariable('period_until') THEN (date - DATE '0001-01-01') * 1099511627776 END AS date_order,
  days_shared(date, until_date, getvariable('slice_from_{n}'), getvariable('slice_until_{n}')) AS slice_{n},
  days_shared(date, until_date, getvariable('stretch_from_{e}'), getvariable('stretch_until_{e}')) AS stretch_{e},
  CASE WHEN holds_before(date, until_date) THEN 1 ELSE 0 END AS at_opening,
  ten_days_within(date, until_date) AS ten_days,
  interest_weight(record, date, until_date) AS interest_weight,
  holds_at_end(date, until_date) AS at_end
FROM dates;
