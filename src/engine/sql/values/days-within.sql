-- Days of the period from a day until the day before another.
CREATE MACRO days_within(from_date, until_date) AS (
  greatest(
    least(until_date, getvariable('period_until')) - greatest(from_date, getvariable('period_first')), 0)
);
