-- An amount as a whole number of cents. From here on SQL adds and multiplies whole numbers: they are exact, and many
-- times faster than wide decimals. The engine's quick way ends at 10 million million.
CREATE MACRO cents(amount) AS (
  CASE
    WHEN amount < 10000000000000 AND amount > -10000000000000 THEN CAST(amount * 100 AS BIGINT)
    ELSE CAST(CAST(amount AS DECIMAL(38, 2)) * 100 AS BIGINT)
  END
);
