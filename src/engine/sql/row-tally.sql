-- How many rows of each kind, branch and date the ledger has; from here on nothing has to count them again.
-- `largest` is the largest balance without its sign, `blank_rates` the number of snapshots without a
-- rate; first and last are the currencies by their letters.
CREATE TABLE row_tally AS
SELECT
  record, coalesce(branch, '') AS branch, date, rejected,
  count(*) AS rows,
  greatest(max(balance), -min(balance)) AS largest,
  count(balance) - count(rate) AS blank_rates,
  min(currency) AS first_currency,
  max(currency) AS last_currency
FROM any_row
GROUP BY record, branch, date, rejected;
