-- The flows of the period that belong to one manager (`wanted_manager`), each with its ledger row and what it counts as, in
-- the units of `centre_flow`.
CREATE OR REPLACE TABLE traced_flow AS
WITH own AS (
  SELECT flow.*, rule.category
  FROM flow_part AS flow
  LEFT JOIN product_rule AS rule ON rule.product = flow.product
  WHERE flow.manager = getvariable('wanted_manager')
)
SELECT
  row_id, record, date, account, customer, product, event, strftime(date, '%Y-%m') AS month,
  CASE
    WHEN record = 'income' THEN coalesce(category, 'intermediary')
    WHEN record = 'cost' AND getvariable('wanted_manager') = '(unassigned)' THEN 'pool'
    ELSE record
  END AS kind,
  coalesce(units, 0) AS units
FROM own
UNION ALL
SELECT row_id, record, date, account, customer, product, event, strftime(date, '%Y-%m'), 'loss_offset', coalesce(offset_units, 0)
FROM own
WHERE record = 'disposal';
