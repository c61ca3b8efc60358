-- The whole number nearest to an exact quotient not below zero, given a guess less than 1 from it; a half goes up.
CREATE MACRO nearest_quotient(number, divisor, guess) AS (
  guess + CASE
    WHEN 2 * (number - guess * divisor) >= divisor THEN 1
    WHEN 2 * (number - guess * divisor) < -divisor THEN -1
    ELSE 0
  END
);
