-- An exact amount divided by a whole number and rounded to 0.01, half away from zero (SPEC 6). The engine takes
-- microseconds to divide numbers of 128 bits, so the cents are guessed twice, the second time from what the first guess
-- leaves over, and then corrected exactly.
CREATE MACRO rounded_quotient(amount, divisor) AS (
  CAST(sign(amount) * nearest_cents(
    abs(amount), divisor,
    guessed_cents(abs(amount), divisor)
      + guessed_cents(abs(amount) - times_cents(guessed_cents(abs(amount), divisor), divisor), divisor)
  ) AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(2, 2))
);
