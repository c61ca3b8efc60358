-- The flows of the period by manager, branch and product, month, and what they count as. Units: cents in `figure_unit`
-- parts. `disposal` is the loss realised, `loss_offset` what efficiency has of it.
CREATE TABLE centre_flow AS
WITH counted AS (
  SELECT
    flow.manager, coalesce(nullif(flow.branch, ''), home.branch, '') AS branch, coalesce(flow.product, '') AS product,
    strftime(flow.date, '%Y-%m') AS month,
    CASE
      WHEN flow.record = 'income' THEN coalesce(rule.category, 'intermediary')
      WHEN flow.record = 'cost' AND flow.manager = '(unassigned)' THEN 'pool'
      ELSE flow.record
    END AS kind,
    flow.units
  FROM flow_part AS flow
  LEFT JOIN product_rule AS rule ON rule.product = flow.product
  LEFT JOIN home_branch AS home ON home.manager = flow.manager
    UNION ALL
  SELECT
    flow.manager, coalesce(nullif(flow.branch, ''), home.branch, ''), coalesce(flow.product, ''),
    strftime(flow.date, '%Y-%m'), 'loss_offset', flow.offset_units
  FROM flow_part AS flow
  LEFT JOIN home_branch AS home ON home.manager = flow.manager
  WHERE flow.record = 'disposal'
)
SELECT
  CASE 0 WHEN grouping(manager) THEN 'manager' WHEN grouping(branch) THEN 'branch' ELSE 'product' END AS dimension,
  coalesce(manager, branch, product) AS id,
  month, kind, coalesce(sum(units), 0) AS units
FROM counted
GROUP BY GROUPING SETS ((manager, month, kind), (branch, month, kind), (product, month, kind));
