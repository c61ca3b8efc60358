-- The amount of a text that has a currency sign, thousands separators, brackets or another unit.
CREATE MACRO written_amount_value(written, places) AS (
  CASE
    WHEN length(written) <= 200
      AND regexp_full_match(
        shift_point(regexp_replace(written, '[^0-9.]', '', 'g'), places), getvariable('plain_amount'))
    THEN CAST(shift_point(regexp_replace(written, '[^0-9.]', '', 'g'), places) AS DECIMAL(18, 2))
      * CASE WHEN regexp_matches(written, '[-(]') THEN -1 ELSE 1 END
  END
);
