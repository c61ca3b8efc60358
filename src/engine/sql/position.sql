-- Each account under each of its holders. `unit_share` is how many units a ten-thousandth is counted in: 10000 for split
-- accounts, whose units are those of split_position, and 1 for the others, which one manager held whole: balances in
-- 1e-2 of the currency, interest in 1e-10.
CREATE VIEW position AS
SELECT
  record, account, customer, branch, product, currency, snapshot_date, row_manager, balance_closing, rate,
  row_manager AS manager, 10000 AS share, 1 AS unit_share, true AS is_held,
  daily_units, ten_day_units, cents(balance_closing) AS closing_units, interest_units,
  0 AS suspended_units, 0 AS provision_opening_units, 0 AS provision_closing_units
FROM account
WHERE NOT EXISTS (
  FROM split_account AS split WHERE split.record = account.record AND split.account = account.account
)
UNION ALL
SELECT
  account.record, account.account, customer, branch, product, currency, snapshot_date, row_manager, balance_closing, rate,
  part.manager, part.share, 10000, part.is_held,
  part.daily_units, part.ten_day_units, part.closing_units, part.interest_units,
  part.suspended_units, part.provision_opening_units, part.provision_closing_units
FROM split_position AS part
JOIN account ON account.record = part.record AND account.account = part.account;
