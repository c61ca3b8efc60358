-- A rate or ratio as a whole number of its 8th decimal.
CREATE MACRO rate_units(rate) AS (CAST(CAST(rate AS DECIMAL(18, 8)) * 100000000 AS BIGINT));
