-- Each account that has a row up to the last day of the period, with what its latest row says.
CREATE TABLE account AS
WITH latest AS (
  SELECT
    record, account,
    max(latest) % 1099511627776 AS latest_row_id,
    count(*) AS parts,
    min(first_date) AS first_date,
    max(worst_class) AS worst_class,
    min(classed_from) AS classed_from,
    max(is_foreign) AS is_foreign
  FROM account_part
  GROUP BY record, account
  HAVING max(latest) IS NOT NULL
)
SELECT
  latest.record, latest.account, latest.parts, latest.first_date, latest.worst_class, latest.classed_from,
  latest.is_foreign, row.date AS snapshot_date, row.until_date, row.customer, row.branch, row.product,
  coalesce(row.currency, getvariable('currency')) AS currency, row.manager AS row_manager, row.balance, row.rate
FROM latest
JOIN spell AS row ON row.row_id = latest.latest_row_id;
