-- An id as text; NULL where a trimmed cell is blank, holds a character that nobody sees, or is a name that reports use
-- themselves, such as (unassigned). In a file whose bytes hold neither such characters nor padding (`plain_cells`) nor a
-- bracket (`no_brackets`) the cell is the id.
CREATE MACRO id_value(trimmed) AS (
  CASE
    WHEN getvariable('no_brackets') THEN id_text(trimmed)
    WHEN NOT starts_with(trimmed, '(') OR NOT list_contains(getvariable('reserved_ids'), trimmed) THEN id_text(trimmed)
  END
);
