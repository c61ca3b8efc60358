-- Text that a spreadsheet would run as a formula, with an apostrophe before it.
CREATE MACRO defused(cell) AS (
  CASE WHEN substr(cell, 1, 1) IN ('=', '+', '-', '@', chr(9), chr(13), '＝', '＋', '－', '＠')
    THEN '''' || cell ELSE cell END
);
