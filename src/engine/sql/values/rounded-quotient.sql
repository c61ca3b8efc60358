-- The rounded quotient of whole numbers, taken as cents, as an amount.
CREATE MACRO rounded_quotient(number, divisor) AS (
  CAST(rounded_whole(number, divisor) AS DECIMAL(18, 0)) * CAST(0.01 AS DECIMAL(2, 2))
);
