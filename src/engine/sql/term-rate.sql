-- The FTP rate of each start and term that an account has: on the curve of its first day, between two points in a straight
-- line, rounded to the 8th decimal. Beyond the curve there is none.
CREATE TABLE term_rate AS
WITH wanted AS (
  SELECT DISTINCT start_date, maturity_date - start_date AS term
  FROM account
  WHERE getvariable('ftp_method') = 'term' AND start_date IS NOT NULL AND maturity_date IS NOT NULL
), enclosed AS (
  SELECT
    wanted.start_date, wanted.term,
    max(CASE WHEN point.term <= wanted.term THEN point.term END) AS low,
    min(CASE WHEN point.term >= wanted.term THEN point.term END) AS high
  FROM wanted
  JOIN ftp_curve AS point ON point.from_date <= wanted.start_date AND point.until_date > wanted.start_date
  GROUP BY wanted.start_date, wanted.term
)
SELECT
  enclosed.start_date, enclosed.term,
  CAST(CASE
    WHEN low = high THEN rate_units(low_point.rate)
    ELSE rounded_whole(
      rate_units(low_point.rate) * (high - enclosed.term) + rate_units(high_point.rate) * (enclosed.term - low), high - low)
  END AS BIGINT) AS rate_units
FROM enclosed
JOIN ftp_curve AS low_point
  ON low_point.term = low AND low_point.from_date <= start_date AND low_point.until_date > start_date
JOIN ftp_curve AS high_point
  ON high_point.term = high AND high_point.from_date <= start_date AND high_point.until_date > start_date;
