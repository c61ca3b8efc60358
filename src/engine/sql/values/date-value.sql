-- A date in one of the forms of SPEC 2.2; NULL where the text is none. The engine's own cast takes more forms, hence
-- the patterns before it.
CREATE MACRO date_value(cell) AS (
  CASE
    WHEN regexp_full_match(cell, getvariable('plain_date')) THEN TRY_CAST(cell AS DATE)
    WHEN cell = '' THEN NULL
    WHEN regexp_full_match(narrow(cell), getvariable('separated_date')) THEN
      TRY_CAST(regexp_replace(narrow(cell), '^([0-9]{4})[^0-9]([0-9]{1,2})[^0-9]([0-9]{1,2}).*$', '\1-\2-\3') AS DATE)
    WHEN regexp_full_match(narrow(cell), getvariable('compact_date')) THEN
      TRY_CAST(regexp_replace(narrow(cell), '^([0-9]{4})([0-9]{2})([0-9]{2})$', '\1-\2-\3') AS DATE)
  END
);
