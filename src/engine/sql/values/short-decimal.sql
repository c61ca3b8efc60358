-- A decimal without the zeros at its end: 0.04350000 gives 0.0435.
CREATE MACRO short_decimal(value) AS (regexp_replace(CAST(value AS VARCHAR), '[.]?0+$', ''));
