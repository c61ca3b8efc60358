-- A number of cents times a whole number, exact.
CREATE MACRO times_cents(cents, number) AS (
  CAST(cents AS DECIMAL(20, 0)) * CAST(0.01 AS DECIMAL(2, 2)) * CAST(number AS DECIMAL(14, 0))
);
