-- A whole number divided by another and rounded half away from zero (SPEC 6). The engine needs microseconds to divide
-- numbers of 128 bits, so those beyond 62 bits go by wide_quotient.
CREATE MACRO rounded_whole(number, divisor) AS (
  sign(number) * CASE
    WHEN abs(number) < 4000000000000000000 AND divisor < 1000000000000000000 THEN
      (2 * TRY_CAST(abs(number) AS BIGINT) + TRY_CAST(divisor AS BIGINT)) // (2 * TRY_CAST(divisor AS BIGINT))
    ELSE wide_quotient(abs(CAST(number AS HUGEINT)), divisor)
  END
);
