-- An id as text without padding; NULL where the cell is blank, holds a character that nobody sees, or is a name that
-- reports use themselves, such as (unassigned). In a file whose bytes hold neither such characters nor padding
-- (`plain_cells`) nor a bracket (`no_brackets`) the cell is the id.
CREATE MACRO id_value(cell) AS (
  CASE
    WHEN getvariable('plain_cells') AND (getvariable('no_brackets') OR NOT starts_with(cell, '(')) THEN id_text(cell)
    WHEN NOT list_contains(getvariable('reserved_ids'), id_text(cell)) THEN id_text(cell)
  END
);
