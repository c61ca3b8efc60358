-- The exact figures of balances by manager, branch and product. Units: cents x days or ten-day ends, 1e-10 of the policy's
-- currency for interest, FTP, provisions and risk, each in `figure_unit` parts.
CREATE TABLE centre_balance AS
WITH changed AS (
  SELECT
    change.manager, coalesce(nullif(account.branch, ''), home.branch, '') AS branch, account.product, change.units
  FROM provision_change AS change
  JOIN account ON account.record = 'loan' AND account.account = change.account
  LEFT JOIN home_branch AS home ON home.manager = change.manager
), figure AS (
  FROM margin
  UNION ALL BY NAME
  SELECT manager, branch, product, units AS provision_change_units FROM changed
)
SELECT
  CASE 0 WHEN grouping(manager) THEN 'manager' WHEN grouping(branch) THEN 'branch' ELSE 'product' END AS dimension,
  coalesce(manager, branch, product, '') AS id,
  coalesce(sum(CASE WHEN record = 'loan' THEN averaged_units END), 0) AS loan_units,
  coalesce(sum(CASE WHEN record = 'deposit' THEN averaged_units END), 0) AS deposit_units,
  coalesce(sum(CASE WHEN record = 'loan' THEN interest_units END), 0) AS loan_interest_units,
  coalesce(sum(CASE WHEN record = 'deposit' THEN interest_units END), 0) AS deposit_cost_units,
  coalesce(sum(CASE WHEN record = 'loan' THEN ten_day_units END), 0) AS loan_ten_day_units,
  coalesce(sum(CASE WHEN record = 'loan' THEN daily_units END), 0) AS loan_daily_units,
  coalesce(sum(CASE WHEN record = 'loan' THEN closing_units END), 0) AS loan_closing_units,
  coalesce(sum(CASE WHEN record = 'deposit' THEN ten_day_units END), 0) AS deposit_ten_day_units,
  coalesce(sum(CASE WHEN record = 'deposit' THEN daily_units END), 0) AS deposit_daily_units,
  coalesce(sum(CASE WHEN record = 'deposit' THEN closing_units END), 0) AS deposit_closing_units,
  coalesce(sum(CASE WHEN record = 'loan' THEN accrued_{n}_units END), 0) AS loan_accrued_{n}_units,
  coalesce(sum(CASE WHEN record = 'loan' THEN ftp_{n}_units END), 0) AS loan_ftp_{n}_units,
  coalesce(sum(CASE WHEN record = 'deposit' THEN accrued_{n}_units END), 0) AS deposit_accrued_{n}_units,
  coalesce(sum(CASE WHEN record = 'deposit' THEN ftp_{n}_units END), 0) AS deposit_ftp_{n}_units,
  coalesce(sum(slice_{n}_units), 0) AS slice_{n}_units,
  coalesce(sum(expected_loss_units), 0) AS expected_loss_units,
  coalesce(sum(weighted_units), 0) AS weighted_units,
  coalesce(sum(provision_opening_units), 0) AS provision_opening_units,
  coalesce(sum(provision_closing_units), 0) AS provision_closing_units,
  coalesce(sum(provision_change_units), 0) AS provision_change_units
FROM figure
GROUP BY GROUPING SETS ((manager), (branch), (product));
