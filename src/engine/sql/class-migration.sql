-- From which class to which the loans of two runs went; NULL is a loan that the run before does not have, or this one not any
-- more. Amounts are closing balances in the policy's currency.
CREATE OR REPLACE TABLE class_migration AS
SELECT
  earlier.class AS class_before, later.class AS class_after, count(*) AS loans,
  coalesce(sum(earlier.closing), 0) AS closing_before, coalesce(sum(later.closing), 0) AS closing_after
FROM loan_class_before AS earlier
FULL JOIN loan_class AS later ON later.account = earlier.account
GROUP BY ALL;
