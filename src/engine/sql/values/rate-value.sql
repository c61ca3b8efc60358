-- A yearly rate as a fraction below 1 with at most 8 decimals; NULL where the text is none.
CREATE MACRO rate_value(cell, places) AS (
  CASE
    WHEN places = 0 AND regexp_full_match(cell, getvariable('plain_rate')) THEN CAST(cell AS DECIMAL(9, 8))
    WHEN cell = '' THEN NULL
    WHEN regexp_full_match(narrow(cell), getvariable('written_rate'))
      AND length(narrow(cell)) <= 200
      AND regexp_full_match(shift_point(narrow(cell), places), '0+([.][0-9]{1,8})?')
    THEN CAST(shift_point(narrow(cell), places) AS DECIMAL(9, 8))
  END
);
