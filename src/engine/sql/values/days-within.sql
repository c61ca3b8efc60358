-- Days of the period from a day until the day before another.
CREATE MACRO days_within(from_date, until_date) AS (
  days_shared(from_date, until_date, getvariable('period_first'), getvariable('period_until'))
);
