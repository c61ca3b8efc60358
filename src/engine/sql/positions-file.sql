-- The body of positions.csv (SPEC 16): amounts divided once, last, and rounded.
COPY (
  WITH closing_class AS (
    SELECT record, account, class FROM classed_spell
    WHERE record = 'loan' AND until_date = getvariable('period_until')
  )
  SELECT
    getvariable('period_name') AS period,
    position.record,
    defused(position.account) AS account,
    defused(customer) AS customer,
    defused(nullif(branch, '')) AS branch,
    defused(product) AS product,
    defused(currency) AS currency,
    defused(manager) AS manager,
    CASE WHEN share = 10000 THEN '1' WHEN share = 0 THEN '0'
      ELSE short_decimal(share * CAST(0.0001 AS DECIMAL(4, 4))) END AS share,
    snapshot_date,
    defused(nullif(row_manager, '(unassigned)')) AS row_manager,
    balance_closing,
    CASE WHEN rate = 0 THEN '0' ELSE short_decimal(rate) END AS rate_closing,
    CASE WHEN position.record = 'loan' THEN coalesce(rule.name, 'normal') END AS class_closing,
    rounded_quotient(ten_day_units, unit * getvariable('ten_days')) AS average_ten_day,
    rounded_quotient(daily_units, unit * getvariable('days')) AS average_daily,
    rounded_quotient(closing_units, unit) AS closing,
    -- A loan's interest is by the day; a deposit's is an average, times the days.
    rounded_quotient(
      interest_units * CASE WHEN position.record = 'loan' THEN 1 ELSE getvariable('days') END,
      unit * CAST(100000000 AS BIGINT) * getvariable('basis')
        * CASE WHEN position.record = 'loan' THEN 1 ELSE getvariable('averaged_over') END) AS interest,
    rounded_quotient(suspended_units, unit * CAST(100000000 AS BIGINT) * getvariable('basis')) AS interest_suspended,
    rounded_quotient(provision_closing_units, unit * CAST(100000000 AS BIGINT)) AS provision_closing
  FROM position
  LEFT JOIN closing_class ON closing_class.record = position.record AND closing_class.account = position.account
  LEFT JOIN class_rule AS rule ON rule.class = closing_class.class
  WHERE is_held
  ORDER BY position.record, position.account, manager = '(unassigned)', manager
) TO (getvariable('positions_file')) (FORMAT csv, HEADER false);
