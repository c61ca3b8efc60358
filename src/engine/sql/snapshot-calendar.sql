-- The snapshot dates of each kind and branch, until when a row of that date holds under full snapshots, and how much
-- of the period that is. Every row takes its weight from here.
CREATE OR REPLACE TABLE snapshot_calendar AS
WITH dates AS (
  SELECT
    record, branch, date,
    lead(date, 1, DATE 'infinity') OVER (PARTITION BY record, branch ORDER BY date) AS until_date
  FROM (
    SELECT DISTINCT record, coalesce(branch, '') AS branch, date
    FROM ledger_row
    WHERE record IN ('loan', 'deposit')
      AND (getvariable('nothing_excluded') OR row_id NOT IN (SELECT row_id FROM excluded_row))
  )
)
SELECT
  record, branch, date, until_date,
  CAST(dense_rank() OVER (ORDER BY date) AS INTEGER) AS date_number,
  days_within(date, until_date) AS days,
  ten_days_within(date, until_date) AS ten_days,
  interest_weight(record, date, until_date) AS interest_weight
FROM dates;
