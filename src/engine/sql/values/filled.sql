-- Whether the cell holds anything but padding. The engine reads an empty cell as NULL unless it is quoted, and a file of
-- plain cells has no quotes.
CREATE MACRO filled(cell) AS (
  CASE
    WHEN getvariable('plain_cells') THEN cell IS NOT NULL
    WHEN getvariable('clean_cells') THEN coalesce(cell, '') <> ''
    ELSE trim(coalesce(cell, ''), getvariable('blanks')) <> ''
  END
);
