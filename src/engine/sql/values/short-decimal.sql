-- A decimal without the zeros at its end: 0.04350000 gives 0.0435, 0.00000000 gives 0.
CREATE MACRO short_decimal(value) AS (rtrim(rtrim(CAST(value AS VARCHAR), '0'), '.'));
