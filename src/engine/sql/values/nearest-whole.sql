-- The whole number nearest to an exact quotient; a half goes away from zero.
CREATE MACRO nearest_whole(number, divisor) AS (
  sign(number) * ((2 * abs(CAST(number AS HUGEINT)) + divisor) // (2 * CAST(divisor AS HUGEINT)))
);
