-- An amount in yuan and fen; NULL where the text is none. A cast rounds 12.345 without a word and takes 1e3, so what it
-- made of the cell is believed only where it is written as the cell is, but for zeros at the end; else the syntax is checked
-- first, and then the cast cannot lose anything.
CREATE MACRO amount_value(cell, tried, places) AS (
  CASE
    WHEN places = 0 AND CAST(tried AS VARCHAR) = cell THEN tried
    WHEN cell = '' THEN NULL
    WHEN places = 4 AND abs(TRY_CAST(cell AS DECIMAL(18, 6))) < 100000000
      AND is_written_as(cell, TRY_CAST(cell AS DECIMAL(18, 6))) THEN
      CAST(TRY_CAST(cell AS DECIMAL(18, 6)) * 10000 AS DECIMAL(18, 2))
    WHEN places = 0 AND is_written_as(cell, tried) THEN tried
    WHEN places = 0 AND contains(cell, ',') AND regexp_full_match(cell, getvariable('grouped_amount')) THEN
      CAST(replace(cell, ',', '') AS DECIMAL(18, 2))
    WHEN places = 0 AND regexp_full_match(cell, getvariable('plain_amount')) THEN CAST(cell AS DECIMAL(18, 2))
    WHEN regexp_full_match(narrow(cell), getvariable('written_amount')) THEN written_amount_value(narrow(cell), places)
  END
);
