-- A cell without padding; in a file of plain cells it has none.
CREATE MACRO trimmed(cell) AS (
  CASE WHEN getvariable('plain_cells') THEN cell ELSE trim(cell, getvariable('blanks')) END
);
