-- An amount in yuan and fen; NULL where the text is none. Typed reading would round 12.345 without a word, so the
-- syntax is checked first and the cast cannot lose anything.
CREATE MACRO amount_value(cell, places) AS (
  CASE
    WHEN places = 0 AND regexp_full_match(cell, getvariable('plain_amount')) THEN CAST(cell AS DECIMAL(18, 2))
    WHEN cell = '' THEN NULL
    WHEN regexp_full_match(narrow(cell), getvariable('written_amount')) THEN written_amount_value(narrow(cell), places)
  END
);
