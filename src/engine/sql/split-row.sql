-- All snapshots of the split accounts, fetched once, with the day on which a full snapshot of their branch ends them.
CREATE TABLE split_row AS
WITH fetched AS (
  SELECT row.*
  FROM counted_row AS row
  JOIN split_account AS split ON split.record = row.record AND split.account = row.account
)
SELECT
  fetched.row_id, fetched.record, fetched.account, fetched.manager, coalesce(fetched.currency, getvariable('currency')) AS currency, fetched.date, fetched.balance, fetched.rate, fetched.class,
  CASE WHEN getvariable('snapshots') = 'full' THEN calendar.until_date ELSE DATE 'infinity' END AS until_date
FROM fetched
JOIN snapshot_calendar AS calendar
  ON calendar.record = fetched.record AND calendar.branch = fetched.branch AND calendar.date = fetched.date;
