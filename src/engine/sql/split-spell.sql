-- The balance of each split account up to the last day of the period, without gaps from its first row on: a row holds
-- until its spell ends or the account's next row; in between the balance is zero with the same manager.
CREATE TABLE split_spell AS
WITH ordered AS (
  SELECT *, lead(date, 1, DATE 'infinity') OVER (PARTITION BY record, account ORDER BY date) AS next_date
  FROM split_row
), spells AS (
  SELECT
    row_id, record, account, manager, currency, balance, rate, date AS from_date, least(until_date, next_date) AS until_date
  FROM ordered
  UNION ALL
  SELECT row_id, record, account, manager, currency, 0, rate, until_date, next_date
  FROM ordered
  WHERE until_date < next_date
)
SELECT
  row_id, record, account, manager, currency, CAST(cents(balance) AS HUGEINT) AS cents, rate_units(rate) AS rate_units,
  from_date, least(until_date, getvariable('period_until')) AS until_date
FROM spells
WHERE from_date < getvariable('period_until');
