-- The text of an id, reserved or not; NULL where a trimmed cell is none. In a file of clean cells only a line break within
-- quotes can be wrong with it; elsewhere most ids are plain ASCII, which is quickly told.
CREATE MACRO id_text(trimmed) AS (
  CASE
    WHEN getvariable('plain_cells') THEN
      CASE WHEN getvariable('short_lines') OR length(trimmed) <= getvariable('longest_id') THEN trimmed END
    WHEN getvariable('clean_cells') THEN
      CASE WHEN trimmed <> '' AND NOT contains(trimmed, chr(10)) AND length(trimmed) <= getvariable('longest_id') THEN trimmed END
    WHEN strlen(trimmed) <= getvariable('longest_id') AND regexp_full_match(trimmed, '[!-~]+') THEN trimmed
    WHEN length(trimmed) <= getvariable('longest_id') AND regexp_full_match(trimmed, getvariable('id')) THEN trimmed
  END
);
