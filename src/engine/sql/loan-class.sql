-- The loans of one run that have a balance at its end, by account: class, and closing balance in the policy's currency.
CREATE OR REPLACE TABLE loan_class AS
SELECT account, max(class_closing) AS class, sum(CAST(closing AS DECIMAL(38, 2))) AS closing
FROM run_position
WHERE record = 'loan'
GROUP BY account
HAVING sum(CAST(closing AS DECIMAL(38, 2))) <> 0;
