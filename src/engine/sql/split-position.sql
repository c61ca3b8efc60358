-- What each split account comes to under each holder: exact sums, not yet divided and not yet rounded. Units: balances in
-- 1e-6 of the currency, interest and provisions in 1e-14. `is_held` is false where he held it on the day before the
-- period only.
CREATE TABLE split_position AS
SELECT
  record, account, manager,
  sum(CASE WHEN until_date = getvariable('period_until') THEN share ELSE 0 END) AS share,
  max(until_date) > getvariable('period_first') AS is_held,
  sum(cents * share * days_within(from_date, until_date)) AS daily_units,
  sum(cents * share * ten_days_within(from_date, until_date)) AS ten_day_units,
  sum(CASE WHEN until_date = getvariable('period_until') THEN cents * share ELSE 0 END) AS closing_units,
  sum(CASE WHEN accrues THEN cents * rate_units * interest_weight(record, from_date, until_date) * share ELSE 0 END)
    AS interest_units,
  sum(CASE WHEN accrues THEN 0 ELSE cents * rate_units * interest_weight(record, from_date, until_date) * share END)
    AS suspended_units,
  sum(CASE WHEN from_date = getvariable('period_opening') AND record = 'loan' THEN cents * ratio_units * share ELSE 0 END)
    AS provision_opening_units,
  sum(CASE WHEN until_date = getvariable('period_until') AND record = 'loan' THEN cents * ratio_units * share ELSE 0 END)
    AS provision_closing_units
FROM segment
GROUP BY record, account, manager;
