-- What a cast makes of eight digits taken as year, month and day.
CREATE MACRO compact_date(cell) AS (
  TRY_CAST(concat(substr(cell, 1, 4), '-', substr(cell, 5, 2), '-', substr(cell, 7, 2)) AS DATE)
);
