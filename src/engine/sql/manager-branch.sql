-- The only branch of each manager in the ledger; none where there are several.
CREATE TABLE manager_branch AS
SELECT manager, min(branch) AS branch
FROM (
  SELECT manager, branch FROM account_part
  UNION ALL
  SELECT segment.manager, account.branch
  FROM segment
  JOIN split_account AS split
    ON split.record = segment.record AND split.account = segment.account AND split.target IS NOT NULL
  JOIN account ON account.record = segment.record AND account.account = segment.account
  UNION ALL
  SELECT manager, row_branch FROM flow_part
)
WHERE branch <> ''
GROUP BY manager
HAVING min(branch) = max(branch);
