-- A cell without padding; in a file of clean cells it has none.
CREATE MACRO trimmed(cell) AS (
  CASE WHEN getvariable('clean_cells') THEN cell ELSE trim(cell, getvariable('blanks')) END
);
