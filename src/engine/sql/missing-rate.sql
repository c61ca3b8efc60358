-- Deposits with a blank rate of a product for which the policy has none on that date.
CREATE TABLE missing_rate AS
SELECT row_id, 'missing_rate' AS code, CAST(NULL AS BIGINT) AS other_row_id, record, coalesce(branch, '') AS branch, date
FROM ledger_row
WHERE getvariable('blank_rates') AND row_id < getvariable('ledger_rows') AND record = 'deposit' AND rate IS NULL
  AND NOT EXISTS (
    FROM deposit_rate
    WHERE deposit_rate.product = ledger_row.product
      AND deposit_rate.from_date <= ledger_row.date AND deposit_rate.until_date > ledger_row.date
  );

INSERT INTO excluded_row FROM missing_rate;
