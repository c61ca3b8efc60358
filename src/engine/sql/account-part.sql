-- One pass over all snapshots: what each account comes to under each manager, branch and rate on its rows. For the many
-- accounts with one manager and branch these add up to their position. Units: cents x days of each
-- slice of the period and of each stretch of days before it that is looked at, cents x ten-day ends; cents on the day before it.
CREATE OR REPLACE TABLE account_part AS
WITH summed AS (
  SELECT
    record, account, manager, branch, rate,
    count(*) AS rows,
    bit_or(date_bit_0) AS dates_0,
    bit_or(CASE WHEN getvariable('date_count') >= 126 THEN date_bit_1 END) AS dates_1,
    bit_or(CASE WHEN getvariable('date_count') >= 252 THEN date_bit_2 END) AS dates_2,
    max(date_order + row_id) AS latest,
    min(date) AS first_date,
    bool_or(getvariable('has_foreign') AND currency <> getvariable('currency')) AS is_foreign,
    max(class) AS worst_class,
    min(CASE WHEN class IS NOT NULL THEN date END) AS classed_from,
    sum(weighted(balance, slice_{n})) AS slice_{n}_units,
    sum(weighted(balance, stretch_{e})) AS stretch_{e}_units,
    sum(weighted(balance, at_opening)) AS opening_units,
    sum(weighted(balance, ten_days)) AS ten_day_units
  FROM spell
  GROUP BY record, account, manager, branch, rate
)
SELECT
  *,
  0
    + slice_{n}_units
    AS daily_units
FROM summed;
