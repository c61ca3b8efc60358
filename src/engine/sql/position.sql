-- Each account under each of its holders. Amounts are in the policy's currency, exact: cents, or 1e-10 for interest and
-- provisions, each counted in `unit` parts; 1 for accounts that one manager held whole in that currency.
CREATE VIEW position AS
SELECT
  record, account, customer, branch, product, currency, snapshot_date, row_manager, balance_closing, rate,
  row_manager AS manager, 10000 AS share, CAST(1 AS HUGEINT) AS unit, true AS is_held,
  slice_{n}_units, accrued_{n}_units,
  opening_units <> 0 AS is_opening, daily_units, ten_day_units, cents(balance_closing) AS closing_units, interest_units,
  CASE WHEN record = 'loan' THEN
    daily_units * (SELECT rate_units(expected_loss_rate) FROM class_rule WHERE class = 1)
  ELSE 0 END AS expected_loss_units,
  0 AS suspended_units, 0 AS provision_opening_units, 0 AS provision_closing_units
FROM account
WHERE NOT EXISTS (
  FROM split_account AS split WHERE split.record = account.record AND split.account = account.account
)
UNION ALL
SELECT
  account.record, account.account, customer, branch, product, currency, snapshot_date, row_manager, balance_closing, rate,
  part.manager, part.share, part.unit, part.is_held,
  part.slice_{n}_units, part.accrued_{n}_units,
  part.is_opening, part.daily_units, part.ten_day_units, part.closing_units, part.interest_units,
  part.expected_loss_units,
  part.suspended_units, part.provision_opening_units, part.provision_closing_units
FROM split_position AS part
JOIN account ON account.record = part.record AND account.account = part.account;
