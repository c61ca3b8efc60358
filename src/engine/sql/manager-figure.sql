-- The exact figures of each manager, from which the statement is calculated. Units: cents for balances
-- and flows, 1e-10 of the policy's currency for interest and provisions, each in `figure_unit` parts.
CREATE TABLE manager_figure AS
WITH figure AS (
  SELECT
    manager,
    CASE WHEN record = 'loan' THEN averaged_units END AS loan_units,
    CASE WHEN record = 'deposit' THEN averaged_units END AS deposit_units,
    CASE WHEN record = 'loan' THEN interest_units END AS loan_interest_units,
    CASE WHEN record = 'deposit' THEN interest_units END AS deposit_cost_units,
    provision_opening_units, provision_closing_units,
    NULL AS provision_change_units, NULL AS flow, NULL AS flow_units
  FROM (
    SELECT
      record, manager,
      (getvariable('figure_unit') // unit) * CASE WHEN getvariable('averaging') = 'daily' THEN daily_units ELSE ten_day_units END
        AS averaged_units,
      (getvariable('figure_unit') // unit) * interest_units AS interest_units,
      (getvariable('figure_unit') // unit) * provision_opening_units AS provision_opening_units,
      (getvariable('figure_unit') // unit) * provision_closing_units AS provision_closing_units
    FROM position
  )
  UNION ALL
  SELECT manager, NULL, NULL, NULL, NULL, NULL, NULL, units, NULL, NULL FROM provision_change
  UNION ALL
  SELECT
    flow.manager, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    CASE
      WHEN flow.record <> 'income' THEN flow.record
      WHEN rule.category IN ('interest', 'settlement') THEN rule.category
      ELSE 'intermediary'
    END,
    flow.units
  FROM flow_part AS flow
  LEFT JOIN product_rule AS rule ON rule.product = flow.product
)
SELECT
  manager,
  coalesce(sum(loan_units), 0) AS loan_units,
  coalesce(sum(deposit_units), 0) AS deposit_units,
  coalesce(sum(loan_interest_units), 0) AS loan_interest_units,
  coalesce(sum(deposit_cost_units), 0) AS deposit_cost_units,
  coalesce(sum(flow_units) FILTER (flow = 'interest'), 0) AS interest_income_units,
  coalesce(sum(flow_units) FILTER (flow = 'settlement'), 0) AS settlement_income_units,
  coalesce(sum(flow_units) FILTER (flow = 'intermediary'), 0) AS intermediary_income_units,
  coalesce(sum(provision_opening_units), 0) AS provision_opening_units,
  coalesce(sum(provision_closing_units), 0) AS provision_closing_units,
  coalesce(sum(provision_change_units), 0) AS provision_change_units,
  coalesce(sum(flow_units) FILTER (flow = 'disposal'), 0) AS realised_loss_units
FROM figure
GROUP BY manager;
