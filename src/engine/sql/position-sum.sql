-- What each account comes to under each holder: exact sums, not yet divided and not yet rounded. Units: balances in 1e-6
-- of the currency, interest and provisions in 1e-14. `is_held` is false where he held it on the day before the period only.
CREATE TABLE position_sum AS
SELECT
  account.record, account.account, part.manager,
  CASE WHEN account.row_manager = part.manager THEN 10000 ELSE 0 END AS share,
  true AS is_held,
  CAST(part.daily_units AS HUGEINT) * 10000 AS daily_units,
  CAST(part.ten_day_units AS HUGEINT) * 10000 AS ten_day_units,
  CAST(coalesce(part.closing_units, 0) AS HUGEINT) * 10000 AS closing_units,
  CAST(part.interest_units AS HUGEINT) * 10000 AS interest_units,
  CAST(0 AS HUGEINT) AS suspended_units,
  CAST(0 AS HUGEINT) AS provision_opening_units,
  CAST(0 AS HUGEINT) AS provision_closing_units
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
  sum(cents * share * days_within(from_date, until_date)),
  sum(cents * share * ten_days_within(from_date, until_date)),
  sum(CASE WHEN until_date = getvariable('period_until') THEN cents * share ELSE 0 END),
  sum(CASE WHEN accrues THEN cents * rate_units * interest_weight(record, from_date, until_date) * share ELSE 0 END),
  sum(CASE WHEN accrues THEN 0 ELSE cents * rate_units * interest_weight(record, from_date, until_date) * share END),
  sum(CASE WHEN from_date = getvariable('period_opening') AND record = 'loan' THEN cents * ratio_units * share ELSE 0 END),
  sum(CASE WHEN until_date = getvariable('period_until') AND record = 'loan' THEN cents * ratio_units * share ELSE 0 END)
FROM segment
GROUP BY record, account, manager;
