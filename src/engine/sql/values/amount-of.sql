-- A whole number of cents as an amount, also one beyond 16 digits.
CREATE MACRO amount_of(cents) AS (CAST(cents AS DECIMAL(36, 0)) * CAST(0.01 AS DECIMAL(2, 2)));
