-- An id as text without padding; NULL where the cell is blank, holds a control character, or is a name that reports
-- use themselves. In a file whose bytes hold neither control characters nor padding (`plain_cells`) the cell is the id.
CREATE MACRO id_value(cell) AS (
  CASE
    WHEN starts_with(cell, '(') THEN
      CASE WHEN NOT list_contains(getvariable('reserved_ids'), trim(cell, getvariable('blanks'))) THEN id_text(cell) END
    ELSE id_text(cell)
  END
);
