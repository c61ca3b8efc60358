-- Accounts that each manager held in a month with a balance other than zero on one of its days; needed only where costs
-- are shared by them.
CREATE TABLE account_count AS
WITH held AS (
  SELECT record, account, manager, {n} AS slice FROM position WHERE slice_{n}_units <> 0 UNION ALL
  SELECT record, account, manager, 0 FROM position WHERE false
)
SELECT held.manager, slice.month, count(DISTINCT (held.record, held.account)) AS accounts
FROM held
JOIN slice ON slice.number = held.slice
WHERE getvariable('cost_driver') = 'accounts'
GROUP BY held.manager, slice.month;
