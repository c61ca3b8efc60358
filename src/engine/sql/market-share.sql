-- The latest market share of each manager in each calendar year, up to the end of the period.
CREATE TABLE market_share AS
SELECT manager, date, quantity
FROM ledger_row
WHERE record = 'activity' AND metric = 'market_share' AND manager IS NOT NULL AND quantity IS NOT NULL
  AND date < getvariable('period_until')
  AND (getvariable('nothing_excluded') OR row_id NOT IN (SELECT row_id FROM excluded_row))
QUALIFY row_number() OVER (PARTITION BY manager, year(date) ORDER BY date DESC, quantity) = 1;
