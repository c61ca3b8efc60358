-- Each account that has a row up to the last day of the period: what its parts add up to, and what its latest row says.
-- Units: cents x days (also of each slice, and of each stretch before the period), cents x ten-day ends, interest in 1e-10 of the currency. Most accounts have one part only and are
-- spared the grouping.
CREATE TABLE account AS
WITH part AS NOT MATERIALIZED (
  SELECT
    *,
    rate_units(rate) * slice_{n}_units AS accrued_{n}_units,
    rate_units(rate) * CASE
      WHEN record = 'loan' OR getvariable('averaging') = 'daily' THEN daily_units ELSE ten_day_units
    END AS interest_units
  FROM account_part
), parted AS (
  SELECT record, account FROM account_part GROUP BY record, account HAVING count(*) > 1
), summed AS (
  SELECT
    record, account, latest, rows, false AS has_moved, manager, branch, rate, first_date, is_foreign, worst_class, classed_from,
    slice_{n}_units, accrued_{n}_units,
    stretch_{e}_units,
    opening_units, daily_units, ten_day_units, interest_units
  FROM part
  WHERE NOT EXISTS (FROM parted WHERE parted.record = part.record AND parted.account = part.account)
  UNION ALL
  SELECT
    record, account, max(latest), sum(rows), min(manager) < max(manager) OR min(branch) < max(branch),
    arg_max(manager, latest), arg_max(branch, latest), arg_max(rate, latest),
    min(first_date), bool_or(is_foreign), max(worst_class), min(classed_from),
    sum(slice_{n}_units), sum(accrued_{n}_units),
    sum(stretch_{e}_units),
    sum(opening_units), sum(daily_units), sum(ten_day_units), sum(interest_units)
  FROM part
  WHERE EXISTS (FROM parted WHERE parted.record = part.record AND parted.account = part.account)
  GROUP BY record, account
)
SELECT
  summed.record, summed.account, row.customer, summed.branch, row.product,
  coalesce(row.currency, getvariable('currency')) AS currency,
  summed.manager AS row_manager, summed.rate, calendar.date AS snapshot_date,
  CASE
    WHEN getvariable('snapshots') = 'changes' OR calendar.until_date >= getvariable('period_until') THEN row.balance
    ELSE 0
  END AS balance_closing,
  summed.rows, summed.has_moved, summed.first_date,
  coalesce(summed.is_foreign, false) AS is_foreign, summed.worst_class, summed.classed_from,
  row.start AS start_date, row.maturity AS maturity_date,
  summed.slice_{n}_units, summed.accrued_{n}_units,
  summed.stretch_{e}_units,
  summed.opening_units, summed.daily_units, summed.ten_day_units, summed.interest_units
FROM ledger_row AS row
JOIN summed ON summed.latest % 1099511627776 = row.row_id
JOIN snapshot_calendar AS calendar
  ON calendar.record = summed.record AND calendar.branch = summed.branch
  AND calendar.date_order = summed.latest - summed.latest % 1099511627776;
