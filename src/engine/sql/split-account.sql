-- Accounts whose days do not all count alike: several managers or branches on their rows, a class other than normal,
-- another currency, or assignments. The others are settled by their sums alone, but where figures are traced to their rows (`traced`).
CREATE TABLE split_account AS
WITH mentioned AS (
  SELECT DISTINCT target, id FROM holding
), classed AS (
  SELECT DISTINCT 'loan' AS record, account FROM ledger_row WHERE record = 'class' AND date < getvariable('period_until')
)
SELECT
  account.record, account.account, account.is_foreign,
  CASE WHEN by_account.id IS NOT NULL THEN 'account' WHEN by_customer.id IS NOT NULL THEN 'customer' END AS target,
  coalesce(by_account.id, by_customer.id) AS target_id
FROM account
LEFT JOIN mentioned AS by_account ON by_account.target = 'account' AND by_account.id = account.account
LEFT JOIN mentioned AS by_customer ON by_customer.target = 'customer' AND by_customer.id = account.customer
LEFT JOIN classed ON classed.record = account.record AND classed.account = account.account
WHERE coalesce(getvariable('traced'), false)
  OR account.has_moved
  OR account.is_foreign
  OR account.worst_class > 1
  OR classed.account IS NOT NULL
  OR by_account.id IS NOT NULL
  OR by_customer.id IS NOT NULL
  OR (account.record = 'loan' AND EXISTS (FROM class_rule WHERE class = 1 AND (ratio > 0 OR NOT accrues)));
