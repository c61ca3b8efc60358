-- How many ten-day ends (10th, 20th, last day of a month) lie before a day, counted from an arbitrary start.
CREATE MACRO ten_day_number(day) AS (
  3 * (12 * year(day) + month(day)) + CASE WHEN dayofmonth(day) > 20 THEN 2 WHEN dayofmonth(day) > 10 THEN 1 ELSE 0 END
);
