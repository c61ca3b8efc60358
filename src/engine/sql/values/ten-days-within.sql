-- Ten-day ends of the period from a day until the day before another.
CREATE MACRO ten_days_within(from_date, until_date) AS (
  greatest(
    ten_day_number(least(until_date, getvariable('period_until')))
      - ten_day_number(greatest(from_date, getvariable('period_first'))), 0)
);
