-- What became of the rows of each kind, and the first and last date of those that count.
CREATE VIEW row_count AS
WITH tally AS (
  SELECT record, date, rows, CASE WHEN rejected THEN rows ELSE 0 END AS rejected, 0 AS superseded FROM row_tally
  UNION ALL
  SELECT record, date, 0, rejected, superseded FROM excluded_tally
), day AS (
  SELECT
    record, date, sum(rows) AS rows, sum(rejected) AS rejected, sum(superseded) AS superseded,
    sum(rows - rejected - superseded) AS accepted
  FROM tally
  GROUP BY record, date
)
SELECT
  coalesce(record, '(unknown)') AS record,
  sum(rows) AS rows_read,
  sum(accepted) AS accepted,
  sum(superseded) AS superseded,
  sum(rejected) AS rejected,
  coalesce(sum(accepted) FILTER (date < getvariable('period_first') OR date >= getvariable('period_until')), 0) AS outside,
  min(date) FILTER (accepted > 0) AS first_date,
  max(date) FILTER (accepted > 0) AS last_date
FROM day
GROUP BY record;
