-- A whole number of at most 18 digits; NULL where the text is none.
CREATE MACRO whole_value(cell) AS (
  CASE WHEN cell <> '' AND regexp_full_match(narrow(cell), getvariable('whole_number'))
    THEN CAST(narrow(cell) AS BIGINT) END
);
