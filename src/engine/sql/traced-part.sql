-- What each stretch of days of each account gives one manager (`wanted_manager`), with the ledger row that its balance and
-- rate come from: columns of `centre_balance`, in the same units, so that they add up to his figures.
CREATE OR REPLACE TABLE traced_part AS
WITH held AS (
  SELECT
    segment.*, account.customer, account.product,
    getvariable('figure_unit') // segment.unit AS scale,
    coalesce(rate_units(rule.risk_weight), getvariable('other_risk_weight')) AS risk_weight_units,
    coalesce(own.ftp_{n}, kind.ftp_{n}, term.rate_units, 0) AS ftp_{n}_rate,
  FROM segment
  JOIN account ON account.record = segment.record AND account.account = segment.account
  LEFT JOIN product_rule AS rule ON rule.product = account.product
  LEFT JOIN ftp_rule AS own ON own.record = segment.record AND own.product = account.product
  LEFT JOIN ftp_rule AS kind ON kind.record = segment.record AND kind.product = ''
  LEFT JOIN term_rate AS term
    ON getvariable('ftp_method') = 'term' AND term.start_date = account.start_date
    AND term.term = account.maturity_date - account.start_date
  WHERE segment.manager = getvariable('wanted_manager')
), weighed AS (
  SELECT
    *,
    scale * cents * part_units * averaged_within(from_date, until_date) AS averaged_units,
    scale * cents * part_units * days_within(from_date, until_date) AS daily_units,
    CASE WHEN accrues THEN scale * cents * rate_units * part_units * interest_weight(record, from_date, until_date) ELSE 0 END
      AS interest_units,
    scale * cents * part_units * days_shared(from_date, until_date, getvariable('slice_from_{n}'), getvariable('slice_until_{n}')) AS slice_{n}_units,
    CASE WHEN accrues THEN rate_units ELSE 0 END AS accrued_rate,
    CASE WHEN until_date = getvariable('period_until') THEN 1 ELSE 0 END AS at_end
  FROM held
)
SELECT
  row_id, record, account, customer, product, from_date, until_date, class, cents, rate_units, share, accrues,
  days_within(from_date, until_date) AS days, ten_days_within(from_date, until_date) AS ten_days,
  CASE WHEN record = 'loan' THEN averaged_units ELSE 0 END AS loan_units,
  CASE WHEN record = 'deposit' THEN averaged_units ELSE 0 END AS deposit_units,
  CASE WHEN record = 'loan' THEN interest_units ELSE 0 END AS loan_interest_units,
  CASE WHEN record = 'deposit' THEN interest_units ELSE 0 END AS deposit_cost_units,
  CASE WHEN record = 'loan' THEN slice_{n}_units * accrued_rate ELSE 0 END AS loan_accrued_{n}_units,
  CASE WHEN record = 'loan' THEN slice_{n}_units * ftp_{n}_rate ELSE 0 END AS loan_ftp_{n}_units,
  CASE WHEN record = 'deposit' THEN slice_{n}_units * accrued_rate ELSE 0 END AS deposit_accrued_{n}_units,
  CASE WHEN record = 'deposit' THEN slice_{n}_units * ftp_{n}_rate ELSE 0 END AS deposit_ftp_{n}_units,
  slice_{n}_units,
  daily_units * expected_loss_units AS expected_loss_units,
  CASE WHEN record = 'loan' THEN daily_units * risk_weight_units ELSE 0 END AS weighted_units,
  CASE WHEN from_date = getvariable('period_opening') AND record = 'loan' THEN scale * cents * ratio_units * provision_units ELSE 0 END
    AS provision_opening_units,
  CASE WHEN record = 'loan' THEN scale * cents * ratio_units * provision_units * at_end ELSE 0 END AS provision_closing_units,
  CAST(0 AS HUGEINT) AS provision_change_units
FROM weighed
UNION ALL BY NAME
SELECT
  change.row_id, 'loan' AS record, change.account, account.customer, account.product, change.day AS from_date,
  change.units AS provision_change_units
FROM provision_change AS change
JOIN account ON account.record = 'loan' AND account.account = change.account
WHERE change.manager = getvariable('wanted_manager');
