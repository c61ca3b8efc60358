-- Rows in a currency for which no rate is given.
CREATE TABLE missing_fx_rate AS
SELECT row_id, 'fx_rate_missing' AS code, CAST(NULL AS BIGINT) AS other_row_id, record, coalesce(branch, '') AS branch, date
FROM ledger_row
WHERE currency <> getvariable('currency');

INSERT INTO excluded_row FROM missing_fx_rate;
