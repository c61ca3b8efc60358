-- The cents nearest to an exact quotient not below zero, given a guess that is less than 1 from it; a half goes up.
CREATE MACRO nearest_cents(amount, divisor, guess) AS (
  guess + CASE
    WHEN 2 * (amount - times_cents(guess, divisor)) >= CAST(divisor AS DECIMAL(14, 0)) * CAST(0.01 AS DECIMAL(2, 2)) THEN 1
    WHEN 2 * (amount - times_cents(guess, divisor)) < CAST(-divisor AS DECIMAL(14, 0)) * CAST(0.01 AS DECIMAL(2, 2)) THEN -1
    ELSE 0
  END
);
