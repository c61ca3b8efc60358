-- What each split account comes to under each holder: exact sums, not yet divided and not yet rounded, in cents or, for
-- interest and provisions, in 1e-10 of the policy's currency, each in `unit` parts. `is_held` is false where he held it on
-- the day before the period only.
CREATE TABLE split_position AS
SELECT
  record, account, manager, any_value(unit) AS unit,
  sum(CASE WHEN until_date = getvariable('period_until') THEN share ELSE 0 END) AS share,
  max(until_date) > getvariable('period_first') AS is_held,
  sum(cents * part_units * days_shared(from_date, until_date, getvariable('slice_from_{n}'), getvariable('slice_until_{n}'))) AS slice_{n}_units,
  sum(CASE WHEN accrues THEN cents * rate_units * part_units ELSE 0 END * days_shared(from_date, until_date, getvariable('slice_from_{n}'), getvariable('slice_until_{n}'))) AS accrued_{n}_units,
  bool_or(holds_before(from_date, until_date) AND cents <> 0) AS is_opening,
  sum(cents * part_units * expected_loss_units * days_within(from_date, until_date)) AS expected_loss_units,
  sum(cents * part_units * days_within(from_date, until_date)) AS daily_units,
  sum(cents * part_units * ten_days_within(from_date, until_date)) AS ten_day_units,
  sum(CASE WHEN until_date = getvariable('period_until') THEN cents * part_units ELSE 0 END) AS closing_units,
  sum(CASE WHEN accrues THEN cents * rate_units * interest_weight(record, from_date, until_date) * part_units ELSE 0 END)
    AS interest_units,
  sum(CASE WHEN accrues THEN 0 ELSE cents * rate_units * interest_weight(record, from_date, until_date) * part_units END)
    AS suspended_units,
  sum(CASE WHEN from_date = getvariable('period_opening') AND record = 'loan' THEN cents * ratio_units * provision_units
    ELSE 0 END) AS provision_opening_units,
  sum(CASE WHEN until_date = getvariable('period_until') AND record = 'loan' THEN cents * ratio_units * provision_units
    ELSE 0 END) AS provision_closing_units
FROM segment
GROUP BY record, account, manager;
