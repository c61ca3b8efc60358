-- One pass over all snapshots: what each account comes to under each manager and branch on its rows. For the many
-- accounts with one of each this is already their position. Units: cents x days; interest in 1e-10 of the currency.
CREATE OR REPLACE TABLE account_part AS
SELECT
  record, account, manager, branch,
  count(*) AS rows,
  bit_or(date_bit_0) AS dates_0,
  bit_or(CASE WHEN getvariable('date_count') >= 126 THEN date_bit_1 END) AS dates_1,
  bit_or(CASE WHEN getvariable('date_count') >= 252 THEN date_bit_2 END) AS dates_2,
  max(date_order + row_id) AS latest,
  min(date) AS first_date,
  max(class) AS worst_class,
  min(CASE WHEN class IS NOT NULL THEN date END) AS classed_from,
  sum(cents * days) AS daily_units,
  sum(cents * ten_days) AS ten_day_units,
  sum(cents * at_end) AS closing_units,
  sum(cents * (rate_units * interest_weight)) AS interest_units
FROM (SELECT *, CAST(cents(balance) AS HUGEINT) AS cents, rate_units(rate) AS rate_units FROM spell)
GROUP BY record, account, manager, branch;
