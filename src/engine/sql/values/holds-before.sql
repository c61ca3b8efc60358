-- Whether what holds from a day until the day before another holds on the day before the period.
CREATE MACRO holds_before(from_date, until_date) AS (
  from_date < getvariable('period_first') AND until_date >= getvariable('period_first')
);
