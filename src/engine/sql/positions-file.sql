-- The body of positions.csv (SPEC 16): amounts divided once, last, and rounded.
COPY (
  WITH closing_class AS (
    SELECT record, account, class FROM classed_spell
    WHERE record = 'loan' AND until_date = getvariable('period_until')
  )
  SELECT
    getvariable('period_name') AS period,
    sums.record,
    defused(sums.account) AS account,
    defused(account.customer) AS customer,
    defused(nullif(account.branch, '')) AS branch,
    defused(account.product) AS product,
    defused(account.currency) AS currency,
    defused(sums.manager) AS manager,
    CASE WHEN sums.share = 10000 THEN '1' WHEN sums.share = 0 THEN '0'
      ELSE short_decimal(sums.share * CAST(0.0001 AS DECIMAL(4, 4))) END AS share,
    account.snapshot_date,
    defused(nullif(account.row_manager, '(unassigned)')) AS row_manager,
    CASE WHEN account.until_date >= getvariable('period_until') THEN account.balance ELSE 0 END AS balance_closing,
    CASE WHEN account.rate = 0 THEN '0' ELSE short_decimal(account.rate) END AS rate_closing,
    CASE WHEN sums.record = 'loan' THEN coalesce(rule.name, 'normal') END AS class_closing,
    rounded_quotient(sums.ten_day_units, 10000 * getvariable('ten_days')) AS average_ten_day,
    rounded_quotient(sums.daily_units, 10000 * getvariable('days')) AS average_daily,
    rounded_quotient(sums.closing_units, 10000) AS closing,
    -- A loan's interest is by the day; a deposit's is an average, times the days.
    rounded_quotient(
      sums.interest_units * CASE WHEN sums.record = 'loan' THEN 1 ELSE getvariable('days') END,
      1000000000000 * getvariable('basis')
        * CASE WHEN sums.record = 'loan' THEN 1 ELSE getvariable('averaged_over') END) AS interest,
    rounded_quotient(sums.suspended_units, 1000000000000 * getvariable('basis')) AS interest_suspended,
    rounded_quotient(sums.provision_closing_units, 1000000000000) AS provision_closing
  FROM position_sum AS sums
  JOIN account ON account.record = sums.record AND account.account = sums.account
  LEFT JOIN closing_class ON closing_class.record = sums.record AND closing_class.account = sums.account
  LEFT JOIN class_rule AS rule ON rule.class = closing_class.class
  WHERE sums.is_held
  ORDER BY sums.record, sums.account, sums.manager = '(unassigned)', sums.manager
) TO (getvariable('positions_file')) (FORMAT csv, HEADER false);
