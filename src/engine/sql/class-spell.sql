-- The class of each split loan day by day: the latest one stated, a class record before a loan row of the same day;
-- before any, normal.
CREATE TABLE class_spell AS
WITH stated AS (
  SELECT account, date, class, 1 AS precedence
  FROM split_row
  WHERE record = 'loan' AND class IS NOT NULL
  UNION ALL
  SELECT row.account, row.date, row.class, 2
  FROM ledger_row AS row
  JOIN split_account AS split ON split.record = 'loan' AND split.account = row.account
  WHERE row.record = 'class' AND NOT EXISTS (FROM excluded_row WHERE excluded_row.row_id = row.row_id)
), daily AS (
  SELECT account, date, class
  FROM stated
  QUALIFY row_number() OVER (PARTITION BY account, date ORDER BY precedence DESC) = 1
)
SELECT
  account, date AS from_date,
  lead(date, 1, DATE 'infinity') OVER (PARTITION BY account ORDER BY date) AS until_date,
  class, true AS is_stated
FROM daily
UNION ALL
SELECT split.account, DATE '-infinity', coalesce(min(daily.date), DATE 'infinity'), 1, false
FROM split_account AS split
LEFT JOIN daily ON daily.account = split.account
WHERE split.record = 'loan'
GROUP BY split.account;
