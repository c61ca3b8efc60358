-- A date in one of the forms of SPEC 2.2; NULL where the text is none. A cast takes more forms, so what it makes of the cell
-- is believed only where it is written as the cell is. The usual forms are spared the patterns.
CREATE MACRO date_value(cell, tried) AS (
  CASE
    WHEN cell = CAST(tried AS VARCHAR) AND strlen(cell) = 10 AND cell >= '1' THEN tried
    WHEN cell = '' THEN NULL
    WHEN strlen(cell) = 8 AND cell >= '1' AND replace(CAST(compact_date(cell) AS VARCHAR), '-', '') = cell THEN compact_date(cell)
    WHEN strlen(cell) = 10 AND cell >= '1' AND substr(cell, 5, 1) = '/' AND substr(cell, 8, 1) = '/'
      AND CAST(slashed_date(cell) AS VARCHAR) = replace(cell, '/', '-') THEN slashed_date(cell)
    WHEN regexp_full_match(narrow(cell), getvariable('separated_date')) THEN
      TRY_CAST(regexp_replace(narrow(cell), '^([0-9]{4})[^0-9]([0-9]{1,2})[^0-9]([0-9]{1,2}).*$', '\1-\2-\3') AS DATE)
    WHEN regexp_full_match(narrow(cell), getvariable('compact_date')) THEN
      TRY_CAST(regexp_replace(narrow(cell), '^([0-9]{4})([0-9]{2})([0-9]{2})$', '\1-\2-\3') AS DATE)
  END
);
