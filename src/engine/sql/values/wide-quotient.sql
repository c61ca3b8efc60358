-- The whole number nearest to the quotient of a number of 128 bits, not below zero: guessed twice, the second time from
-- what the first guess leaves over, and then corrected exactly.
CREATE MACRO wide_quotient(number, divisor) AS (
  nearest_quotient(
    number, CAST(divisor AS HUGEINT),
    guessed_quotient(number, divisor)
      + guessed_quotient(number - guessed_quotient(number, divisor) * CAST(divisor AS HUGEINT), divisor))
);
