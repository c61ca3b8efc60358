-- The exact figures of each manager, from which the statement is calculated.
CREATE TABLE manager_figure AS
WITH figure AS (
  SELECT
    manager,
    CASE WHEN record = 'loan' THEN averaged_sum ELSE 0 END AS loan_sum,
    CASE WHEN record = 'deposit' THEN averaged_sum ELSE 0 END AS deposit_sum,
    CASE WHEN record = 'loan' THEN interest_sum ELSE 0 END AS loan_interest_sum,
    CASE WHEN record = 'deposit' THEN interest_sum ELSE 0 END AS deposit_cost_sum,
    0 AS interest_income, 0 AS settlement_income, 0 AS intermediary_income,
    provision_opening, provision_closing, 0 AS provision_change, 0 AS realised_loss
  FROM (
    SELECT *, CASE WHEN getvariable('averaging') = 'daily' THEN daily_sum ELSE ten_day_sum END AS averaged_sum
    FROM position_sum
  )
  UNION ALL
  SELECT manager, 0, 0, 0, 0, 0, 0, 0, 0, 0, amount, 0 FROM provision_change
  UNION ALL
  SELECT
    flow.manager, 0, 0, 0, 0,
    CASE WHEN flow.record = 'income' AND rule.category = 'interest' THEN flow.amount * flow.share ELSE 0 END,
    CASE WHEN flow.record = 'income' AND rule.category = 'settlement' THEN flow.amount * flow.share ELSE 0 END,
    CASE WHEN flow.record = 'income' AND coalesce(rule.category, '') NOT IN ('interest', 'settlement')
      THEN flow.amount * flow.share ELSE 0 END,
    0, 0, 0,
    CASE WHEN flow.record = 'disposal' THEN flow.amount * flow.share ELSE 0 END
  FROM flow_part AS flow
  LEFT JOIN product_rule AS rule ON rule.product = flow.product
)
SELECT
  manager,
  sum(loan_sum) AS loan_sum, sum(deposit_sum) AS deposit_sum,
  sum(loan_interest_sum) AS loan_interest_sum, sum(deposit_cost_sum) AS deposit_cost_sum,
  sum(interest_income) AS interest_income, sum(settlement_income) AS settlement_income,
  sum(intermediary_income) AS intermediary_income,
  sum(provision_opening) AS provision_opening, sum(provision_closing) AS provision_closing,
  sum(provision_change) AS provision_change, sum(realised_loss) AS realised_loss
FROM figure
GROUP BY manager;
