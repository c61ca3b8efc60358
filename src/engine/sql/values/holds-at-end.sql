-- 1 where what holds from a day until the day before another holds on the last day of the period, else 0.
CREATE MACRO holds_at_end(from_date, until_date) AS (
  CASE WHEN from_date < getvariable('period_until') AND until_date >= getvariable('period_until') THEN 1 ELSE 0 END
);
