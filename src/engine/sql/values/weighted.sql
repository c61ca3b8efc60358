-- An amount in cents times a number of days. Amounts below ten million million (`large_amounts` is false) stay in the
-- engine's fast width until they are added up.
CREATE MACRO weighted(amount, days) AS (
  CASE WHEN getvariable('large_amounts') THEN CAST(cents(amount) AS HUGEINT) * days ELSE CAST(amount * 100 AS BIGINT) * days END
);
