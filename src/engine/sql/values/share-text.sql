-- A part of a whole above zero as a fraction with at most 8 decimals.
CREATE MACRO share_text(part, whole) AS (
  CASE WHEN whole > 0 THEN
    CASE WHEN part = 0 THEN '0' ELSE
      short_decimal(CAST(rounded_whole(part * 100000000, whole) AS DECIMAL(30, 0)) * CAST(0.00000001 AS DECIMAL(8, 8))) END
  END
);
