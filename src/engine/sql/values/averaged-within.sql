-- Days or ten-day ends of the period, whichever the policy averages over.
CREATE MACRO averaged_within(from_date, until_date) AS (
  CASE WHEN getvariable('averaging') = 'daily' THEN days_within(from_date, until_date)
  ELSE ten_days_within(from_date, until_date) END
);
