-- What a cast makes of 2025/09/30.
CREATE MACRO slashed_date(cell) AS (TRY_CAST(replace(cell, '/', '-') AS DATE));
