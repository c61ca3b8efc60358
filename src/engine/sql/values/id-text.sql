-- The text of an id, reserved or not.
CREATE MACRO id_text(cell) AS (
  CASE
    WHEN getvariable('plain_cells') THEN
      CASE WHEN getvariable('short_lines') OR length(cell) <= getvariable('longest_id') THEN cell END
    WHEN regexp_full_match(trim(cell, getvariable('blanks')), getvariable('id')) THEN
      CASE WHEN length(trim(cell, getvariable('blanks'))) <= getvariable('longest_id')
        THEN trim(cell, getvariable('blanks')) END
  END
);
