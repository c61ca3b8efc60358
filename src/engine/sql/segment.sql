-- What is held from the day before the period on.
CREATE VIEW segment AS
SELECT * REPLACE (greatest(from_date, getvariable('period_opening')) AS from_date)
FROM history_segment
WHERE until_date > getvariable('period_opening');
