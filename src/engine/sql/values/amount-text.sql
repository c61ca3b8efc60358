-- A whole number of cents as the text of an amount; the engine is quick up to a thousand million million.
CREATE MACRO amount_text(cents) AS (
  CASE
    WHEN abs(cents) < 1000000000000000 THEN
      CAST(CAST(TRY_CAST(cents AS BIGINT) AS DECIMAL(15, 0)) * CAST(0.01 AS DECIMAL(2, 2)) AS VARCHAR)
    ELSE CAST(CAST(cents AS DECIMAL(36, 0)) * CAST(0.01 AS DECIMAL(2, 2)) AS VARCHAR)
  END
);
