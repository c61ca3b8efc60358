-- Plain digits with the decimal point moved: 1.5 by 4 gives 15000, 4.35 by -2 gives 0.0435.
CREATE MACRO shift_point(digits, places) AS (
  CASE
    WHEN places = 0 THEN digits
    WHEN places > 0 THEN regexp_replace(
      split_part(digits, '.', 1)
        || substr(rpad(split_part(digits, '.', 2), 40, '0'), 1, places)
        || '.' || substr(split_part(digits, '.', 2), places + 1),
      '[.]$', '')
    ELSE
      substr(lpad(split_part(digits, '.', 1), 200, '0'), 1, 200 + places)
        || '.' || right(lpad(split_part(digits, '.', 1), 200, '0'), -places) || split_part(digits, '.', 2)
  END
);
