-- Who holds or held the wanted accounts, by the positions of one run.
CREATE OR REPLACE TABLE account_holder AS
SELECT DISTINCT account, manager
FROM run_position
WHERE record = 'loan' AND account IN (SELECT account FROM wanted_account);
