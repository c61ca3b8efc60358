-- The rows of the ledger that count, as snapshots have them. A blank deposit rate is the policy's of the product on that
-- date; rows with a rate of their own are spared the look-up, and a ledger without blank rates (`blank_rates` is false) the
-- search for them.
CREATE VIEW counted_row AS
WITH kept AS NOT MATERIALIZED (
  SELECT
    row_id, record, date, account, customer, coalesce(manager, '(unassigned)') AS manager,
    coalesce(branch, '') AS branch, product, currency, balance, rate, class
  FROM ledger_row
  WHERE getvariable('nothing_excluded') OR row_id NOT IN (SELECT row_id FROM excluded_row)
)
SELECT * FROM kept WHERE NOT getvariable('blank_rates') OR rate IS NOT NULL
UNION ALL
SELECT kept.* REPLACE (deposit_rate.rate AS rate)
FROM kept
JOIN deposit_rate
  ON deposit_rate.product = kept.product
  AND deposit_rate.from_date <= kept.date AND deposit_rate.until_date > kept.date
WHERE getvariable('blank_rates') AND kept.record = 'deposit' AND kept.rate IS NULL;
