-- Text that a spreadsheet would run as a formula, with an apostrophe before it. What begins with a digit, or with any
-- character from A up to the full-width forms, is none.
CREATE MACRO defused(cell) AS (
  CASE
    WHEN (cell >= 'A' AND cell < chr(65280)) OR (cell >= '0' AND cell < ':') THEN cell
    WHEN substr(cell, 1, 1) IN ('=', '+', '-', '@', chr(9), chr(13), '＝', '＋', '－', '＠') THEN '''' || cell
    ELSE cell
  END
);
