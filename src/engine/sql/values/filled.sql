-- Whether the cell holds anything but padding.
CREATE MACRO filled(cell) AS (
  CASE WHEN getvariable('plain_cells') THEN coalesce(cell, '') <> ''
  ELSE trim(coalesce(cell, ''), getvariable('blanks')) <> '' END
);
