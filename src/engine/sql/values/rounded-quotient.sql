-- A whole number divided by another and rounded half away from zero (SPEC 6); as an amount, taken as cents. The engine
-- needs microseconds to divide numbers of 128 bits, so the quotient is guessed twice, the second time from what the
-- first guess leaves over, and then corrected exactly.
CREATE MACRO rounded_quotient(number, divisor) AS (
  CAST(sign(number) * nearest_quotient(
    abs(number), CAST(divisor AS HUGEINT),
    guessed_quotient(abs(number), divisor)
      + guessed_quotient(
        abs(number) - guessed_quotient(abs(number), divisor) * CAST(divisor AS HUGEINT), divisor)
  ) AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(2, 2))
);
