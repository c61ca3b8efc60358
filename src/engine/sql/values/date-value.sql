-- A date in one of the forms of SPEC 2.2; NULL where the text is none. A cast takes more
-- forms, so what it made of the cell is believed only where it is written as the cell is.
CREATE MACRO date_value(cell, tried) AS (
  CASE
    WHEN cell = CAST(tried AS VARCHAR) AND strlen(cell) = 10 AND cell >= '1' THEN tried
    WHEN cell = '' THEN NULL
    WHEN regexp_full_match(narrow(cell), getvariable('separated_date')) THEN
      TRY_CAST(regexp_replace(narrow(cell), '^([0-9]{4})[^0-9]([0-9]{1,2})[^0-9]([0-9]{1,2}).*$', '\1-\2-\3') AS DATE)
    WHEN regexp_full_match(narrow(cell), getvariable('compact_date')) THEN
      TRY_CAST(regexp_replace(narrow(cell), '^([0-9]{4})([0-9]{2})([0-9]{2})$', '\1-\2-\3') AS DATE)
  END
);
