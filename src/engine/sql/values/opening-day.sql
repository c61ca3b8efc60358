-- 1 where what holds from a day until the day before another holds on the day before the period, else 0.
CREATE MACRO opening_day(from_date, until_date) AS (
  days_shared(from_date, until_date, getvariable('period_opening'), getvariable('period_first'))
);
