-- What each account comes to under each holder: exact sums, not yet divided and not yet rounded. `is_held` is false
-- where he held it on the day before the period only.
CREATE TABLE position_sum AS
SELECT
  account.record, account.account, part.manager,
  CASE WHEN account.row_manager = part.manager THEN CAST(1 AS DECIMAL(5, 4)) ELSE 0 END AS share,
  true AS is_held,
  CAST(part.daily_sum AS DECIMAL(38, 6)) AS daily_sum,
  CAST(part.ten_day_sum AS DECIMAL(38, 6)) AS ten_day_sum,
  CAST(coalesce(part.closing, 0) AS DECIMAL(38, 6)) AS closing,
  CAST(part.interest_sum AS DECIMAL(38, 14)) AS interest_sum,
  CAST(0 AS DECIMAL(38, 14)) AS suspended_sum,
  CAST(0 AS DECIMAL(38, 14)) AS provision_opening,
  CAST(0 AS DECIMAL(38, 14)) AS provision_closing
FROM account
JOIN account_part AS part ON part.record = account.record AND part.account = account.account
WHERE NOT EXISTS (
  FROM split_account AS split WHERE split.record = account.record AND split.account = account.account
)
UNION ALL
SELECT
  record, account, manager,
  sum(CASE WHEN until_date = getvariable('period_until') THEN share ELSE 0 END),
  max(until_date) > getvariable('period_first'),
  sum(balance * share * days_within(from_date, until_date)),
  sum(balance * share * ten_days_within(from_date, until_date)),
  sum(CASE WHEN until_date = getvariable('period_until') THEN balance * share ELSE 0 END),
  sum(CASE WHEN accrues THEN interest_product(balance, rate, interest_weight(record, from_date, until_date)) * share
    ELSE 0 END),
  sum(CASE WHEN accrues THEN 0
    ELSE interest_product(balance, rate, interest_weight(record, from_date, until_date)) * share END),
  sum(CASE WHEN from_date = getvariable('period_opening') AND record = 'loan' THEN balance * ratio * share ELSE 0 END),
  sum(CASE WHEN until_date = getvariable('period_until') AND record = 'loan' THEN balance * ratio * share ELSE 0 END)
FROM segment
GROUP BY record, account, manager;
