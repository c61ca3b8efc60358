-- What each customer contributes (SPEC 14), to the bank (a blank manager) and to each manager who held a balance of his, in
-- the period or on the day before, or took a flow of his. Amounts in cents of the policy's currency, each divided once and rounded; a blank customer is none.
CREATE TABLE customer_figure AS
WITH figure AS (
  SELECT
    manager, customer, is_active, is_opening, closing_units <> 0 AS is_closing,
    CASE WHEN closing_units <> 0 THEN product END AS product,
    CASE WHEN record = 'loan' THEN daily_units END AS loan_units,
    CASE WHEN record = 'deposit' THEN daily_units END AS deposit_units,
    CASE WHEN record = 'loan' THEN margin_units END AS loan_margin_units,
    CASE WHEN record = 'deposit' THEN -margin_units END AS deposit_margin_units
  FROM (
    SELECT
      *,
      0
        + accrued_{n}_units - ftp_{n}_units
        AS margin_units,
      is_opening
        OR slice_{n}_units <> 0
        AS is_active
    FROM margin
  )
  UNION ALL BY NAME
  SELECT
    flow.manager, flow.customer, true AS is_active, false AS is_opening, false AS is_closing,
    CASE WHEN flow.record = 'income' THEN flow.product END AS product,
    CASE WHEN flow.record = 'income' AND rule.category = 'interest' THEN flow.units END AS interest_units,
    CASE WHEN flow.record = 'income' AND rule.category = 'credit_risk_fee' THEN flow.units END AS credit_risk_fee_units,
    CASE WHEN flow.record = 'income' AND coalesce(rule.category, '') NOT IN ('interest', 'credit_risk_fee') THEN flow.units END
      AS intermediary_units,
    flow.offset_units
  FROM flow_part AS flow
  LEFT JOIN product_rule AS rule ON rule.product = flow.product
  WHERE flow.record IN ('income', 'disposal')
), summed AS (
  SELECT
    coalesce(manager, '') AS manager, coalesce(customer, '') AS customer,
    bool_or(is_opening) AS is_opening, bool_or(is_closing) AS is_closing, count(DISTINCT product) AS products,
    coalesce(sum(loan_units), 0) AS loan_units,
    coalesce(sum(deposit_units), 0) AS deposit_units,
    coalesce(sum(loan_margin_units), 0)
      + coalesce(sum(interest_units), 0) * CAST(100000000 AS BIGINT) * getvariable('basis') AS loan_margin_units,
    coalesce(sum(deposit_margin_units), 0) AS deposit_margin_units,
    coalesce(sum(credit_risk_fee_units), 0) AS credit_risk_fee_units,
    coalesce(sum(intermediary_units), 0) AS intermediary_units,
    coalesce(sum(offset_units), 0) AS offset_units
  FROM figure
  GROUP BY GROUPING SETS ((manager, customer), (customer))
  HAVING bool_or(is_active)
), rounded AS (
  SELECT
    manager, customer, is_opening, is_closing, products,
    rounded_whole(loan_units, getvariable('figure_unit') * getvariable('days')) AS loan_daily,
    rounded_whole(deposit_units, getvariable('figure_unit') * getvariable('days')) AS deposit_daily,
    rounded_whole(loan_margin_units, CAST(100000000 AS HUGEINT) * getvariable('basis') * getvariable('figure_unit')) AS loan_margin,
    rounded_whole(deposit_margin_units, CAST(100000000 AS HUGEINT) * getvariable('basis') * getvariable('figure_unit'))
      AS deposit_margin,
    rounded_whole(credit_risk_fee_units, getvariable('figure_unit')) AS credit_risk_fee,
    rounded_whole(intermediary_units, getvariable('figure_unit')) AS intermediary,
    rounded_whole(offset_units, getvariable('figure_unit')) AS loss_offset
  FROM summed
)
SELECT *, loan_margin + deposit_margin + credit_risk_fee + intermediary + loss_offset AS contribution
FROM rounded;
