-- A yearly rate as a fraction below 1 with at most 8 decimals; NULL where the text is none. What a cast made of the cell
-- is believed only where it is written as the cell is, but for zeros at the end.
CREATE MACRO rate_value(cell, tried, places) AS (
  CASE
    WHEN places = 0 AND tried >= 0 AND tried < 1 AND starts_with(CAST(tried AS VARCHAR), cell)
      AND (tried > 0 OR NOT suffix(cell, '.')) THEN tried
    WHEN cell = '' THEN NULL
    WHEN places = -2 AND TRY_CAST(cell AS DECIMAL(9, 6)) >= 0 AND TRY_CAST(cell AS DECIMAL(9, 6)) < 100
      AND is_written_as(cell, TRY_CAST(cell AS DECIMAL(9, 6))) THEN
      CAST(TRY_CAST(cell AS DECIMAL(9, 6)) * CAST(0.01 AS DECIMAL(2, 2)) AS DECIMAL(9, 8))
    WHEN regexp_full_match(narrow(cell), getvariable('written_rate'))
      AND length(narrow(cell)) <= 200
      AND regexp_full_match(shift_point(narrow(cell), places), '0+([.][0-9]{1,8})?')
    THEN CAST(shift_point(narrow(cell), places) AS DECIMAL(9, 8))
  END
);
