-- Each account that has a row up to the last day of the period, with what its latest row says.
CREATE TABLE account AS
WITH latest AS (
  SELECT
    record, account,
    max(latest) % 1099511627776 AS latest_row_id,
    count(*) AS parts,
    min(first_date) AS first_date,
    max(worst_class) AS worst_class,
    min(classed_from) AS classed_from
  FROM account_part
  GROUP BY record, account
  HAVING max(latest) IS NOT NULL
), latest_row AS (
  SELECT
    latest.*, row.date AS snapshot_date, row.customer, coalesce(row.branch, '') AS branch, row.product,
    coalesce(row.currency, getvariable('currency')) AS currency,
    coalesce(row.manager, '(unassigned)') AS row_manager, row.balance, row.rate
  FROM ledger_row AS row
  JOIN latest ON latest.latest_row_id = row.row_id
)
SELECT
  latest_row.* REPLACE (coalesce(latest_row.rate, deposit_rate.rate) AS rate),
  CASE WHEN getvariable('snapshots') = 'full' THEN calendar.until_date ELSE DATE 'infinity' END AS until_date
FROM latest_row
JOIN snapshot_calendar AS calendar
  ON calendar.record = latest_row.record AND calendar.branch = latest_row.branch
  AND calendar.date = latest_row.snapshot_date
LEFT JOIN deposit_rate
  ON latest_row.rate IS NULL AND deposit_rate.product = latest_row.product
  AND deposit_rate.from_date <= latest_row.snapshot_date AND deposit_rate.until_date > latest_row.snapshot_date;
