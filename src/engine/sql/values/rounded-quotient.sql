-- The quotient of two whole numbers in cents, rounded half away from zero (SPEC 6), as an amount.
CREATE MACRO rounded_quotient(numerator, divisor) AS (
  CAST(
    CAST((2 * abs(numerator) + divisor) // (2 * divisor) * sign(numerator) AS DECIMAL(36, 0))
      * CAST(0.01 AS DECIMAL(2, 2)) AS DECIMAL(38, 2))
);
