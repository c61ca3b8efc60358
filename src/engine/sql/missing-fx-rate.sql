-- Rows in a currency for which no rate is given.
INSERT INTO excluded_row
SELECT row_id, 'fx_rate_missing', NULL
FROM ledger_row
WHERE currency <> getvariable('currency');
