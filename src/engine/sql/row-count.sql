-- What became of the rows of each kind.
CREATE TABLE row_count AS
WITH row_fate AS (
  SELECT
    coalesce(row.record, '(unknown)') AS record, row.date,
    CASE
      WHEN row.rejected THEN 'rejected'
      WHEN excluded.code IN ('superseded', 'identical') THEN 'superseded'
      WHEN excluded.code IS NOT NULL THEN 'rejected'
      ELSE 'accepted'
    END AS fate
  FROM any_row AS row
  LEFT JOIN excluded_row AS excluded ON excluded.row_id = row.row_id
)
SELECT
  record,
  count(*) AS rows_read,
  count(*) FILTER (fate = 'accepted') AS accepted,
  count(*) FILTER (fate = 'superseded') AS superseded,
  count(*) FILTER (fate = 'rejected') AS rejected,
  count(*) FILTER (
    fate = 'accepted' AND (date < getvariable('period_first') OR date >= getvariable('period_until'))) AS outside
FROM row_fate
GROUP BY record;
